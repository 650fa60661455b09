using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Where a shell cuts a word into several once its expansions are made: at blanks that came out of an expansion without quotes.</summary>
/// <param name="separators">The characters of <c>IFS</c>.</param>
/// <seealso href="https://www.gnu.org/software/bash/manual/html_node/Word-Splitting.html"/>
internal sealed class FieldCuts(string separators)
{
    private readonly List<TextSpan> unquoted = [];
    private readonly HashSet<int> kept = [];
    private readonly HashSet<int> breaks = [];

    /// <summary>Notes text that came out of an expansion without quotes.</summary>
    public void AddUnquoted(int start, int length)
    {
        if (length > 0)
            unquoted.Add(new(start, length));
    }

    /// <summary>Notes that something in quotes stands here: it is a word even when it is empty.</summary>
    public void Keep(int offset) => kept.Add(offset);

    /// <summary>Notes that the character here stands between two elements of <c>"$@"</c>, each of which is a word.</summary>
    public void Break(int offset)
    {
        breaks.Add(offset);
        kept.Add(offset);
        kept.Add(offset + 1);
    }

    /// <summary>Takes over what was noted of a part.</summary>
    /// <param name="part">The cuts of the part.</param>
    /// <param name="start">Where it starts.</param>
    public void Add(FieldCuts part, int start)
    {
        unquoted.AddRange(part.unquoted.Select(span => new TextSpan(start + span.Start, span.Length)));
        kept.UnionWith(part.kept.Select(offset => start + offset));
        breaks.UnionWith(part.breaks.Select(offset => start + offset));
    }

    /// <summary>The words; none for one that is empty and has no quotes.</summary>
    public IEnumerable<Argument> Apply(Argument word)
    {
        if (word.Text.Length > 0 && unquoted.Count == 0 && breaks.Count == 0)
            return [word];

        var fields = Spans(word, OpenTo(word)).Take(GrowthLimits.Elements + 1).ToList();
        if (fields.Count > GrowthLimits.Elements)
            return [word];

        return fields is [var only] && only.Length == word.Text.Length ? [word] : [.. fields.Select(field => word.Slice(field.Start, field.Length))];
    }

    /// <summary>Which characters came out of an expansion without quotes, and are known.</summary>
    private bool[] OpenTo(Argument word)
    {
        var open = new bool[word.Text.Length];
        foreach (var span in unquoted)
            Fill(span, true);

        foreach (var hole in word.Holes)
            Fill(hole, false);

        return open;

        void Fill(TextSpan span, bool value)
        {
            for (var index = span.Start; index < span.End && index < open.Length; index++)
                open[index] = value;
        }
    }

    private IEnumerable<TextSpan> Spans(Argument word, bool[] open)
    {
        var start = -1;
        var isBehindBlank = false;

        for (var index = 0; index < word.Text.Length; index++)
        {
            if (start < 0 && kept.Contains(index))
                start = index;

            var isBlank = word.Text[index] is ' ' or '\t' or '\n' or '\r';
            if (!breaks.Contains(index) && !(open[index] && separators.IndexOf(word.Text[index]) >= 0))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                yield return TextSpan.FromBounds(start, index);
                (start, isBehindBlank) = (-1, isBlank);
            }
            else if (!isBlank && !isBehindBlank)
            {
                yield return new(index, 0);
            }
            else
            {
                isBehindBlank &= isBlank;
            }
        }

        start = start < 0 && kept.Contains(word.Text.Length) ? word.Text.Length : start;
        if (start >= 0)
            yield return TextSpan.FromBounds(start, word.Text.Length);
    }
}
