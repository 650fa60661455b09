using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.Vocabulary.Waiting;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>The ways in which a program starts others: <c>subprocess</c>, <c>os</c>, <c>sh</c>, and connections of Fabric, Invoke and Paramiko.</summary>
internal static class SubprocessCalls
{
    /// <summary>How a program hands its own environment down among other variables.</summary>
    private static readonly string[] Handed = ["**os.environ", "**environ", "(os.environ", "os.environ |", "=os.environ", "= os.environ"];

    /// <summary>The value of a call; null when it starts nothing.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        switch (call.Name)
        {
            case "Connection" when call.Text(0, "host") is { } host:
                return new ObjectValue("Connection", call.Place, ImmutableDictionary<string, ProgramValue>.Empty.Add("host", new TextValue(host)));

            case "sleep" when call.Path is "time.sleep" or "sleep" or "asyncio.sleep":
                return Sleep(call);

            case "wait" or "communicate":
                call.Interpreter.EmitWait();
                return ProgramValue.Unknown;

            case "run" or "call" or "check_call" or "check_output" or "Popen" or "getoutput" or "getstatusoutput" or "local" or "sudo" or "exec_command" or "create_subprocess_shell"
                or "system" or "popen" or "run_command" or "run_cmd" or "execute_command" or "shell":
                return call.Interpreter.OnMachine(((call.Receiver as ObjectValue)?["host"] as TextValue)?.Argument, () => Start(call));

            case "create_subprocess_exec" when call.Text(0) is not null:
                return Run(call, new ListValue([.. call.Positional]));

            case "execv" or "execvp" or "execve" or "execvpe" or "spawnvp" when call.Positional.OfType<ListValue>().FirstOrDefault() is { } words:
                return Run(call, words);
        }

        return call.Path.StartsWith("sh.", StringComparison.Ordinal) || (call.Target is null && IsImportedFromSh(call)) ? RunSh(call) : null;
    }

    /// <summary><c>time.sleep(108000)</c></summary>
    private static ProgramValue Sleep(ProgramCallSite call)
    {
        if (call.Text(0, "secs", "seconds", "delay") is { IsKnown: true } seconds && LongWait.Seconds(seconds.Text) is { } time)
            call.Interpreter.Emit(LongWait.Of(time, call.Place, call.Place));

        return ProgramValue.Unknown;
    }

    private static ProgramValue? Start(ProgramCallSite call)
    {
        switch (call.Get(0, "args", "cmd", "command"))
        {
            case ListValue list when !IsShell(call):
                return Run(call, list);

            case ListValue { Items: [TextValue first, ..] }:
                return Script(call, first.Argument);

            case TextValue { Argument: var text } when IsShell(call) || !NeedsList(call):
                return Script(call, text);

            // A single word is a program of its own.
            case TextValue { Argument.Text: var word } only when word.IndexOf(' ') < 0:
                return Run(call, new ListValue([only]));

            default:
                return null;
        }
    }

    /// <summary>Whether the program is named by one text, and its arguments by others: only a shell would cut the text.</summary>
    private static bool NeedsList(ProgramCallSite call) => call.Name is "call" or "check_call" or "check_output" or "Popen" || (call.Name == "run" && call.Path is "subprocess.run" or "run" or "sp.run");

    /// <summary><c>subprocess</c> hands nothing down but what it is given; connections to other machines add to what these have.</summary>
    private static bool IsWholeEnvironment(ProgramCallSite call) => call.Get("env") is { } given && NeedsList(call)
        && !(given is UnknownText { Argument.Text: var text } && text.Trim('{', '}', ' ') == "None")
        && !Handed.Any(form => call.Interpreter.Module.Fragment.Text.IndexOf(form, StringComparison.Ordinal) >= 0);

    private static bool IsShell(ProgramCallSite call) =>
        call.Get("shell") is { } value && !(value is UnknownText { Argument.Text: var text } && text.IndexOf("False", StringComparison.Ordinal) >= 0);

    private static ProgramValue Run(ProgramCallSite call, ListValue list)
    {
        if (call.Interpreter.WordsOf(list, () => call.Interpreter.Hole(call.Span)) is { Length: > 0 } words)
        {
            call.Interpreter.Emit(new CommandLaunch(words, [call.Place])
            {
                Environment = call.Get("env") as MapValue ?? MapValue.Empty,
                IsWholeEnvironment = IsWholeEnvironment(call),
                Input = call.Text(-1, "input"),
            });
        }

        return ProgramValue.Unknown;
    }

    private static ProgramValue? Script(ProgramCallSite call, Argument text)
    {
        var script = (text.Origin ?? text).Fragment;
        if (!KnownCommands.StartsLikeCommand(script.Text) && script.Text.IndexOf('\n') < 0 && !ProgramHints.MayConcernUs(script.Text))
            return null;

        var scope = call.Interpreter.CurrentScope();
        if (IsWholeEnvironment(call))
            scope = scope with { Variables = scope.Variables.Clear() };

        foreach (var entry in (call.Get("env") as MapValue ?? MapValue.Empty).Entries)
        {
            if (entry.Value is TextValue value)
                scope = scope with { Variables = scope.Variables.SetItem(entry.Key, value.Argument) };
        }

        call.Interpreter.Emit(call.Interpreter.Context.LowerGuessed(script, FragmentLanguage.Shell, scope));
        return ProgramValue.Unknown;
    }

    private static bool IsImportedFromSh(ProgramCallSite call) =>
        call.Interpreter.Module.Unit.Imports.TryGetValue(call.Path, out var path) && path == "sh.py";

    /// <summary><c>sh.br("log", "start", pd="…")</c>: names are flags.</summary>
    private static ProgramValue RunSh(ProgramCallSite call)
    {
        var program = call.Interpreter.Hole(call.Span);
        var words = ImmutableArray.CreateBuilder<Argument>();
        words.Add(program.Renamed(call.Name.Replace('_', '-')));

        foreach (var (name, value) in call.Arguments.Where(argument => argument.Name?.StartsWith("_", StringComparison.Ordinal) != true))
        {
            var text = call.Interpreter.WordsOf(value, () => call.Interpreter.Hole(call.Span)) ?? [];
            if (name is not null)
                words.Add(program.Renamed("--" + name.Replace('_', '-')));

            words.AddRange(text);
        }

        call.Interpreter.Emit(new CommandLaunch(words.ToImmutable(), [call.Place]) { Environment = call.Get("_env") as MapValue ?? MapValue.Empty, Input = call.Text(-1, "_in") });
        return ProgramValue.Unknown;
    }
}
