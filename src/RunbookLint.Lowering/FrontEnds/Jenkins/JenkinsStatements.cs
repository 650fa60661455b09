using System.Collections.Immutable;
using RunbookLint.Syntax.Groovy;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>Splits a block into its statements. A line that cannot be the end of one goes on in the next.</summary>
internal static class JenkinsStatements
{
    private static readonly string[] Continuing = [",", "+", "=", "?", "?:", ":", "&&", "||", ".", "->", "(", "=="];
    private static readonly string[] Continued = [".", "?.", "+", "?", "?:", ":", "&&", "||"];
    private static readonly string[] Clauses = ["else", "catch", "finally"];

    /// <summary>The statements of a block, none of them empty.</summary>
    public static IEnumerable<ImmutableArray<GroovyNode>> In(GroovyGroup block)
    {
        var statement = ImmutableArray.CreateBuilder<GroovyNode>();
        var nodes = block.Children;

        for (var index = 0; index < nodes.Length; index++)
        {
            if (nodes[index] is GroovyLineEnd or GroovySymbol { Text: ";" })
            {
                if (statement.Count == 0 || (nodes[index] is GroovyLineEnd && GoesOn(statement, NextBehind(nodes, index))))
                    continue;

                yield return statement.ToImmutable();
                statement.Clear();
                continue;
            }

            // The parameters of a closure are no statement.
            if (nodes[index] is GroovySymbol { Text: "->" } && block.Open == '{')
            {
                statement.Clear();
                continue;
            }

            statement.Add(nodes[index]);
        }

        if (statement.Count > 0)
            yield return statement.ToImmutable();
    }

    private static bool GoesOn(ImmutableArray<GroovyNode>.Builder statement, GroovyNode? next) =>
        GoesOn(statement[statement.Count - 1], next)
        || (statement.Count == 2 && statement[0] is GroovyWord { Name: "if" or "for" or "while" } && statement[1] is GroovyGroup { Open: '(' });

    private static bool GoesOn(GroovyNode last, GroovyNode? next) =>
        last is GroovyWord { Name: "else" }
        || (last is GroovySymbol symbol && Array.IndexOf(Continuing, symbol.Text) >= 0)
        || (next is GroovySymbol mark && Array.IndexOf(Continued, mark.Text) >= 0)
        || (next is GroovyWord word && Array.IndexOf(Clauses, word.Name) >= 0)
        || (next is GroovyGroup { Open: '{' } && last is GroovyGroup { Open: '(' } or GroovyWord);

    private static GroovyNode? NextBehind(ImmutableArray<GroovyNode> nodes, int index)
    {
        while (++index < nodes.Length)
        {
            if (nodes[index] is not GroovyLineEnd)
                return nodes[index];
        }

        return null;
    }
}
