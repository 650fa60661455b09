using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.PowerShell;

/// <summary>The commands that run others, or bring and take texts; all other words are a program with its arguments.</summary>
internal static class PowerShellCommands
{
    private static readonly string[] StartParameters =
    [
        "-wait", "-nonewwindow", "-passthru", "-workingdirectory", "-redirectstandardoutput", "-redirectstandarderror", "-redirectstandardinput", "-verb", "-windowstyle", "-credential", "-erroraction", "-loaduserprofile", "-environment",
        "-filepath", "-argumentlist", "-args",
    ];

    /// <summary>The value of a command.</summary>
    public static ProgramValue Call(ProgramCallSite call)
    {
        ImmutableArray<Argument> words = [.. call.Positional.OfType<TextValue>().Select(value => value.Argument)];
        if (words.IsEmpty)
            return ProgramValue.Unknown;

        var name = words[0].Text.ToLowerInvariant();

        switch (name)
        {
            case "start-process" or "saps" or "start":
                StartProcess(call, words);
                return ProgramValue.Unknown;

            case "invoke-expression" or "iex":
                if ((words.Length > 1 ? words[words.Length - 1] : (call.Receiver as TextValue)?.Argument) is { } script)
                    call.Interpreter.Emit(call.Interpreter.Context.LowerGuessed((script.Origin ?? script).Fragment, FragmentLanguage.PowerShell, call.Interpreter.CurrentScope()));

                return ProgramValue.Unknown;

            case "start-sleep" or "sleep":
                Sleep(call, words);
                return ProgramValue.Unknown;

            case "wait-process" or "wait-job" or "receive-job":
                call.Interpreter.EmitWait();
                return ProgramValue.Unknown;

            case "invoke-sqlcmd" or "invoke-mysqlquery" or "invoke-sqlquery" when Value(words, "-query") is { } query:
                return SqlConnections.Emit(call, query, ProgramValue.Unknown);

            case "get-content" or "gc" or "cat" or "type" when Path(words) is { } source:
                return source.IsKnown && call.Interpreter.Context.ReadFile(source.Text) is { } content ? new TextValue(Argument.Of(content)) : ProgramValue.Unknown;

            case "set-content" or "out-file" or "add-content" or "tee-object" when Path(words) is { } target:
                if ((Value(words, "-value") ?? (call.Receiver as TextValue)?.Argument) is { } text)
                    call.Interpreter.Context.Written.Add(target.Text, (text.Origin ?? text).Fragment);

                return ProgramValue.Unknown;

            case "write-output" or "echo" when words.Length == 2:
                return new TextValue(words[1]);

            case "set-variable" or "new-variable" when Value(words, "-name") is { IsKnown: true } variable:
                call.Interpreter.Store(new Syntax.Programs.ProgramName(call.Span, variable.Text.ToLowerInvariant()), Value(words, "-value") is { } set ? new TextValue(set) : ProgramValue.Unknown);
                return ProgramValue.Unknown;

            case "import-module" or "ipmo" or "." when words.Length > 1:
                if (ReadScript(call, Value(words, "-name") ?? words[1]) is { } module)
                    call.Interpreter.Include(module);

                return ProgramValue.Unknown;
        }

        if (call.Arguments.Any(argument => argument.Value is FunctionValue))
            RunBlocks(call, name);
        else if (name.EndsWith(".ps1", StringComparison.Ordinal))
            RunScript(call, words[0]);
        else if (call.Receiver is TextValue input)
            Emit(call, words, input.Argument);
        else
            Emit(call, words, null);

        return ProgramValue.Unknown;
    }

    private static void Emit(ProgramCallSite call, ImmutableArray<Argument> words, Argument? input, bool isBackground = false) =>
        call.Interpreter.Emit(new CommandLaunch(words, [call.Place]) { Input = input, IsBackground = isBackground });

    /// <summary><c>Start-Sleep -Seconds 7200</c>, <c>Start-Sleep 7200</c>, or <c>-Duration</c> with a length of time.</summary>
    /// <seealso href="https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/start-sleep"/>
    private static void Sleep(ProgramCallSite call, ImmutableArray<Argument> words)
    {
        var length = call.Arguments.Select(argument => argument.Value).OfType<DurationValue>().FirstOrDefault()?.Time
            ?? ((Value(words, "-seconds") ?? Value(words, "-s") ?? (words.Length == 2 ? words[1] : null)) is { IsKnown: true } seconds ? LongWait.Seconds(seconds.Text) : null);

        if (length is { } time)
            call.Interpreter.Emit(LongWait.Of(time, call.Place, call.Place));
    }

    /// <summary><c>Start-Process -FilePath br -ArgumentList 'log', 'stop'</c>: one text is cut into words as Windows does.</summary>
    private static void StartProcess(ProgramCallSite call, ImmutableArray<Argument> words)
    {
        var splat = call.Get("splat") as MapValue ?? MapValue.Empty;
        Argument? file = null;
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var (isList, isWaiting) = (false, false);

        for (var index = 1; index < words.Length; index++)
        {
            var name = words[index].Text.ToLowerInvariant();

            if (name is "-filepath" && index + 1 < words.Length)
                file = words[++index];
            else if (name is "-argumentlist" or "-args")
                isList = true;
            else if (StartParameters.Contains(name))
                (isList, isWaiting, index) = (false, isWaiting || name == "-wait", name is "-wait" or "-nonewwindow" or "-passthru" or "-loaduserprofile" ? index : index + 1);
            else if (isList || file is not null)
                arguments.Add(words[index]);
            else
                file = words[index];
        }

        foreach (var entry in splat.Entries)
        {
            var value = call.Interpreter.WordsOf(entry.Value, () => call.Interpreter.Hole(call.Span)) ?? [];
            if (entry.Key.Equals("FilePath", StringComparison.OrdinalIgnoreCase) && value.Length == 1)
                file = value[0];
            else if (entry.Key.Equals("ArgumentList", StringComparison.OrdinalIgnoreCase))
                arguments.AddRange(value);
            else if (entry.Key.Equals("Wait", StringComparison.OrdinalIgnoreCase))
                isWaiting = true;
        }

        if (file is null)
            return;

        ImmutableArray<Argument> line = arguments.Count == 1 ? CommandText.Split(arguments[0]) : arguments.ToImmutable();
        Emit(call, [file, .. line], null, isBackground: !isWaiting);
    }

    private static void RunBlocks(ProgramCallSite call, string name)
    {
        if (name is "where-object" or "where" or "?" or "sort-object" or "select-object" or "group-object")
            return;

        ImmutableArray<Argument> words = [.. call.Positional.OfType<TextValue>().Select(value => value.Argument)];
        var machine = name is "invoke-command" or "icm" ? Value(words, "-computername") ?? Value(words, "-cn") ?? Value(words, "-hostname") ?? Value(words, "-session") : null;

        foreach (var block in call.Arguments.Select(argument => argument.Value).OfType<FunctionValue>())
        {
            var isJob = name is "start-job" or "start-threadjob";
            var nodes = call.Interpreter.OnMachine(machine, () => isJob ? call.Interpreter.CollectApart(call.Place, Follow) : call.Interpreter.Collect(call.Place, Follow));
            if (nodes.IsEmpty)
                continue;

            if (name is "foreach-object" or "foreach" or "%")
                call.Interpreter.Emit([Region.Repeat(call.Place, nodes)]);
            else if (isJob)
                call.Interpreter.EmitBackground(nodes);
            else if (name is "invoke-command" or "icm" or "measure-command")
                call.Interpreter.Emit(nodes);
            else
                call.Interpreter.Emit([Region.Choice(call.Place, [Region.Sequence(call.Place, nodes)])]);

            void Follow() => call.Interpreter.Invoke(block);
        }
    }

    /// <summary>Another script is run by itself: what it sets is not seen here.</summary>
    private static void RunScript(ProgramCallSite call, Argument path)
    {
        if (ReadScript(call, path) is { } script)
            call.Interpreter.Emit(call.Interpreter.Context.Lower(script, FragmentLanguage.PowerShell, call.Interpreter.CurrentScope()));
    }

    /// <summary>The script at a path, which is often written from the folder of the one that names it.</summary>
    private static Text.Fragment? ReadScript(ProgramCallSite call, Argument path)
    {
        var text = path.Text.Replace('\\', '/');
        if (path.Holes is [var hole] && hole.Start == 0 && path.Text.IndexOf("PSScriptRoot", StringComparison.OrdinalIgnoreCase) >= 0)
            text = text.Substring(hole.End).TrimStart('/');
        else if (!path.IsKnown)
            return null;

        return text.Length == 0 ? null : call.Interpreter.Context.ReadFile(text, call.Interpreter.Module.Fragment.File);
    }

    private static Argument? Value(ImmutableArray<Argument> words, string name)
    {
        for (var index = 1; index + 1 < words.Length; index++)
        {
            if (words[index].Text.Equals(name, StringComparison.OrdinalIgnoreCase))
                return words[index + 1];
        }

        return null;
    }

    private static Argument? Path(ImmutableArray<Argument> words) =>
        Value(words, "-path") ?? Value(words, "-filepath") ?? Value(words, "-literalpath") ?? words.Skip(1).FirstOrDefault(word => !word.Text.StartsWith("-", StringComparison.Ordinal));
}
