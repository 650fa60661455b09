using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>One simple command: assignments, builtins, functions, files that it writes, and tools that it runs.</summary>
internal sealed class SimpleCommandLowering(Fragment fragment, ShellState state, LoweringContext context, WordEvaluator words, ShellLowering statements)
{
    /// <summary>Commands that print nothing that could set a variable.</summary>
    private static readonly string[] Silent = ["set", "export", "local", "declare", "readonly", "cd", "true", "false", ":", "[", "test", "shift", "exit", "return", "unset", "source", ".", "sleep", "mkdir", "touch", "chmod", "rm", "echo", "if"];

    /// <summary>The plan of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="source">What stands before it in a pipeline, or null.</param>
    public ImmutableArray<PlanNode> Lower(ShellSimpleCommand command, ShellCommand? source) =>
        context.In(WorkingFolder.Of(state), () => LowerHere(command, source));

    private ImmutableArray<PlanNode> LowerHere(ShellSimpleCommand command, ShellCommand? source)
    {
        var nodes = new List<PlanNode>(LowerAssignments(command));
        nodes.AddRange(statements.LowerSubstitutions(command.Words.Concat(command.Redirections.Select(redirection => redirection.Target))));

        if (command.Words.IsEmpty)
            return [.. nodes];

        var arguments = command.Words.SelectMany(words.Evaluate).ToImmutableArray();
        if (arguments.IsEmpty)
            return [.. nodes];

        if (WaitingCommands.Waits(arguments))
            context.Waits++;

        var input = InputOf(command, source);
        WriteFile(command, arguments, input);
        nodes.AddRange(Run(command, arguments, input, source));
        return [.. nodes];
    }

    private ImmutableArray<PlanNode> Run(ShellSimpleCommand command, ImmutableArray<Argument> arguments, Argument? input, ShellCommand? source)
    {
        var name = arguments[0].Text;

        if (state.Aliases.TryGetValue(name, out var alias))
            return Rerun(alias, arguments.RemoveAt(0));

        if (state.Functions.TryGetValue(name, out var definition))
            return Call(command, definition.Function, definition.Fragment, arguments);

        switch (name)
        {
            case "cd" or "pushd" when arguments.Length == 2:
                WorkingFolder.Change(arguments[1], state);
                return [];
            case "popd":
                WorkingFolder.Forget(arguments[0].Span, state);
                return [];
            case "alias":
                DefineAliases(arguments);
                return [];
            case "set" when arguments.Length > 1 && arguments[1].Text == "--":
                state.Positional = arguments.RemoveRange(0, 2);
                return [];
            case "set":
                state.Failures.Set(arguments);
                return [];
            case "shift":
                if (state.Positional is { } positional && CountOf(arguments) is { } count)
                    state.Positional = positional.RemoveRange(0, count > positional.Length ? 0 : count);
                else
                    state.ForgetArguments(fragment.Locate(command.Span));

                return [];
            case "sed" or "perl" or "yq" when arguments.Any(argument => argument.Text.StartsWith("-i", StringComparison.Ordinal) || argument.Text == "--in-place"):
                foreach (var file in arguments.Skip(1))
                    context.Written.Forget(file.Text);

                return [];
            case "unset" when arguments.Length > 1 && arguments[1].Text is not ("-f" or "-n"):
                state.Unset(arguments.Skip(1).Select(argument => argument.Text));
                return [];
            case "read" or "mapfile" or "readarray":
                state.Forget(arguments.Skip(1).Select(argument => argument.Text).Where(name => !name.StartsWith("-", StringComparison.Ordinal)), fragment.Locate(command.Span));
                return [];
            case "getopts" when arguments.Length > 2:
                state.Forget([arguments[2].Text, "OPTARG"], fragment.Locate(command.Span));
                return [];
            case "ulimit":
                state.Facts = MemoryFacts.FromUlimit(arguments, state.Facts);
                return [];
            case "trap" when arguments.Length > 2:
                state.Failures.StopsOnError |= arguments.Skip(2).Any(signal => signal.Text == "ERR");
                Trap(arguments);
                return [];
            case "kubectl" or "kubectx" or "kubens" or "oc" when KubeSwitch.Apply(arguments, state):
                return [];
            case "source" or "." when arguments.Length > 1:
                return Source(arguments[1]);
        }

        var outer = state.Variables;
        foreach (var assignment in command.Assignments.Where(assignment => assignment.Value is not null))
            Assign(assignment);

        var launch = new Launch(PlaceOf(command, arguments, 0), arguments, ScopeOf(source)) { Input = input };
        var nodes = Launcher.Run(launch, context);
        if (!IsDeclaration(command))
            state.Variables = outer;

        return nodes;
    }

    /// <summary>What stands in the trap of EXIT runs in any case; a function that it names is defined by then.</summary>
    private void Trap(ImmutableArray<Argument> arguments)
    {
        var waits = context.Waits;
        var nodes = state.Functions.TryGetValue(arguments[1].Text, out var handler)
            ? Call(handler.Function, handler.Fragment, [arguments[1]], state.Call ?? arguments[1].Span)
            : context.Lower(arguments[1].Fragment, FragmentLanguage.Shell, state.ToScope());

        // The script does not wait where it sets the trap.
        context.Waits = waits;
        if (arguments.Skip(2).Any(signal => signal.Text is "EXIT" or "0"))
            state.AddExit(nodes);
        else
            state.AddTrap(nodes);
    }

    /// <summary>What a pipe says about the command behind it: that it confirms, or that it brings a dump.</summary>
    private LoweringScope ScopeOf(ShellCommand? source)
    {
        var scope = state.ToScope();
        if (source is not ShellSimpleCommand { Words: [var first, ..] } before || ShellWalk.PlainText(first) is not { } program)
            return scope;

        var name = Launch.NameOf(program);
        var place = fragment.Locate(before.Span);
        if (name == "yes")
            return scope with { Facts = scope.Facts.With("yes", Setting<string>.Known("true", place)) };

        return IsDump(name, before) ? scope with { Facts = scope.Facts.With("dump", Setting<string>.Known("true", place)) } : scope;
    }

    private static bool IsDump(string name, ShellSimpleCommand command) =>
        name is "mysqldump" or "dumpling" or "mydumper"
        || (name is "zcat" or "gunzip" or "gzip" or "pv" or "zstdcat" or "xzcat" or "bzcat" or "pigz" or "unzip" or "lz4" or "zstd"
            && command.Words.Skip(1).Select(ShellWalk.PlainText).Any(text => text is not null && text.IndexOf(".sql", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>How many words <c>shift</c> drops; null when only the run knows it.</summary>
    private static int? CountOf(ImmutableArray<Argument> arguments) =>
        arguments.Length < 2 ? 1 : int.TryParse(arguments[1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private ImmutableArray<PlanNode> Call(ShellSimpleCommand command, ShellFunction function, Fragment home, ImmutableArray<Argument> words) =>
        Call(function, home, words, PlaceOf(command, words, 1));

    private ImmutableArray<PlanNode> Call(ShellFunction function, Fragment home, ImmutableArray<Argument> words, SourceSpan place)
    {
        state.CalledFunctions.Add(function.Name);
        if (!state.TryEnter())
            return [];

        var positional = state.Positional;
        var variables = state.Variables;
        var outer = state.Call;
        state.Call = place;
        state.Positional = words.RemoveAt(0);
        state.Variables = state.Variables.RemoveRange(ShellState.ArgumentNames);

        // A function that wraps a tool of the same name would call itself, were it not for `command`; its own name is the tool inside it.
        var shadowed = state.Functions[function.Name];
        state.Functions.Remove(function.Name);
        var nodes = new ShellLowering(home, state, context).Lower(new ShellList(function.Body.Span, [Statement(function.Body)]));
        state.Functions[function.Name] = shadowed;

        state.Restore(ShellWalk.LocalNames(function.Body).Concat(ShellState.ArgumentNames), variables);
        state.Positional = positional;
        state.Call = outer;
        state.Leave();
        return nodes;
    }

    /// <summary>Where a command stands: where its words do, be it in the call of the function that passes them on.</summary>
    private SourceSpan PlaceOf(ShellSimpleCommand command, ImmutableArray<Argument> words, int word)
    {
        var own = fragment.Locate(command.Span);
        return state.Call is { } call && word < words.Length && !own.Contains(words[word].Span) && call.Contains(words[word].Span) ? call : own;
    }

    private static ShellStatement Statement(ShellCommand body) => new(body.Span, new ShellPipeline(body.Span, false, [body]), [], false);

    private ImmutableArray<PlanNode> Rerun(Argument alias, ImmutableArray<Argument> rest)
    {
        if (!state.TryEnter())
            return [];

        var script = ShellParser.Parse(alias.Text);
        var nodes = script.Root.Statements is [{ First.Commands: [ShellSimpleCommand only] }]
            ? Launcher.Run(
                new Launch(rest.IsEmpty ? alias.Span : rest[0].Span, [.. only.Words.SelectMany(new WordEvaluator(alias.Fragment, state).Evaluate), .. rest], state.ToScope()), context)
            : [];
        state.Leave();
        return nodes;
    }

    private void DefineAliases(ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments.Skip(1))
        {
            if (argument.Text.IndexOf('=') is > 0 and var equals)
                state.Aliases[argument.Text.Substring(0, equals)] = argument.From(equals + 1);
        }
    }

    private ImmutableArray<PlanNode> Source(Argument path)
    {
        if (context.ReadFile(path) is not { } content)
        {
            if (!IsLibrary(path.Text))
                state.ForgetAll(state.Usage.Names, path.Span);

            return [];
        }

        if (!state.TryEnter())
            return [];

        var script = ShellParser.Parse(content.Text);
        context.Report(content, script.Errors);
        var nodes = new ShellLowering(content, state, context).Lower(script.Root);
        state.Leave();
        return nodes;
    }

    /// <summary>Profiles and libraries of functions leave the variables of a script alone.</summary>
    private static bool IsLibrary(string path) =>
        new[] { "profile", "bashrc", "bash_completion", "/lib", "lib.sh", "lib/", "functions", "utils", "common", "activate", "logging" }.Any(part => path.IndexOf(part, StringComparison.Ordinal) >= 0);

    private ImmutableArray<PlanNode> LowerAssignments(ShellSimpleCommand command)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var assignment in command.Assignments)
        {
            var values = assignment.Value is { } value ? [value] : assignment.Elements.IsDefault ? ImmutableArray<ShellWord>.Empty : assignment.Elements;
            nodes.AddRange(StatusMarks.MarkDeciding(statements.LowerSubstitutions(values), state.Usage.Decides(assignment.Name) && !values.Any(state.Usage.Existence.IsAskedIn), false));

            if (command.Words.IsEmpty || IsDeclaration(command))
                Assign(assignment);
        }

        return nodes.ToImmutable();
    }

    private static bool IsDeclaration(ShellSimpleCommand command) =>
        command.Words is [var first, ..] && ShellWalk.PlainText(first) is "export" or "local" or "readonly" or "declare" or "typeset";

    private void Assign(ShellAssignment assignment)
    {
        var place = fragment.Locate(assignment.Span);

        if (!assignment.Elements.IsDefault)
        {
            var elements = assignment.Elements.SelectMany(words.Evaluate).ToImmutableArray();
            if (AssociativeArray.Read(elements) is { } entries)
            {
                state.Assign(assignment.Name, AssociativeArray.Of(entries, assignment.IsAppend ? state.Variables.GetValueOrDefault(assignment.Name) : null, place));
                return;
            }

            if (assignment.IsAppend && state.Variables.TryGetValue(assignment.Name, out var array))
                elements = array.IsArray ? [.. array.Elements, .. elements] : elements;

            state.Assign(assignment.Name, ShellVariable.Array(elements, place));
            return;
        }

        if (assignment is { Index: { } key, Value: { } entry } && words.KeyOf(key) is { } known && !assignment.IsAppend)
        {
            state.Assign(assignment.Name, AssociativeArray.Set(state.Variables.GetValueOrDefault(assignment.Name), known, words.Single(entry), place));
            return;
        }

        if (assignment.Index is not null || assignment.Value is null)
        {
            state.Assign(assignment.Name, ShellVariable.Unknown(place));
            return;
        }

        var value = assignment.IsAppend ? Appended(assignment) : words.AtItsOrigin(assignment.Value);
        state.Assign(assignment.Name, value is null ? ShellVariable.Unknown(place) : ShellVariable.Plain(value) with { Place = place });
    }

    /// <summary><c>name+=more</c>: known only when both halves are; it then stands where the second half does.</summary>
    private Argument? Appended(ShellAssignment assignment)
    {
        var more = words.Single(assignment.Value!);
        if (!state.Variables.TryGetValue(assignment.Name, out var before) || before.Value is not { IsKnown: true } value || !more.IsKnown)
            return null;

        var builder = new SpanMapBuilder();
        builder.Mark(assignment.Value!.Span.Start);
        builder.Insert(value.Text + more.Text);
        builder.Mark(assignment.Value!.Span.End);
        return Argument.Of(fragment.Embed(builder.ToString(), builder.ToMap()));
    }

    /// <summary>What the command reads from standard input, when the script itself says what that is.</summary>
    private Argument? InputOf(ShellSimpleCommand command, ShellCommand? source)
    {
        foreach (var redirection in command.Redirections.Where(redirection => redirection.Descriptor is null or 0))
        {
            if (redirection.Document is { } document)
                return words.AtItsOrigin(document.Body);

            if (redirection.Operator == "<<<")
                return words.AtItsOrigin(redirection.Target);

            if (redirection.Operator == "<" && context.ReadFile(words.Single(redirection.Target)) is { } content)
                return Argument.Of(content);
        }

        return source is null ? null : OutputOf(source);
    }

    /// <summary>What a command prints, when the script itself says what that is.</summary>
    private Argument? OutputOf(ShellCommand command) => command switch
    {
        ShellSimpleCommand { Words: [var first, ..] } simple when ShellWalk.PlainText(first) is { } program => OutputOf(Launch.NameOf(program), simple),
        ShellGroup group => OutputOf(group.Body),
        _ => null,
    };

    /// <summary>What a group of commands prints into a file.</summary>
    public void WriteGroup(ShellGroup group)
    {
        if (group.Redirections.FirstOrDefault(redirection => redirection.Operator is ">" or ">|" or ">>") is { } target && OutputOf(group.Body) is { } content)
            WriteFile(words.Single(target.Target), content, target.Operator == ">>");
    }

    /// <summary>The lines that the commands of a group print, as far as they are known: <c>(crontab -l; echo "…") | crontab -</c>.</summary>
    private Argument? OutputOf(ShellList body)
    {
        var lines = body.Statements
            .Select(statement => statement.First.Commands is [ShellSimpleCommand only] ? OutputOf(only) : null)
            .OfType<Argument>()
            .ToImmutableArray();

        return lines.IsEmpty ? null : lines is [var line] ? line : Argument.Join(lines, '\n');
    }

    private Argument? OutputOf(string? name, ShellSimpleCommand command)
    {
        var all = command.Words.Skip(1).SelectMany(words.Evaluate).ToImmutableArray();
        var arguments = all.RemoveAll(argument => argument.Text.StartsWith("-", StringComparison.Ordinal));

        return name switch
        {
            "echo" when arguments.Length > 0 => PrintedText.OfEcho(arguments, all.Any(argument => argument.Text is "-e" or "-ne" or "-en")),
            "printf" when arguments.Length > 0 => PrintedText.OfPrintf(arguments),
            "cat" when arguments is [var path] && context.ReadFile(path) is { } content => Argument.Of(content),
            "cat" when arguments.IsEmpty => InputOf(command, null),
            _ => null,
        };
    }

    /// <summary>A here-document or a literal that goes into a file: a definition, read where the file is used.</summary>
    private void WriteFile(ShellSimpleCommand command, ImmutableArray<Argument> arguments, Argument? input)
    {
        var content = arguments[0].Text switch
        {
            "cat" => input,
            "tee" => input,
            "sudo" when arguments.Skip(1).Any(argument => argument.Text == "tee") => input,
            "echo" or "printf" when arguments.Length > 1 => OutputOf(arguments[0].Text, command),
            _ => null,
        };

        if (content is null)
        {
            HandOverUnread(command, arguments);
            return;
        }

        var targets = arguments[0].Text is "tee" or "sudo"
            ? arguments.SkipWhile(argument => argument.Text != "tee").Skip(1).Where(argument => !argument.Text.StartsWith("-", StringComparison.Ordinal))
            : command.Redirections.Where(redirection => redirection.Operator is ">" or ">|" or ">>").Select(redirection => words.Single(redirection.Target));

        if ((targets.FirstOrDefault() ?? state.Output) is not { } path)
            return;

        if (HandedVariables.FileAt(path.Text) is { } file)
            HandOver(file, arguments, content);
        else
            WriteFile(path, content, command.Redirections.Any(redirection => redirection.Operator == ">>") || arguments.Any(argument => argument.Text is "-a" or "--append"));
    }

    private void HandOver(string file, ImmutableArray<Argument> arguments, Argument content)
    {
        if (arguments is [{ Text: "printf" }, var format, var value] && format.Text.IndexOf("=%s", StringComparison.Ordinal) is > 0 and var equals)
        {
            HandedVariables.Set(file, format.Text.Substring(0, equals), value, state);
            return;
        }

        var printed = arguments[0].Text == "echo" ? arguments.RemoveAt(0).RemoveAll(argument => argument.Text.StartsWith("-", StringComparison.Ordinal)) : [];
        HandedVariables.Write(file, printed.Length > 1 ? Argument.Join(printed) : content, state);
    }

    /// <summary>A program that writes to a file for the runner, in a way that is not understood, may set any variable.</summary>
    private void HandOverUnread(ShellSimpleCommand command, ImmutableArray<Argument> arguments)
    {
        var place = fragment.Locate(command.Span);
        var isSilent = Array.IndexOf(Silent, arguments[0].Text) >= 0;
        var redirected = command.Redirections.Where(redirection => redirection.Operator is ">" or ">|" or ">>" or "&>" or "&>>").Select(redirection => words.Single(redirection.Target)).FirstOrDefault();
        if (!isSilent && (redirected ?? state.Output) is { } target && HandedVariables.FileAt(target.Text) is { } file)
            HandedVariables.Forget(file, place, state);

        const string Environment = "GITHUB_ENV";
        if (!isSilent && (arguments.Skip(1).Any(argument => argument.Text.IndexOf(Environment, StringComparison.Ordinal) >= 0) || RunsScriptWith(Environment, arguments)))
            HandedVariables.Forget(Environment, place, state);
    }

    /// <summary>Whether a command is a script in reach, or an interpreter with one, that has a word in it.</summary>
    private bool RunsScriptWith(string word, ImmutableArray<Argument> arguments)
    {
        var script = arguments[0].Text.IndexOf('/') >= 0 ? arguments[0]
            : arguments[0].Text is "bash" or "sh" or "python" or "python3" or "node" or "ruby" or "perl" or "pwsh" ? arguments.Skip(1).FirstOrDefault(argument => argument.Text is not ['-', ..])
            : null;

        return script is { IsKnown: true } && script.Text.IndexOf('\n') < 0 && context.ReadFile(script) is { } content && content.Text.IndexOf(word, StringComparison.Ordinal) >= 0;
    }

    private void WriteFile(Argument path, Argument content, bool isAppended)
    {
        if (path.Text.Length == 0 || path.Text == "/dev/null")
            return;

        if (isAppended)
            context.Written.Append(path.Text, content);
        else
            context.Written.Add(path.Text, content.Fragment);
    }
}
