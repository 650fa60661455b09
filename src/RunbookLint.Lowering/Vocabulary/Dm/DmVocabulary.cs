using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Dm;

/// <summary>Understands <c>dmctl start-task FILE</c> of TiDB Data Migration: a task of mode <c>full</c> or <c>all</c> loads whole tables.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/task-configuration-file-full"/>
internal sealed class DmVocabulary : ICommandVocabulary
{
    private static readonly string[] OptionsWithValue = ["--master-addr", "-master-addr", "--ssl-ca", "--ssl-cert", "--ssl-key", "-s", "--source", "--start-time"];

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var words = WordsOf(call.Arguments);
        if (words is not [{ Text: "start-task" }, var file, ..] || context.ReadFile(file) is not { } content)
            return [];

        var text = new YamlText(content, YamlParser.Parse(content.Text), new YamlSettings(content));
        context.Report(content, text.Stream.Errors);
        if (text.Root["task-mode"].Text is not ("full" or "all" or "load"))
            return [];

        var target = text.Root["target-database"];
        var settings = new SettingListBuilder(call.Span)
            .Add("tool", "dm", call.Span)
            .Add("config", file.ToSetting())
            .Add(SettingNames.Cluster, Address.OfServer(text.Settings.Setting(target["host"]), text.Settings.Setting(target["port"]), call.Namespace));

        // A loader in physical mode is TiDB Lightning's own.
        var mode = text.Root["loaders"].Entries.Select(loader => loader.Value["import-mode"]).FirstOrDefault(node => node.Text == "physical");
        return mode is null
            ? [new LogicalImport(new(call.Span, settings.ToList(call.Facts)))]
            : [new PhysicalImport(new(call.Span, settings.Add("backend", "local", text.Settings.Locate(mode)).ToList(call.Facts)))];
    }

    private static ImmutableArray<Argument> WordsOf(ImmutableArray<Argument> arguments)
    {
        var words = ImmutableArray.CreateBuilder<Argument>();

        for (var index = 0; index < arguments.Length; index++)
        {
            if (Array.IndexOf(OptionsWithValue, arguments[index].Text) >= 0)
                index++;
            else if (!arguments[index].Text.StartsWith("-", StringComparison.Ordinal))
                words.Add(arguments[index]);
        }

        return words.ToImmutable();
    }
}
