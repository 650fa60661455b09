using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>Collects the parts of a word. Positions are those of the source that is read.</summary>
internal sealed class ShellWordBuilder(ShellSource source)
{
    private readonly ImmutableArray<ShellWordPart>.Builder parts = ImmutableArray.CreateBuilder<ShellWordPart>();

    private bool isOpen;
    private bool isQuoted;
    private int start;
    private int runStart;
    private int runEnd;
    private SpanMapBuilder? pieces;

    /// <summary>How many parts are complete.</summary>
    public int Count => parts.Count;

    /// <summary>Whether nothing was added since there were so many parts.</summary>
    public bool IsEmptySince(int count) => parts.Count == count && !isOpen;

    /// <summary>Behind the last character of the word so far, its quotes included.</summary>
    public int End { get; private set; }

    /// <summary>Whether the character just before the position is an unquoted literal of this word.</summary>
    public bool IsPlainBefore(int position) => isOpen && !isQuoted && End == position;

    /// <summary>Starts a literal, or goes on with the one that is open when that is of the same kind.</summary>
    public void Open(bool quoted, int at)
    {
        if (isOpen && isQuoted == quoted)
            return;

        Close();
        (isOpen, isQuoted, start) = (true, quoted, at);
        runStart = runEnd = End = at;
        pieces = null;
    }

    /// <summary>Adds characters that stand for themselves.</summary>
    public void Copy(int from, int to)
    {
        if (pieces is null && runStart == runEnd)
            runStart = runEnd = from;

        if (from == to)
        {
            End = to;
            return;
        }

        if (pieces is null && runEnd == from && source.IsWhole)
        {
            runEnd = to;
        }
        else
        {
            pieces ??= TakeRun();
            if (source.IsWhole)
                pieces.Copy(source.Text, from, to - from);
            else
                CopyEach(pieces, from, to);
        }

        End = to;
    }

    /// <summary>Adds text that the characters between two positions spell in another way.</summary>
    public void Insert(string decoded, int from, int to)
    {
        pieces ??= TakeRun();
        pieces.Mark(source.Outer(from));
        pieces.Insert(decoded);
        pieces.Mark(source.Behind(to));
        End = to;
    }

    /// <summary>Completes the open literal.</summary>
    public void Close() => Close(End);

    /// <summary>Completes the open literal, whose quotes end at the position.</summary>
    public void Close(int at)
    {
        if (!isOpen)
            return;

        isOpen = false;
        End = at;
        var span = source.Span(start, at);

        if (pieces is null)
        {
            // In backquotes, characters are always pieces; so this is a run of the script itself, or empty.
            var value = source.Text.Substring(runStart, runEnd - runStart);
            parts.Add(new ShellLiteral(span, isQuoted, value, SpanMap.Shifted(source.Behind(runStart), value.Length)));
        }
        else
        {
            parts.Add(new ShellLiteral(span, isQuoted, pieces.ToString(), pieces.ToMap()));
        }
    }

    public void Add(ShellWordPart part, int end)
    {
        Close();
        parts.Add(part);
        End = end;
    }

    /// <summary>Notes that the word reaches to the position, as behind a closing quote.</summary>
    public void Extend(int end) => End = end;

    /// <summary>Forgets the parts behind the first ones.</summary>
    public void Truncate(int count)
    {
        isOpen = false;
        parts.Count = count;
    }

    public ShellWord ToWord(int wordStart)
    {
        Close();
        return new(source.Span(wordStart, Math.Max(wordStart, End)), parts.ToImmutable());
    }

    private SpanMapBuilder TakeRun()
    {
        var builder = new SpanMapBuilder();
        if (source.IsWhole)
            builder.Copy(source.Text, runStart, runEnd - runStart);
        else
            CopyEach(builder, runStart, runEnd);
        return builder;
    }

    private void CopyEach(SpanMapBuilder builder, int from, int to)
    {
        for (var position = from; position < to; position++)
            builder.Copy(source.Text[position], source.Outer(position));
    }
}
