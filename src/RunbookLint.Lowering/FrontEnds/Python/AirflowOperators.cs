using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>What the operators of Airflow run.</summary>
internal static class AirflowOperators
{
    /// <summary>Adds what an operator runs to the plan.</summary>
    public static void Run(ProgramCallSite call)
    {
        if (call.Text(-1, "bash_command", "command", "ssh_command") is { } script)
            Script(call, script);
        else if (call.Get("sql") is TextValue { Argument: var statement })
            SqlConnections.Emit(call, statement, ProgramValue.Unknown);
        else if (call.Get("sql") is ListValue statements)
            statements.Items.OfType<TextValue>().ToList().ForEach(item => SqlConnections.Emit(call, item.Argument, ProgramValue.Unknown));
        else if (call.Get("image") is not null || call.Get("cmds") is not null)
            Container(call);
        else if (call.Get("python_callable") is FunctionValue function)
            call.Interpreter.Invoke(function);
    }

    private static void Script(ProgramCallSite call, Argument script)
    {
        var scope = call.Interpreter.CurrentScope();
        foreach (var entry in Environment(call).Entries)
        {
            if (entry.Value is TextValue value)
                scope = scope with { Variables = scope.Variables.SetItem(entry.Key, value.Argument) };
        }

        call.Interpreter.Emit(call.Interpreter.Context.LowerGuessed((script.Origin ?? script).Fragment, FragmentLanguage.Shell, scope));
    }

    private static MapValue Environment(ProgramCallSite call) => call.Get("env") as MapValue ?? call.Get("env_vars") as MapValue ?? call.Get("environment") as MapValue ?? MapValue.Empty;

    /// <summary>A pod: what it runs is the command with its arguments, or the tool of its image with them.</summary>
    private static void Container(ProgramCallSite call)
    {
        var words = Words(call, "cmds").AddRange(Words(call, "arguments"));
        if (words.IsEmpty)
            return;

        var image = call.Text(-1, "image");
        var (tool, version) = image is null ? (null, default) : Tool(image);
        if (tool is not null && call.Get("cmds") is null && words[0].Text != tool.Text)
            words = words.Insert(0, tool);

        var outer = call.Interpreter.Context;
        var launch = new CommandLaunch(words, [call.Place]) { Environment = Environment(call) };
        var scope = call.Interpreter.CurrentScope();
        scope = scope with
        {
            Namespace = call.Text(-1, "namespace") is { IsKnown: true } name ? name.Text : scope.Namespace,
            Facts = tool is null ? scope.Facts : scope.Facts.With(SettingNames.ToolVersion, version),
        };

        call.Interpreter.Emit(launch.Lower(scope, [], outer));
    }

    private static ImmutableArray<Argument> Words(ProgramCallSite call, string name) =>
        call.Get(name) is { } value ? call.Interpreter.WordsOf(value, () => call.Interpreter.Hole(call.Span)) ?? [] : [];

    private static (Argument? Tool, Setting<string> Version) Tool(Argument image)
    {
        var slash = image.Text.LastIndexOf('/') + 1;
        var colon = image.Text.IndexOf(':', slash);
        var name = image.Slice(slash, (colon < 0 ? image.Text.Length : colon) - slash);

        return ImageReference.IsToolName(name.Text) ? (name, colon < 0 ? default : image.From(colon + 1).ToSetting()) : (null, default);
    }
}
