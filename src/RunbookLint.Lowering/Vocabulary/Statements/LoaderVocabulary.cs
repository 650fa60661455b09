using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Understands <c>myloader</c> and <c>loader</c>, which import dumps through SQL.</summary>
internal sealed class LoaderVocabulary : ICommandVocabulary
{
    private static readonly string[] Informational = ["--help", "-?", "--version", "-V"];

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        if (call.Arguments.IsEmpty || call.Arguments.Any(word => Informational.Contains(word.Text)))
            return [];

        var options = ClientOptions.Read(call.Arguments);
        var settings = new SettingListBuilder(call.Span)
            .Add("tool", call.Tool, call.Span)
            .Add(SettingNames.Cluster, options.Cluster(call.Namespace))
            .Add("data-source-dir", options.All("directory").LastOrDefault()?.ToSetting() ?? default);

        return [new LogicalImport(new(call.Span, settings.ToList(call.Facts)))];
    }
}
