using System.Collections.Immutable;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

/// <summary>
/// Writes a tree as text: a command a line, what it holds indented below it. Within words, parts are joined by <c>·</c>, quoted
/// characters stand in single quotes, and the lines of a substitution are joined by <c> / </c>.
/// </summary>
internal static class ShellDump
{
    public static string Of(ShellScript script) => string.Join("\n", [.. Lines(script.Root), .. Errors(script)]);

    private static IEnumerable<string> Errors(ShellScript script) => script.Errors.Select(error => $"! {error.Message}");

    private static IEnumerable<string> Lines(ShellList list) => list.Statements.SelectMany(Lines);

    private static IEnumerable<string> Lines(ShellStatement statement)
    {
        foreach (var line in Lines(statement.First))
            yield return line;

        foreach (var (isAnd, pipeline) in statement.Rest)
        {
            yield return isAnd ? "and" : "or";
            foreach (var line in Indent(Lines(pipeline)))
                yield return line;
        }

        if (statement.IsBackground)
            yield return "background";
    }

    private static IEnumerable<string> Lines(ShellPipeline pipeline)
    {
        if (pipeline.Commands.Length == 1 && !pipeline.IsNegated)
            return Lines(pipeline.Commands[0]);

        return [pipeline.IsNegated ? "pipeline not" : "pipeline", .. Indent(pipeline.Commands.SelectMany(Lines))];
    }

    private static IEnumerable<string> Lines(ShellCommand command) => command switch
    {
        ShellSimpleCommand simple =>
            ["run" + Join(simple.Assignments.Select(Text)) + Join(simple.Words.Select(Text)) + Join(simple.Redirections.Select(Text))],
        ShellGroup group => Block(group.IsSubshell ? "subshell" : "group", group, group.Body),
        ShellIf choice => If(choice),
        ShellWhile loop => [.. Block(loop.IsUntil ? "until" : "while", loop, loop.Condition), .. Block("do", null, loop.Body)],
        ShellFor loop => Block($"for {loop.Variable}" + (loop.Items.IsDefault ? "" : " in" + Join(loop.Items.Select(Text))), loop, loop.Body),
        ShellArithmeticFor loop => Block($"for (({loop.Header}))", loop, loop.Body),
        ShellCase choice => Case(choice),
        ShellFunction function => [$"function {function.Name}", .. Indent(Lines(function.Body))],
        ShellTest test => ["test" + Join(test.Words.Select(Text)) + Join(test.Redirections.Select(Text))],
        ShellArithmetic arithmetic => [$"arithmetic {arithmetic.Expression}" + Join(arithmetic.Redirections.Select(Text))],
        _ => throw new NotSupportedException(command.GetType().Name),
    };

    private static IEnumerable<string> If(ShellIf choice)
    {
        foreach (var (condition, body) in choice.Clauses)
        {
            foreach (var line in Block("if", null, condition).Concat(Block("then", null, body)))
                yield return line;
        }

        foreach (var line in choice.Else is null ? [] : Block("else", null, choice.Else))
            yield return line;

        foreach (var redirection in choice.Redirections)
            yield return "with " + Text(redirection);
    }

    private static IEnumerable<string> Case(ShellCase choice)
    {
        yield return "case " + Text(choice.Subject) + Join(choice.Redirections.Select(Text));
        foreach (var (patterns, body) in choice.Arms)
        {
            foreach (var line in Indent(Block("when" + Join(patterns.Select(Text)), null, body)))
                yield return line;
        }
    }

    private static IEnumerable<string> Block(string head, ShellCommand? command, ShellList body) =>
        [head + Join(command?.Redirections.Select(Text) ?? []), .. Indent(Lines(body))];

    private static IEnumerable<string> Indent(IEnumerable<string> lines) => lines.Select(line => "  " + line);

    private static string Join(IEnumerable<string> items) => string.Concat(items.Select(item => " " + item));

    private static string Text(ShellAssignment assignment)
    {
        var index = assignment.Index is null ? "" : $"[{assignment.Index}]";
        var value = assignment.Value is null ? $"({string.Join(" ", assignment.Elements.Select(Text))})" : Text(assignment.Value);
        return $"{assignment.Name}{index}{(assignment.IsAppend ? "+" : "")}:={value}";
    }

    private static string Text(ShellRedirection redirection)
    {
        var document = redirection.Document is not { } body ? "" : (body.IsLiteral ? " literal " : " expanded ") + Text(body.Body);
        return $"[{redirection.Descriptor}{redirection.Operator} {Text(redirection.Target)}{document}]";
    }

    public static string Text(ShellWord word) => word.Parts.IsEmpty ? "∅" : string.Join("·", word.Parts.Select(Text));

    private static string Text(ShellWordPart part) => part switch
    {
        ShellLiteral { IsQuoted: true } literal => $"'{Escape(literal.Value)}'",
        ShellLiteral literal => Escape(literal.Value),
        ShellParameter parameter => Quote(part, Text(parameter)),
        ShellCommandSubstitution substitution => Quote(part, $"$({Inline(substitution.Body)})"),
        ShellArithmeticExpansion arithmetic => Quote(part, $"$(({arithmetic.Expression}))"),
        ShellProcessSubstitution substitution => $"{(substitution.IsOutput ? '>' : '<')}({Inline(substitution.Body)})",
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private static string Text(ShellParameter parameter)
    {
        var index = parameter.Index is null ? "" : $"[{parameter.Index}]";
        var argument = parameter.Argument is null ? "" : " " + Text(parameter.Argument);
        return parameter.Operator is null && index == "" && argument == ""
            ? $"${parameter.Name}"
            : $"${{{parameter.Name}{index}{(parameter.Operator is null ? "" : " " + parameter.Operator)}{argument}}}";
    }

    private static string Quote(ShellWordPart part, string text) => part.IsQuoted ? $"\"{text}\"" : text;

    private static string Inline(ShellList list) => string.Join(" / ", Lines(list).Select(line => line.Trim()));

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t").Replace("\u001b", "\\e");
}
