using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>What a line of a makefile is.</summary>
internal enum MakeStatementKind
{
    /// <summary><c>NAME = value</c>.</summary>
    Assignment,

    /// <summary><c>target: prerequisites</c>.</summary>
    Rule,
}

/// <summary>An assignment or a rule, cut at its operator.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Left">What stands before the operator.</param>
/// <param name="Operation">The operator: <c>=</c>, <c>:=</c>, <c>?=</c>, <c>+=</c>, <c>!=</c> or <c>:</c>.</param>
/// <param name="Right">What stands behind it.</param>
internal sealed record MakeStatement(MakeStatementKind Kind, TextSpan Left, string Operation, TextSpan Right)
{
    /// <summary>Reads a line; null when it is neither.</summary>
    public static MakeStatement? Parse(string text)
    {
        var depth = 0;

        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '(' or '{':
                    depth++;
                    break;
                case ')' or '}':
                    depth--;
                    break;
                case '=' when depth <= 0:
                    return Assignment(text, index, index > 0 && text[index - 1] is '?' or '+' or '!' ? 1 : 0);
                case ':' when depth <= 0:
                    var colons = 1;
                    while (index + colons < text.Length && text[index + colons] == ':')
                        colons++;

                    return index + colons < text.Length && text[index + colons] == '='
                        ? Assignment(text, index + colons, colons)
                        : new(MakeStatementKind.Rule, TextLines.Trim(text, TextSpan.FromBounds(0, index)), ":", TextLines.Trim(text, TextSpan.FromBounds(index + colons, text.Length)));
            }
        }

        return null;
    }

    private static MakeStatement? Assignment(string text, int equals, int before)
    {
        var left = TextLines.Trim(text, TextSpan.FromBounds(0, equals - before));
        var operation = before == 0 ? "=" : text[equals - 1] == ':' ? ":=" : text.Substring(equals - 1, 2);
        return left.IsEmpty || TextLines.Cut(text, left).IndexOfAny([' ', '\t']) >= 0
            ? null
            : new(MakeStatementKind.Assignment, left, operation, TextLines.Trim(text, TextSpan.FromBounds(equals + 1, text.Length)));
    }
}
