using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.PromQl;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>A query, and where it stands.</summary>
/// <param name="Root">The expression.</param>
/// <param name="Fragment">Its text.</param>
internal sealed record Query(PromQlExpression Root, Fragment Fragment)
{
    /// <summary>What is wrong with it.</summary>
    public IEnumerable<Syntax.SyntaxError> Errors { get; private init; } = [];

    /// <summary>Reads a query.</summary>
    public static Query Read(Argument text)
    {
        var holes = text.Holes.Concat(text.Fragment.Unknowns.Select(unknown => unknown.Span)).OrderBy(hole => hole.Start);
        var query = PromQlParser.Parse(text.Text, [.. holes]);
        return new(query.Root, text.Fragment) { Errors = query.Errors };
    }

    /// <summary>Where a part of it stands.</summary>
    public SourceSpan Locate(TextSpan span) => Fragment.Locate(span);

    /// <summary>All expressions in it, itself included.</summary>
    public IEnumerable<PromQlExpression> Parts()
    {
        var open = new Stack<PromQlExpression>();
        open.Push(Root);

        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;

            var children = part.Children;
            for (var index = children.Length - 1; index >= 0; index--)
                open.Push(children[index]);
        }
    }
}
