using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Baselines;

/// <summary>The text that a finding is about, as it stays the same when lines are moved, indented or wrapped.</summary>
/// <remarks>
/// It is the whole line, or all lines of a command that goes on behind backslashes. Of an entry of many lines, such as a resource, it is what
/// names the entry: what else is written in it may change, and the mistake is still the old one.
/// </remarks>
internal static class ContentText
{
    /// <summary>A line longer than this is a file without line breaks: there the place itself counts.</summary>
    private const int MaxLine = 4096;

    private const int MaxLines = 64;

    private static readonly string[] Naming = ["kind", "name"];

    /// <summary>The text of a place; empty when there is none.</summary>
    public static string Of(SourceSpan place)
    {
        var file = place.File;
        var text = file.Text;
        if (text.Length == 0)
            return "";

        var first = text.Lines.GetLineFromPosition(place.Span.Start).LineNumber;
        var last = text.Lines.GetLineFromPosition(Math.Max(place.Span.Start, place.Span.End - 1)).LineNumber;

        if (last > first && IsEntry(Line(file, first, place.Span)) && NamingLines(file, first, last, place.Span) is { Count: > 0 } names)
            return Normal(names);

        return Normal(Around(text, first, last).Select(line => Line(file, line, place.Span)));
    }

    /// <summary>The lines of a place, and those that a backslash joins to them.</summary>
    private static IEnumerable<int> Around(SourceText text, int first, int last)
    {
        last = Math.Min(last, first + MaxLines);
        for (var back = 0; back < MaxLines && first > 0 && GoesOn(text, first - 1); back++)
            first--;

        for (var ahead = 0; ahead < MaxLines && last + 1 < text.Lines.Count && GoesOn(text, last); ahead++)
            last++;

        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary>Whether a line opens an entry of YAML or JSON, rather than a command or a statement.</summary>
    private static bool IsEntry(string line) => KeyOf(line).Length > 0 || line.Trim() is "{" or "- {";

    /// <summary>The lines of an entry that say what it is and what it is called, behind its first one; none when nothing does.</summary>
    private static List<string> NamingLines(SourceFile file, int first, int last, TextSpan place)
    {
        var lines = new List<string> { Line(file, first, place) };
        var missing = Naming.Where(name => name != KeyOf(lines[0])).ToList();

        for (var line = first + 1; line <= Math.Min(last, first + MaxLines) && missing.Count > 0; line++)
        {
            var content = Line(file, line, place);
            if (missing.Remove(KeyOf(content)) || (content.IndexOf("name:", StringComparison.Ordinal) >= 0 && missing.Remove("name")))
                lines.Add(content);
        }

        return lines.Count > 1 || KeyOf(lines[0]).Length > 0 ? lines : [];
    }

    /// <summary>The key that a line of YAML, JSON or the like begins with, or nothing.</summary>
    private static string KeyOf(string line)
    {
        var start = 0;
        while (start < line.Length && line[start] is ' ' or '\t' or '-' or '"' or '\'')
            start++;

        var end = start;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '.' or '/'))
            end++;

        var after = end < line.Length && line[end] is '"' or '\'' ? end + 1 : end;
        var isKey = end > start && after < line.Length && line[after] == ':' && (after + 1 == line.Length || line[after + 1] is ' ' or '\t');
        return isKey ? line.Substring(start, end - start) : "";
    }

    private static bool GoesOn(SourceText text, int line)
    {
        var end = text.Lines[line].End;
        while (end > text.Lines[line].Start && text[end - 1] is ' ' or '\t')
            end--;

        return end > text.Lines[line].Start && text[end - 1] == '\\';
    }

    private static string Line(SourceFile file, int number, TextSpan place)
    {
        var line = file.Text.Lines[number].Span;
        var read = line.Length <= MaxLine ? line : line.Intersection(place) ?? new TextSpan(line.Start, 0);
        return WithoutDirective(Redaction.Line(file, number, read.Start - line.Start, Math.Min(read.End, read.Start + MaxLine) - line.Start));
    }

    /// <summary>A comment behind a line that suppresses one finding of it changes nothing about the others.</summary>
    private static string WithoutDirective(string line)
    {
        var start = line.IndexOf("runbooklint:", StringComparison.Ordinal);
        if (start < 0)
            return line;

        var sign = line.Substring(0, start).TrimEnd();
        var code = sign.TrimEnd('#', '/', '-', '*', '<', '!', ';');
        return sign.Length - code.Length > 1 || sign.EndsWith("#", StringComparison.Ordinal) ? code : line;
    }

    /// <summary>One blank for all that is blank, none for backslashes at the ends of lines, and nothing that tells how long a credential is.</summary>
    private static string Normal(IEnumerable<string> lines)
    {
        var normal = new StringBuilder();
        foreach (var line in lines)
        {
            Append(normal, ' ');
            foreach (var character in line.TrimEnd().TrimEnd('\\'))
                Append(normal, character);
        }

        return normal.ToString().Trim();
    }

    private static void Append(StringBuilder normal, char character)
    {
        if (char.IsWhiteSpace(character))
            character = ' ';

        var last = normal.Length == 0 ? ' ' : normal[normal.Length - 1];
        if (last != character || character is not (' ' or '*'))
            normal.Append(character);
    }
}
