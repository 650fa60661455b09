using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>
/// Cuts a stream into its documents. The markers of YAML stand at the start of a line and nothing can quote them, so this is
/// sound without parsing, and an error in one document cannot reach the next.
/// </summary>
internal static class YamlChunks
{
    /// <summary>The stretches that hold one document at most, each with its marker and directives, in order.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var hasContent = false;

        for (var line = start; line < text.Length;)
        {
            var end = EndOfLine(text, line);

            if (IsMarker(text, line, '-') && hasContent)
            {
                yield return TextSpan.FromBounds(start, line);
                start = line;
            }
            else if (IsMarker(text, line, '.'))
            {
                yield return TextSpan.FromBounds(start, end);
                (start, hasContent, line) = (end, false, end);
                continue;
            }

            hasContent |= IsMarker(text, line, '-') || !IsPrologue(text, line, end);
            line = end;
        }

        if (start < text.Length)
            yield return TextSpan.FromBounds(start, text.Length);
    }

    /// <summary>Whether three marks open the line, alone or with a blank behind them.</summary>
    public static bool IsMarker(string text, int line, char mark)
    {
        if (line + 3 > text.Length || text[line] != mark || text[line + 1] != mark || text[line + 2] != mark)
            return false;

        return line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n';
    }

    /// <summary>Whether a line may stand before the marker of its document: blank, a comment or a directive.</summary>
    private static bool IsPrologue(string text, int line, int end)
    {
        if (text[line] == '%')
            return true;

        while (line < end && text[line] is ' ' or '\t' or '\r' or '\n')
            line++;

        return line == end || text[line] == '#';
    }

    private static int EndOfLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }
}
