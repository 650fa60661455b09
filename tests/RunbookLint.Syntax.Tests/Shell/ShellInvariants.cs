using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

/// <summary>What holds for the tree of every text, right or wrong.</summary>
internal static class ShellInvariants
{
    public static void Verify(string text)
    {
        var script = ShellParser.Parse(text);

        foreach (var error in script.Errors)
            Inside(new(0, text.Length), error.Span, error.Message);

        foreach (var comment in script.Comments)
        {
            if (!comment.Text.StartsWith('#'))
                throw new InvalidOperationException($"'{comment.Text}' is no comment.");

            Inside(new(0, text.Length), comment.Span, "comment");
        }

        Check(text, new(0, text.Length), script.Root);
    }

    /// <summary>All nodes of a tree, outer ones first.</summary>
    public static IEnumerable<ShellNode> Nodes(ShellNode node) => [node, .. Children(node).SelectMany(Nodes)];

    private static void Check(string text, TextSpan around, ShellNode node)
    {
        Inside(around, node.Span, node.GetType().Name);

        if (node is ShellLiteral literal)
            CheckLiteral(text, literal);

        if (node is ShellRedirection { Document: { } document })
            Check(text, new(0, text.Length), document);

        foreach (var child in Children(node))
        {
            if (child is not ShellHereDocument)
                Check(text, node.Span, child);
        }
    }

    private static void CheckLiteral(string text, ShellLiteral literal)
    {
        foreach (var run in literal.Map.Runs)
        {
            if (string.CompareOrdinal(text, run.Outer, literal.Value, run.Inner, run.Length) != 0)
                throw new InvalidOperationException($"{run} of '{literal.Value}' shows other characters.");

            Inside(literal.Span, new(run.Outer, run.Length), $"run of '{literal.Value}'");
        }

        if (literal.Map.Runs.IsEmpty)
            throw new InvalidOperationException($"'{literal.Value}' has no place.");

        Inside(literal.Span, literal.Map.ToOuter(new(0, literal.Value.Length)), $"map of '{literal.Value}'");
    }

    private static void Inside(TextSpan around, TextSpan span, string what)
    {
        if (span.Start < around.Start || span.End > around.End)
            throw new InvalidOperationException($"{what} at {span} does not lie within {around}.");
    }

    private static IEnumerable<ShellNode> Children(ShellNode node) => node switch
    {
        ShellList list => list.Statements,
        ShellStatement statement => [statement.First, .. statement.Rest.Select(item => item.Pipeline)],
        ShellPipeline pipeline => pipeline.Commands,
        ShellSimpleCommand simple => [.. simple.Assignments, .. simple.Words, .. simple.Redirections],
        ShellGroup group => [group.Body, .. group.Redirections],
        ShellIf choice => [.. choice.Clauses.SelectMany(clause => new[] { clause.Condition, clause.Body }), .. Maybe(choice.Else), .. choice.Redirections],
        ShellWhile loop => [loop.Condition, loop.Body, .. loop.Redirections],
        ShellFor loop => [.. Maybe(loop.Items), loop.Body, .. loop.Redirections],
        ShellArithmeticFor loop => [loop.Body, .. loop.Redirections],
        ShellCase choice => [choice.Subject, .. choice.Arms.SelectMany(arm => arm.Patterns.Append<ShellNode>(arm.Body)), .. choice.Redirections],
        ShellFunction function => [function.Body],
        ShellTest test => [.. test.Words, .. test.Redirections],
        ShellArithmetic arithmetic => arithmetic.Redirections,
        ShellAssignment assignment => [.. Maybe(assignment.Value), .. Maybe(assignment.Elements)],
        ShellRedirection redirection => [redirection.Target, .. Maybe(redirection.Document)],
        ShellHereDocument document => [document.Body],
        ShellWord word => word.Parts,
        ShellParameter parameter => Maybe(parameter.Argument),
        ShellCommandSubstitution substitution => [substitution.Body],
        ShellProcessSubstitution substitution => [substitution.Body],
        _ => [],
    };

    private static IEnumerable<ShellNode> Maybe(ShellNode? node) => node is null ? [] : [node];

    private static IEnumerable<ShellNode> Maybe(ImmutableArray<ShellWord> words) => words.IsDefault ? [] : words;
}
