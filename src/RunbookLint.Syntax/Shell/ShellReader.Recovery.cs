namespace RunbookLint.Syntax.Shell;

/// <summary>What happens when the text ends before a quote, an expansion or a compound command does.</summary>
internal sealed partial class ShellReader
{
    /// <summary>Whether <see cref="end"/> is the end of the line of an opening that is never closed.</summary>
    private bool isLimited;

    /// <summary>The end at which an opening was reported. Others that miss their closing sign at the same end follow from it.</summary>
    private int reportedEnd = -1;

    /// <summary>A point to which the reader can go back.</summary>
    private readonly record struct State(int Position, int TokenEnd, int Errors, int Comments, int Documents, int Parts);

    private State Save(ShellWordBuilder word)
    {
        word.Close();
        return new(pos, tokenEnd, session.Errors.Count, session.Comments.Count, documents.Count, word.Count);
    }

    private void GoBack(State state, ShellWordBuilder word)
    {
        (pos, tokenEnd) = (state.Position, state.TokenEnd);
        Truncate(session.Errors, state.Errors);
        Truncate(session.Comments, state.Comments);
        Truncate(documents, state.Documents);
        word.Truncate(state.Parts);
    }

    private static void Truncate<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);

    /// <summary>
    /// Reads something with an opening and a closing sign. If the closing sign is missing, it is read again as if it stood at
    /// the end of the line, so that it does not swallow the rest of the script.
    /// </summary>
    private void ReadEnclosed(ShellEnclosure kind, ShellWordBuilder word, bool quoted)
    {
        var state = Save(word);
        var lineEnd = isLimited ? end : EndOfLogicalLine(pos);

        if (!isLimited && session.IsKnownToBeUnclosed(source.Outer(pos)))
        {
            ReadUpTo(lineEnd, kind, word, quoted);
            return;
        }

        if (TryReadEnclosed(kind, word, quoted) || session.IsStopped)
            return;

        if (!isLimited && source.IsWhole)
            session.Blame(kind, state.Position);

        if (lineEnd < end && session.TrySpend(end - state.Position))
        {
            GoBack(state, word);
            ReadUpTo(lineEnd, kind, word, quoted);
            return;
        }

        ReportUnclosed(state.Position, state.Position + OpeningLength(kind), $"this {Describe(kind)} is never closed");
    }

    private void ReadUpTo(int lineEnd, ShellEnclosure kind, ShellWordBuilder word, bool quoted)
    {
        var (whole, opening) = (end, pos);
        (end, isLimited, reportedEnd) = (lineEnd, true, -1);
        TryReadEnclosed(kind, word, quoted);
        ReportUnclosed(opening, opening + OpeningLength(kind), $"this {Describe(kind)} is never closed");
        (end, isLimited, reportedEnd) = (whole, false, -1);
    }

    /// <summary>The innermost opening is reported; those around it are unclosed because of it.</summary>
    private void ReportUnclosed(int from, int to, string message)
    {
        if (session.IsStopped || reportedEnd == end)
            return;

        Report(from, Math.Min(to, text.Length), message);
        if (pos >= end)
            reportedEnd = end;
    }

    /// <summary>Reports a compound command whose closing word is missing.</summary>
    private void ReportUnclosed(int from, string opening, string closing) =>
        ReportUnclosed(from, from + opening.Length, $"this '{opening}' is never closed with '{closing}'");

    /// <summary>The end of a line, before the blanks and the backslash that continue it on the next.</summary>
    private int EndOfLogicalLine(int position)
    {
        var lineEnd = LineEnd(position);
        if (lineEnd >= end || lineEnd <= position + 1 || text[lineEnd - 1] != '\\' || text[lineEnd - 2] == '\\')
            return lineEnd;

        lineEnd--;
        while (lineEnd > position + 1 && IsBlank(text[lineEnd - 1]))
            lineEnd--;

        return lineEnd;
    }

    private bool TryReadEnclosed(ShellEnclosure kind, ShellWordBuilder word, bool quoted) => kind switch
    {
        ShellEnclosure.SingleQuote => TryReadSingleQuoted(word),
        ShellEnclosure.AnsiQuote => TryReadAnsiQuoted(word),
        ShellEnclosure.DoubleQuote => TryReadDoubleQuoted(word),
        ShellEnclosure.Backquote => TryReadBackquoted(word, quoted),
        ShellEnclosure.Parameter => TryReadBracedParameter(word, quoted),
        ShellEnclosure.Command => TryReadCommandSubstitution(word, quoted),
        ShellEnclosure.Array => TryReadArray(),
        _ => TryReadProcessSubstitution(word),
    };

    private static int OpeningLength(ShellEnclosure kind) => kind switch
    {
        ShellEnclosure.SingleQuote or ShellEnclosure.DoubleQuote or ShellEnclosure.Backquote or ShellEnclosure.Array => 1,
        _ => 2,
    };

    private static string Describe(ShellEnclosure kind) => kind switch
    {
        ShellEnclosure.SingleQuote => "single quote",
        ShellEnclosure.AnsiQuote => "$' quote",
        ShellEnclosure.DoubleQuote => "double quote",
        ShellEnclosure.Backquote => "backquote",
        ShellEnclosure.Parameter => "'${'",
        ShellEnclosure.Command => "'$('",
        ShellEnclosure.Array => "'(' of an array",
        _ => "process substitution",
    };
}
