using System.Text;

namespace RunbookLint.Text;

/// <summary>Builds an embedded text and its map side by side, as a decoder walks over the outer text.</summary>
public sealed class SpanMapBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<SpanMap.Run> runs = [];

    /// <summary>How long the embedded text is so far.</summary>
    public int Length => text.Length;

    /// <summary>Adds a character that stands in the outer text at the given offset.</summary>
    public void Copy(char character, int outer)
    {
        Extend(outer, 1);
        text.Append(character);
    }

    /// <summary>Adds a stretch of the outer text.</summary>
    public void Copy(string source, int start, int length)
    {
        if (length <= 0)
            return;

        Extend(start, length);
        text.Append(source, start, length);
    }

    /// <summary>Adds characters that stand side by side in the outer text from the given offset on.</summary>
    public void CopyText(string characters, int outer)
    {
        if (characters.Length == 0)
            return;

        Extend(outer, characters.Length);
        text.Append(characters);
    }

    /// <summary>Adds a text that was decoded from the outer text before.</summary>
    /// <param name="decoded">The text.</param>
    /// <param name="map">From it to the outer text.</param>
    public void CopyDecoded(string decoded, SpanMap map)
    {
        var position = 0;

        foreach (var run in map.Runs)
        {
            Insert(decoded.Substring(position, run.Inner - position));
            Mark(run.Outer);
            CopyText(decoded.Substring(run.Inner, run.Length), run.Outer);
            position = run.InnerEnd;
        }

        Insert(decoded.Substring(position));
    }

    /// <summary>Adds text that the outer text spells in another way, such as a decoded escape or a folded line break.</summary>
    public void Insert(string decoded) => text.Append(decoded);

    /// <summary>Adds a character that the outer text spells in another way.</summary>
    public void Insert(char decoded) => text.Append(decoded);

    /// <summary>Remembers where the outer text stands, so that an empty embedded text still has a place.</summary>
    public void Mark(int outer)
    {
        if (runs.Count == 0 || (runs[runs.Count - 1].OuterEnd <= outer && runs[runs.Count - 1].InnerEnd <= text.Length))
            Extend(outer, 0);
    }

    /// <summary>The embedded text so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>The map so far.</summary>
    public SpanMap ToMap() => SpanMap.FromRuns(runs);

    private void Extend(int outer, int length)
    {
        if (runs.Count > 0)
        {
            var last = runs[runs.Count - 1];
            if (last.InnerEnd == text.Length && last.OuterEnd == outer)
            {
                runs[runs.Count - 1] = last with { Length = last.Length + length };
                return;
            }
        }

        runs.Add(new(text.Length, outer, length));
    }
}
