using RunbookLint.Syntax.Shell;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Walks over a shell tree.</summary>
internal static class ShellWalk
{
    /// <summary>The node and all nodes in it, at any depth, without recursion.</summary>
    public static IEnumerable<ShellNode> Nodes(ShellNode root)
    {
        var open = new Stack<ShellNode>();
        open.Push(root);

        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;

            foreach (var child in Children(node))
                open.Push(child);
        }
    }

    /// <summary>The names that a list assigns anywhere in it, functions excluded.</summary>
    public static IEnumerable<string> AssignedNames(ShellNode root) => Nodes(root).SelectMany(node => node switch
    {
        ShellAssignment assignment => [assignment.Name],
        ShellFor loop => [loop.Variable],
        ShellSimpleCommand command when IsNamed(command, "read") || IsNamed(command, "mapfile") || IsNamed(command, "getopts") =>
            command.Words.Skip(1).Select(PlainText).Where(text => text is not null).Select(text => text!),
        _ => Enumerable.Empty<string>(),
    }).Distinct();

    /// <summary>Whether a part of a script changes what <c>$1</c> and on are.</summary>
    public static bool ChangesArguments(ShellNode root) => Nodes(root).OfType<ShellSimpleCommand>()
        .Any(command => IsNamed(command, "shift") || (IsNamed(command, "set") && command.Words.Skip(1).Any(word => PlainText(word) == "--")));

    /// <summary>The variables that are local to a function.</summary>
    public static IEnumerable<string> LocalNames(ShellNode root) => Nodes(root).OfType<ShellSimpleCommand>()
        .Where(command => IsNamed(command, "local") || IsNamed(command, "declare") || IsNamed(command, "typeset"))
        .SelectMany(command => command.Assignments.Select(assignment => assignment.Name).Concat(command.Words.Skip(1).Select(PlainText).OfType<string>()))
        .Where(name => name.Length > 0 && name[0] != '-')
        .Distinct();

    /// <summary>Whether a list does nothing but wait, print or leave.</summary>
    public static bool IsIdle(ShellNode root) => Nodes(root).OfType<ShellSimpleCommand>().All(command =>
        command.Words.IsEmpty
        || (PlainText(command.Words[0]) is { } name && name is "echo" or "printf" or "exit" or "return" or "sleep" or "true" or ":" or "date" or "break" or "continue" or "log" or "logger" or "die" or "fail" or "false"));

    /// <summary>Whether a list only leaves a loop, so that the loop waits for what was asked.</summary>
    public static bool EndsWait(ShellNode root) => IsIdle(root) && Nodes(root).OfType<ShellSimpleCommand>().Any(command => IsNamed(command, "break"));

    /// <summary>The text of a word that is one literal, else null.</summary>
    public static string? PlainText(ShellWord word) => word.Parts switch
    {
        [ShellLiteral literal] => literal.Value,
        [] => "",
        _ => null,
    };

    public static bool IsNamed(ShellCommand command, string name) =>
        command is ShellSimpleCommand { Words: [var first, ..] } && PlainText(first) == name;

    private static IEnumerable<ShellNode> Children(ShellNode node) => node switch
    {
        ShellList list => list.Statements,
        ShellStatement statement => [statement.First, .. statement.Rest.Select(rest => rest.Pipeline)],
        ShellPipeline pipeline => pipeline.Commands,
        ShellSimpleCommand command => [.. command.Assignments, .. command.Words, .. command.Redirections],
        ShellGroup group => [group.Body, .. group.Redirections],
        ShellIf conditional => [.. conditional.Clauses.SelectMany(clause => new ShellNode[] { clause.Condition, clause.Body }), .. Optional(conditional.Else), .. conditional.Redirections],
        ShellWhile loop => [loop.Condition, loop.Body, .. loop.Redirections],
        ShellFor loop => [.. loop.Items.IsDefault ? [] : loop.Items, loop.Body, .. loop.Redirections],
        ShellArithmeticFor loop => [loop.Body, .. loop.Redirections],
        ShellCase choice => [choice.Subject, .. choice.Arms.SelectMany(arm => arm.Patterns.Append<ShellNode>(arm.Body)), .. choice.Redirections],
        ShellFunction function => [function.Body],
        ShellTest test => [.. test.Words, .. test.Redirections],
        ShellAssignment assignment => [.. Optional(assignment.Value), .. assignment.Elements.IsDefault ? [] : assignment.Elements],
        ShellRedirection redirection => [redirection.Target, .. Optional(redirection.Document)],
        ShellHereDocument document => [document.Body],
        ShellWord word => word.Parts,
        ShellParameter parameter => Optional(parameter.Argument),
        ShellCommandSubstitution substitution => [substitution.Body],
        ShellProcessSubstitution substitution => [substitution.Body],
        _ => [],
    };

    private static IEnumerable<ShellNode> Optional(ShellNode? node) => node is null ? [] : [node];
}
