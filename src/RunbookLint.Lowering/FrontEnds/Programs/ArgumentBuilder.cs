using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Builds a text of literals, values from elsewhere, and holes.</summary>
internal sealed class ArgumentBuilder(Fragment fragment)
{
    private const int LongestHole = 80;

    private readonly SpanMapBuilder builder = new();
    private readonly ImmutableArray<TextSpan>.Builder holes = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<Argument.Assigned>.Builder assigned = ImmutableArray.CreateBuilder<Argument.Assigned>();

    /// <summary>How long the text is so far.</summary>
    public int Length => builder.Length;

    /// <summary>How many parts only the run knows.</summary>
    public int HoleCount => holes.Count;

    /// <summary>Adds text that stands in the program.</summary>
    public void AddLiteral(ProgramLiteral literal) => builder.CopyDecoded(literal.Value, literal.Map);

    /// <summary>Adds what only the run knows.</summary>
    public void AddHole(TextSpan span, string text)
    {
        builder.Mark(span.Start);
        holes.Add(new(builder.Length, text.Length));
        builder.Insert(text);
        builder.Mark(span.End);
    }

    /// <summary>Adds a text from elsewhere.</summary>
    /// <param name="span">Where it is put in.</param>
    /// <param name="value">The text.</param>
    /// <param name="isOnlyUse">Whether a finding about it belongs where it was set.</param>
    public void AddValue(TextSpan span, Argument value, bool isOnlyUse)
    {
        var start = builder.Length;
        builder.Mark(span.Start);
        builder.Insert(value.Text);
        builder.Mark(span.End);
        holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));

        if (isOnlyUse && value.Text.Length > 0 && !fragment.Locate(span).Contains(value.Span))
            assigned.Add(new(new(start, value.Text.Length), value.Span));
    }

    /// <summary>Adds a stretch of the fragment as it is.</summary>
    public void Copy(int start, int end) => builder.Copy(fragment.Text, start, end - start);

    /// <summary>The text, at the place of an expression.</summary>
    public Argument ToArgument() => Argument.Of(fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), assigned.ToImmutable());

    /// <summary>Remembers the place, so that an empty text has one.</summary>
    public void Mark(int outer) => builder.Mark(outer);

    /// <summary>How an expression is shown where its value belongs: in the form in which templates do, so that texts inside texts know it for a hole.</summary>
    public static string HoleOf(string expression)
    {
        var text = new StringBuilder("{{");

        foreach (var character in expression.Trim().TrimStart('$'))
        {
            if (text.Length > LongestHole)
                break;

            if (character is '"' or '\'')
                text.Append('`');
            else if (character is not ('{' or '}' or '%'))
                text.Append(char.IsWhiteSpace(character) || char.IsControl(character) ? ' ' : character);
        }

        return text.Append("}}").ToString();
    }
}
