using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary><c>Process.Start</c>, and the helpers of packages and projects that start a program by its name.</summary>
internal static class ProcessCalls
{
    private static readonly string[] Starters = ["Run", "Exec", "Start", "Shell", "Bash", "Sh", "Invoke", "Spawn", "Launch", "Read", "Cmd"];

    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        switch (call.Name)
        {
            case "WaitForExit" or "WaitForExitAsync" or "Wait" or "ReadToEnd" or "ReadToEndAsync":
                call.Interpreter.EmitWait();
                return ProgramValue.Unknown;

            case "ConfigureAwait" or "GetAwaiter":
                return call.Receiver;

            case "GetResult":
                call.Interpreter.EmitWait();
                return call.Receiver;

            case "Append" or "AppendSwitch" or "AppendQuoted" or "AppendSwitchQuoted" or "AppendSecret" when call.Receiver is ObjectValue { Type: "ProcessArgumentBuilder" } builder:
                return Appended(call, builder);
        }

        if (call.Is("Process.Start") && call.Get(0, "startInfo") is ObjectValue info)
            return Start(call, info, info);

        if (call.Name == "Start" && call.Receiver is ObjectValue { Type: "Process" } process)
            return Start(call, process["StartInfo"] as ObjectValue ?? process, process);

        var machine = call.Receiver is ObjectValue { Type: "SshClient" } client ? (client["host"] as TextValue ?? client["0"] as TextValue)?.Argument : null;
        return IsStarter(call.Name) ? call.Interpreter.OnMachine(machine, () => StartByName(call)) : null;
    }

    private static bool IsStarter(string name) => Starters.Any(starter => name.StartsWith(starter, StringComparison.Ordinal) && (name.Length == starter.Length || char.IsUpper(name[starter.Length])));

    /// <summary>What a <c>ProcessStartInfo</c> says.</summary>
    private static ProgramValue Start(ProgramCallSite call, ObjectValue info, ObjectValue started)
    {
        if (((info["FileName"] as TextValue) ?? info["0"] as TextValue)?.Argument is not { } file)
            return started;

        var arguments = info.Members.ContainsKey("Arguments") ? info["Arguments"] : info.Members.ContainsKey("ArgumentList") ? info["ArgumentList"] : info["1"];
        Emit(call, file, arguments, [call.Place, info.Place], Environment(info), IsWaitedFor(call));
        return started;
    }

    private static MapValue Environment(ObjectValue info) => info["Environment"] as MapValue ?? info["EnvironmentVariables"] as MapValue ?? MapValue.Empty;

    /// <summary><c>Run("br", "log start")</c>, <c>Run("br", ["log", "start"])</c>, <c>Run("br", "log", "start")</c>, <c>StartProcess("br", new ProcessSettings { … })</c>; <c>Bash("br log start")</c> is a script.</summary>
    private static ProgramValue? StartByName(ProgramCallSite call)
    {
        if (call.Text(0, "fileName", "name", "command", "file", "tool", "exe") is not { Text.Length: > 0 } file)
        {
            // "br log start".Bash()
            return call.Receiver is TextValue { Argument: var text } && call.Arguments.IsEmpty ? Script(call, text) : null;
        }

        var second = call.Get(1, "arguments", "args", "argument");
        if (second is ObjectValue settings && (settings.Members.ContainsKey("Arguments") || settings.Type == "ProcessSettings"))
        {
            Emit(call, file, Arguments(call, settings["Arguments"]), [call.Place, settings.Place], settings["EnvironmentVariables"] as MapValue ?? MapValue.Empty, isBackground: false);
            return ProgramValue.Unknown;
        }

        if (file.Text.IndexOf(' ') >= 0)
            return Script(call, file);

        if (second is null && call.Arguments.Length > 1)
            return null;

        // Several texts are a word each; one is cut into words.
        var texts = call.Positional.Skip(1).TakeWhile(value => value is TextValue or UnknownText).ToImmutableArray();
        var arguments = texts.Length > 1 && texts.All(text => text is UnknownText || !HasBlank(text)) ? new ListValue(texts) : second;
        var environment = call.Get("configureEnvironment") is FunctionValue configure ? call.Interpreter.Build(configure, MapValue.Empty) as MapValue ?? MapValue.Empty : call.Get("environmentVariables") as MapValue ?? MapValue.Empty;
        Emit(call, file, arguments ?? ListValue.Empty, [call.Place], environment, IsWaitedFor(call));
        return new ObjectValue("Process", call.Place, ImmutableDictionary<string, ProgramValue>.Empty);
    }

    private static bool HasBlank(ProgramValue value) => value is TextValue { Argument.Text: var text } && text.IndexOf(' ') >= 0;

    private static ProgramValue? Script(ProgramCallSite call, Argument text)
    {
        var script = (text.Origin ?? text).Fragment;
        if (!Shell.KnownCommands.StartsLikeCommand(script.Text))
            return null;

        call.Interpreter.Emit(call.Interpreter.Context.LowerGuessed(script, FragmentLanguage.Shell, call.Interpreter.CurrentScope()));
        return ProgramValue.Unknown;
    }

    /// <summary>A process that the program waits for elsewhere runs beside what comes before that.</summary>
    private static bool IsWaitedFor(ProgramCallSite call) =>
        call.Name == "Start" && call.Interpreter.Module.Fragment.Text.IndexOf("WaitForExit", StringComparison.Ordinal) >= 0;

    private static ProgramValue Arguments(ProgramCallSite call, ProgramValue arguments) => arguments switch
    {
        FunctionValue build => call.Interpreter.Build(build, new ObjectValue("ProcessArgumentBuilder", call.Place, ImmutableDictionary<string, ProgramValue>.Empty)) is ObjectValue built ? built["items"] : ProgramValue.Unknown,
        ObjectValue { Type: "ProcessArgumentBuilder" } builder => builder["items"],
        _ => arguments,
    };

    private static ObjectValue Appended(ProgramCallSite call, ObjectValue builder)
    {
        var items = builder["items"] as ListValue ?? ListValue.Empty;
        foreach (var value in call.Positional)
        {
            // What is appended without quotes may be several words.
            var words = value is TextValue { Argument: var text } && call.Name is "Append" or "AppendSwitch" ? CommandText.Split(text).Select(word => (ProgramValue)new TextValue(word)) : [value];
            items = new ListValue(items.Items.AddRange(words));
        }

        var changed = builder.With("items", items);
        call.Replace(changed);
        return changed;
    }

    private static void Emit(ProgramCallSite call, Argument file, ProgramValue arguments, ImmutableArray<SourceSpan> places, MapValue environment, bool isBackground)
    {
        var words = arguments is TextValue { Argument: var line } ? CommandText.Split(line) : call.Interpreter.WordsOf(arguments, () => call.Interpreter.Hole(call.Span)) ?? [call.Interpreter.Hole(call.Span)];
        call.Interpreter.Emit(new CommandLaunch([file, .. words], places) { Environment = environment, IsBackground = isBackground });
    }
}
