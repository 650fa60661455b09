using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of scripts. They speak for commands of any kind, also those inside of others, for the arms of a <c>case</c> and for the elements of an array.</summary>
internal sealed class ShellRemarks : IRemarkReader
{
    public void Read(RemarkedText text)
    {
        var script = ShellParser.Parse(text.Parsed);
        foreach (var comment in script.Comments)
            text.Add(comment.Span, open: 1);

        var open = new Stack<object>();
        open.Push(script.Root);
        while (open.Count > 0)
            Visit(open.Pop(), text, open);
    }

    private static void Visit(object node, RemarkedText text, Stack<object> open)
    {
        switch (node)
        {
            case ShellList list:
                Push(open, list.Statements);
                break;
            case ShellStatement statement:
                text.Nodes.Add(WithDocuments(statement));
                open.Push(statement.First);
                Push(open, statement.Rest.Select(rest => rest.Pipeline));
                break;
            case ShellPipeline pipeline:
                Push(open, pipeline.Commands);
                break;
            case ShellCommand command:
                VisitCommand(command, text, open);
                break;
            case ShellAssignment assignment:
                if (assignment.Value is { } value)
                    open.Push(value);
                if (!assignment.Elements.IsDefault)
                {
                    text.Nodes.AddRange(assignment.Elements.Select(element => element.Span));
                    Push(open, assignment.Elements);
                }

                break;
            case ShellWord word:
                Push(open, word.Parts);
                break;
            case ShellParameter { Argument: { } argument }:
                open.Push(argument);
                break;
            case ShellCommandSubstitution substitution:
                open.Push(substitution.Body);
                break;
            case ShellProcessSubstitution substitution:
                open.Push(substitution.Body);
                break;
        }
    }

    private static void VisitCommand(ShellCommand command, RemarkedText text, Stack<object> open)
    {
        text.Nodes.Add(command.Span);

        switch (command)
        {
            case ShellSimpleCommand simple:
                text.Commands.Add(simple.Span);
                Push(open, simple.Assignments);
                Push(open, simple.Words);
                break;
            case ShellGroup group:
                open.Push(group.Body);
                break;
            case ShellIf branch:
                Push(open, branch.Clauses.SelectMany(clause => new[] { clause.Condition, clause.Body }));
                if (branch.Else is not null)
                    open.Push(branch.Else);
                break;
            case ShellWhile loop:
                open.Push(loop.Condition);
                open.Push(loop.Body);
                break;
            case ShellFor loop:
                open.Push(loop.Body);
                if (!loop.Items.IsDefault)
                    Push(open, loop.Items);
                break;
            case ShellArithmeticFor loop:
                open.Push(loop.Body);
                break;
            case ShellCase choice:
                foreach (var arm in choice.Arms)
                {
                    var start = arm.Patterns.IsEmpty ? arm.Body.Span.Start : arm.Patterns[0].Span.Start;
                    text.Nodes.Add(TextSpan.FromBounds(start, Math.Max(start, arm.Body.Span.End)));
                    open.Push(arm.Body);
                }

                break;
            case ShellFunction function:
                open.Push(function.Body);
                break;
        }
    }

    /// <summary>A statement with its here-documents, which stand behind the end of its line.</summary>
    private static TextSpan WithDocuments(ShellStatement statement)
    {
        var end = statement.Span.End;
        foreach (var command in statement.First.Commands.Concat(statement.Rest.SelectMany(rest => rest.Pipeline.Commands)))
        {
            foreach (var redirection in command.Redirections)
                end = Math.Max(end, redirection.Document?.Span.End ?? end);
        }

        return TextSpan.FromBounds(statement.Span.Start, end);
    }

    private static void Push(Stack<object> open, IEnumerable<object> nodes)
    {
        foreach (var node in nodes)
            open.Push(node);
    }
}
