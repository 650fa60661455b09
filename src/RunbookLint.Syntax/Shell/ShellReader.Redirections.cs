using System.Collections.Immutable;
using System.Globalization;

namespace RunbookLint.Syntax.Shell;

/// <summary>Redirections and here-documents.</summary>
internal sealed partial class ShellReader
{
    /// <summary>Here-documents whose bodies stand behind the next line break.</summary>
    private readonly List<ShellPendingDocument> documents = [];

    /// <summary>The first of <see cref="documents"/> that belongs to the substitution being read.</summary>
    private int firstDocument;

    private bool TryReadRedirection(ImmutableArray<ShellRedirection>.Builder redirections, bool mayBePlaceholder)
    {
        if (Peek() is not ('<' or '>' or '&' or '{' or (>= '0' and <= '9')))
            return false;

        var start = pos;
        var operatorStart = EndOfDescriptor();
        var length = RedirectionLength(operatorStart, mayBePlaceholder && operatorStart == start);
        if (length == 0)
            return false;

        var digits = text.Substring(start, operatorStart - start);
        int? descriptor = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        pos = operatorStart;
        var sign = TokenText(length);
        Take(length);
        var operatorEnd = pos;
        SkipBlanks();

        var targetStart = pos;
        var target = ReadWord();
        if (pos == targetStart)
        {
            ReportMissing(start, operatorEnd - start, $"nothing stands behind this '{sign}'");
            (target, tokenEnd) = (new(Span(operatorEnd, operatorEnd), []), operatorEnd);
        }

        var redirection = new ShellRedirection(Span(start, tokenEnd), descriptor, sign, target, null);
        redirections.Add(redirection);
        if (sign is "<<" or "<<-" && tokenEnd > operatorEnd)
            documents.Add(ShellPendingDocument.From(redirection, text, start, targetStart, tokenEnd));

        return true;
    }

    /// <summary>The position behind a number or <c>{name}</c>, or where the reader is.</summary>
    private int EndOfDescriptor()
    {
        var position = pos;
        if (text[position] == '{')
        {
            do
                position++;
            while (position < end && IsNameCharacter(text[position]));

            return position < end && text[position] == '}' && position > pos + 1 ? position + 1 : pos;
        }

        while (position < end && IsDigit(text[position]))
            position++;

        return position;
    }

    /// <summary>How many characters the operator at the position has; 0 when it is none.</summary>
    private int RedirectionLength(int position, bool mayBePlaceholder)
    {
        if (position >= end)
            return 0;

        var saved = pos;
        pos = position;
        var (first, second, third) = (text[position], Ahead(1), Ahead(2));
        pos = saved;

        switch (first)
        {
            case '&' when position == saved && second == '>':
                return third == '>' ? 3 : 2;
            case '<' when second == '<':
                return third is '<' or '-' ? 3 : 2;
            case '<' when second is '&' or '>':
            case '>' when second is '>' or '&' or '|':
                return 2;
            case '<' or '>' when second == '(':
                return 0;
            case '<' when mayBePlaceholder && ShellTemplates.EndOfPlaceholder(text, position, end) > 0:
                return 0;
            case '<' or '>':
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>Reads the bodies of the line that just ended.</summary>
    private void ReadDocuments()
    {
        if (documents.Count <= firstDocument)
            return;

        var bodies = documents.GetRange(firstDocument, documents.Count - firstDocument);
        Truncate(documents, firstDocument);
        foreach (var document in bodies)
            ReadDocument(document);
    }

    private void ReadDocument(ShellPendingDocument document)
    {
        var start = Math.Min(pos, end);
        var (bodyEnd, next) = FindDelimiter(document, start);
        var body = document.IsLiteral
            ? ReadLiteralBody(start, bodyEnd, document.StripsTabs)
            : ReadExpandedBody(start, bodyEnd, document.StripsTabs);

        document.Redirection.Complete(new(Span(start, bodyEnd), document.IsLiteral, body));
        pos = next;
    }

    /// <summary>Where the body ends, and where the script goes on behind the delimiter.</summary>
    private (int BodyEnd, int Next) FindDelimiter(ShellPendingDocument document, int start)
    {
        (int Line, int LineEnd)? indented = null;
        var isContinued = false;
        var line = start;

        while (line < end)
        {
            var lineEnd = LineEnd(line);
            if (!isContinued && document.IsDelimiter(text, line, lineEnd))
                return (line, AfterLine(lineEnd));

            isContinued = !document.IsLiteral && EndsInBackslash(line, lineEnd);

            if (indented is null && document.IsAlmostDelimiter(text, line, lineEnd))
                indented = (line, lineEnd);

            line = AfterLine(lineEnd);
        }

        Report(document.Start, document.End, $"no line '{document.Delimiter}' closes this here-document");

        // A delimiter that is indented, or has something behind it, is what people forget to correct: the script most likely goes on there.
        if (indented is { } almost && session.TrySpend(end - almost.LineEnd))
            return (almost.Line, AfterLine(almost.LineEnd));

        return (end, end);
    }

    /// <summary>Whether the line goes on with the next one.</summary>
    private bool EndsInBackslash(int line, int lineEnd)
    {
        var position = lineEnd;
        while (position > line && text[position - 1] == '\\')
            position--;

        return (lineEnd - position) % 2 == 1;
    }

    /// <summary>The start of the next line.</summary>
    private int AfterLine(int lineEnd)
    {
        if (lineEnd < end && text[lineEnd] == '\r')
            lineEnd++;

        return lineEnd < end ? lineEnd + 1 : end;
    }

    private ShellWord ReadLiteralBody(int start, int bodyEnd, bool stripsTabs)
    {
        var word = new ShellWordBuilder(source);
        word.Extend(start);

        for (var line = start; line < bodyEnd;)
        {
            var content = stripsTabs ? SkipTabs(line, bodyEnd) : line;
            var next = Math.Min(AfterLine(LineEnd(content)), bodyEnd);
            word.Open(quoted: true, line);
            word.Copy(content, next);
            line = next;
        }

        return word.ToWord(start);
    }

    private ShellWord ReadExpandedBody(int start, int bodyEnd, bool stripsTabs)
    {
        var (outerEnd, outerLimited, outerReported, outerFirst, outerTokenEnd) = (end, isLimited, reportedEnd, firstDocument, tokenEnd);
        (pos, end, isLimited, reportedEnd, firstDocument) = (start, bodyEnd, false, -1, documents.Count);

        var word = new ShellWordBuilder(source);
        word.Extend(start);
        var literalStart = start;
        if (stripsTabs)
            pos = SkipTabs(pos, end);

        while (Peek() >= 0)
        {
            if (text[pos] != '\n')
            {
                ReadQuotedPart(word, ref literalStart, isDocument: true);
                continue;
            }

            CopyQuoted(word, literalStart, pos + 1);
            literalStart = pos;
            if (stripsTabs)
                pos = SkipTabs(pos, end);
        }

        ReportUnreadDocuments(firstDocument);
        (end, isLimited, reportedEnd, firstDocument, tokenEnd) = (outerEnd, outerLimited, outerReported, outerFirst, outerTokenEnd);
        return word.ToWord(start);
    }

    private int SkipTabs(int position, int stop)
    {
        while (position < stop && text[position] == '\t')
            position++;

        return position;
    }

    /// <summary>Reports the here-documents for which no body came, and forgets them.</summary>
    private void ReportUnreadDocuments(int first)
    {
        for (var index = first; index < documents.Count; index++)
        {
            if (!session.IsStopped)
                Report(documents[index].Start, documents[index].End, $"no line '{documents[index].Delimiter}' closes this here-document");
        }

        Truncate(documents, Math.Min(first, documents.Count));
    }
}
