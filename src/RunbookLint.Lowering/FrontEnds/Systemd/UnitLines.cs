using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>
/// The lines of a unit file. A backslash at the end joins a line with the next one, with a blank in its place; comments between the two
/// are skipped.
/// </summary>
internal static class UnitLines
{
    /// <summary>The joined lines that are neither empty nor comments, without blanks at their ends.</summary>
    public static IEnumerable<Fragment> Of(Fragment fragment)
    {
        var text = fragment.Text;
        SpanMapBuilder? open = null;

        foreach (var line in TextLines.Of(text))
        {
            var span = TextLines.Trim(text, line);
            if (IsComment(text, span) || (span.IsEmpty && open is null))
                continue;

            var isContinued = !span.IsEmpty && text[span.End - 1] == '\\';
            var own = isContinued ? TextSpan.FromBounds(span.Start, span.End - 1) : span;
            if (open is null && !isContinued)
            {
                yield return fragment.Slice(own);
                continue;
            }

            open ??= new();
            open.Copy(text, own.Start, own.Length);
            if (isContinued)
            {
                open.Insert(' ');
                continue;
            }

            yield return fragment.Embed(open.ToString(), open.ToMap());
            open = null;
        }

        if (open is not null)
            yield return fragment.Embed(open.ToString(), open.ToMap());
    }

    private static bool IsComment(string text, TextSpan line) => !line.IsEmpty && text[line.Start] is '#' or ';';
}
