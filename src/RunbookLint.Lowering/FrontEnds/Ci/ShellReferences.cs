using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Replaces <c>$NAME</c> and <c>${NAME}</c> in values of a pipeline, as its runner does before any shell sees them.</summary>
internal static class ShellReferences
{
    /// <summary>The word with the known values in place of their names; the other names are holes.</summary>
    public static Argument Expand(Argument word, Func<string, Argument?> valueOf)
    {
        var references = new List<(TextSpan, Argument?)>();
        var text = word.Text;

        for (var dollar = text.IndexOf('$'); dollar >= 0 && dollar + 1 < text.Length;)
        {
            var end = EndOf(text, dollar, out var name);
            if (name is not null)
                references.Add((TextSpan.FromBounds(dollar, end), valueOf(name)));

            dollar = end < text.Length ? text.IndexOf('$', end) : -1;
        }

        return Filling.Fill(word, references);
    }

    private static int EndOf(string text, int dollar, out string? name)
    {
        name = null;
        if (text[dollar + 1] == '$')
            return dollar + 2;

        var isBraced = text[dollar + 1] == '{';
        var start = dollar + (isBraced ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        if (end == start || (isBraced && (end == text.Length || text[end] != '}')))
            return start;

        name = text.Substring(start, end - start);
        return isBraced ? end + 1 : end;
    }
}
