using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Adds lines below one that is there.</summary>
internal static class LineInsertion
{
    /// <summary>A key beside another one, in the form of that: <c>key: value</c> or <c>key = value</c>.</summary>
    public static TextChange? Of(AddKey add)
    {
        var line = new Line(add.Place);
        var before = line.Text.Substring(0, Math.Min(line.Text.Length, Math.Max(0, add.Place.Span.Start - line.Start))).TrimEnd(' ', '\t', '"', '\'');

        // A flow mapping, or a value that goes on in other lines, has no line of its own for another key.
        if (before.IndexOf('{') >= 0 || add.Place.Span.End > line.End)
            return null;

        return before.EndsWith(":", StringComparison.Ordinal) ? Below(add.Place, line, [$"{add.Key}: {add.Value}"])
            : before.EndsWith("=", StringComparison.Ordinal) ? Below(add.Place, line, [$"{add.Key} = {add.Value}"])
            : null;
    }

    /// <summary>Lines as they are.</summary>
    public static TextChange? Of(AddLines add) => Below(add.Place, new(new SourceSpan(add.Place.File, TextSpan.FromBounds(add.Place.Span.End, add.Place.Span.End))), add.Lines);

    /// <summary>Lines below one of a file, each with an indentation.</summary>
    public static TextChange Below(SourceFile file, Line line, string indentation, IEnumerable<string> lines)
    {
        var lineBreak = line.Break(file);
        return new(new TextSpan(line.End, 0), string.Concat(lines.Select(added => lineBreak + indentation + added)));
    }

    private static TextChange Below(SourceSpan place, Line line, IEnumerable<string> lines) => Below(place.File, line, line.Indentation, lines);
}
