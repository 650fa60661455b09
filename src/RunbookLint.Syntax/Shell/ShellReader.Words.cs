using System.Collections.Immutable;

namespace RunbookLint.Syntax.Shell;

/// <summary>Words and quotes.</summary>
internal sealed partial class ShellReader
{
    private readonly ShellTemplates templates = new(source.Text);

    /// <summary>Reads the word at the position; one without parts when no word starts there.</summary>
    /// <param name="isRegex">Whether it stands behind <c>=~</c>, where parentheses and bars are part of it.</param>
    private ShellWord ReadWord(bool isRegex = false)
    {
        Peek();
        var start = pos;
        var word = new ShellWordBuilder(source);
        word.Extend(start);
        ReadWordParts(word, isRegex);

        var result = word.ToWord(start);
        tokenEnd = Math.Max(start, word.End);
        return result;
    }

    private void ReadWordParts(ShellWordBuilder word, bool isRegex)
    {
        var parentheses = 0;
        var opening = pos;

        while (true)
        {
            var character = Peek();
            var isInside = parentheses > 0;

            switch (character)
            {
                case -1:
                case '\n':
                case '\r' when IsNewline(pos):
                    if (isInside)
                        ReportUnclosed(opening, opening + 1, "this '(' is never closed");
                    return;
                case '|' when isRegex:
                case ' ' or '\t' or '|' or '&' or ';' when isInside:
                    CopyPlain(word, pos + 1);
                    break;
                case ' ' or '\t' or '|' or '&' or ';':
                    return;
                case '(' when isInside || isRegex || IsExtendedGlob(word):
                    if (parentheses++ == 0)
                        opening = pos;
                    CopyPlain(word, pos + 1);
                    break;
                case ')' when isInside:
                    parentheses--;
                    CopyPlain(word, pos + 1);
                    break;
                case '(' or ')':
                    return;
                case '<' or '>' when Ahead(1) == '(' && !isInside:
                    ReadEnclosed(ShellEnclosure.Process, word, quoted: false);
                    break;
                case '<' or '>' when isInside:
                    CopyPlain(word, pos + 1);
                    break;
                case '<' when ShellTemplates.EndOfPlaceholder(text, pos, end) is var close and > 0:
                    CopyPlain(word, close);
                    break;
                case '<' or '>':
                    return;
                default:
                    ReadPart(word);
                    break;
            }
        }
    }

    /// <summary>Reads quotes, an expansion or plain characters.</summary>
    private void ReadPart(ShellWordBuilder word)
    {
        switch (text[pos])
        {
            case '\'':
                ReadEnclosed(ShellEnclosure.SingleQuote, word, quoted: true);
                break;
            case '"':
                ReadEnclosed(ShellEnclosure.DoubleQuote, word, quoted: true);
                break;
            case '`':
                ReadEnclosed(ShellEnclosure.Backquote, word, quoted: false);
                break;
            case '\\' when pos + 1 < end:
                word.Open(quoted: true, pos);
                word.Copy(pos + 1, pos + 1 + CharacterLength(pos + 1));
                pos = word.End;
                break;
            case '$' when TryReadDollar(word, quoted: false):
                break;
            case '{' when templates.EndOfTemplate(pos, end) is var close and > 0:
                CopyPlain(word, close);
                break;
            default:
                CopyPlain(word, EndOfPlain(pos + 1));
                break;
        }
    }

    private void CopyPlain(ShellWordBuilder word, int to)
    {
        word.Open(quoted: false, pos);
        word.Copy(pos, to);
        pos = to;
    }

    private int EndOfPlain(int position)
    {
        while (position < end && IsPlain(text[position]))
            position++;

        return position;
    }

    private static bool IsPlain(char character) => character switch
    {
        ' ' or '\t' or '\r' or '\n' or '|' or '&' or ';' or '(' or ')' or '<' or '>' or '\'' or '"' or '`' or '$' or '\\' or '{' or '}' => false,
        _ => true,
    };

    private int CharacterLength(int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < end && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

    /// <summary>Whether the parenthesis belongs to <c>@(…)</c>, <c>?(…)</c>, <c>*(…)</c>, <c>+(…)</c> or <c>!(…)</c>, and not to a function such as <c>is_ready?()</c>.</summary>
    private bool IsExtendedGlob(ShellWordBuilder word) =>
        word.IsPlainBefore(pos) && text[pos - 1] is '?' or '*' or '+' or '@' or '!' && Ahead(1) != ')';

    private bool TryReadSingleQuoted(ShellWordBuilder word)
    {
        var opening = pos;
        var close = opening + 1 < end ? text.IndexOf('\'', opening + 1, end - opening - 1) : -1;
        var contentEnd = close < 0 ? end : close;

        word.Open(quoted: true, opening);
        word.Copy(opening + 1, Math.Max(opening + 1, contentEnd));
        pos = close < 0 ? end : close + 1;
        word.Close(pos);
        SuspectString(ShellEnclosure.SingleQuote, opening, close);
        return close >= 0;
    }

    /// <summary>A string of several lines that ends before a letter is more likely to be the gap between two strings.</summary>
    private void SuspectString(ShellEnclosure quote, int opening, int close)
    {
        if (close < 0 || close + 1 >= end || !source.IsWhole || !IsNameCharacter(text[close + 1]))
            return;

        if (text.IndexOf('\n', opening, close - opening) >= 0)
            session.Suspect(source.Outer(opening), quote);
    }

    private bool TryReadAnsiQuoted(ShellWordBuilder word)
    {
        var opening = pos;
        Take(2);
        word.Open(quoted: true, opening);
        word.Copy(pos, pos);

        while (pos < end && text[pos] != '\'')
        {
            if (text[pos] == '\\')
            {
                pos = ShellEscapes.Decode(text, pos, end, word);
                continue;
            }

            word.Copy(pos, pos + 1);
            pos++;
        }

        var isClosed = pos < end;
        if (isClosed)
            pos++;

        word.Close(pos);
        return isClosed;
    }

    private bool TryReadDoubleQuoted(ShellWordBuilder word)
    {
        var opening = pos;
        var parts = word.Count;
        var literalStart = opening;
        pos++;

        while (true)
        {
            var character = Peek();
            if (character is -1 or '"')
                break;

            ReadQuotedPart(word, ref literalStart, isDocument: false);
        }

        var isClosed = !AtEnd;
        if (word.IsEmptySince(parts))
        {
            word.Open(quoted: true, opening);
            word.Copy(pos, pos);
        }

        if (isClosed)
            pos++;

        word.Close(pos);
        word.Extend(pos);
        if (isClosed)
            SuspectString(ShellEnclosure.DoubleQuote, opening, pos - 1);
        return isClosed;
    }

    /// <summary>Reads an expansion or characters in double quotes, or in a here-document, where a double quote is a character.</summary>
    /// <param name="word">The word to add to.</param>
    /// <param name="literalStart">Where a literal starts that is opened now: the first one includes the opening quote.</param>
    /// <param name="isDocument">Whether it stands in a here-document.</param>
    private void ReadQuotedPart(ShellWordBuilder word, ref int literalStart, bool isDocument)
    {
        switch (text[pos])
        {
            case '\\' when pos + 1 < end && IsEscapable(text[pos + 1], isDocument):
                word.Open(quoted: true, literalStart);
                word.Copy(pos + 1, pos + 2);
                pos += 2;
                break;
            case '$' when TryReadDollar(word, quoted: true):
                literalStart = pos;
                return;
            case '`':
                ReadEnclosed(ShellEnclosure.Backquote, word, quoted: true);
                literalStart = pos;
                return;
            case '{' when templates.EndOfTemplate(pos, end) is var close and > 0:
                CopyQuoted(word, literalStart, close);
                break;
            default:
                CopyQuoted(word, literalStart, EndOfQuotedRun(pos + 1));
                break;
        }

        literalStart = pos;
    }

    private static bool IsEscapable(char character, bool isDocument) =>
        character is '$' or '`' or '\\' || (character == '"' && !isDocument);

    private void CopyQuoted(ShellWordBuilder word, int literalStart, int to)
    {
        word.Open(quoted: true, literalStart);
        word.Copy(pos, to);
        pos = to;
    }

    private int EndOfQuotedRun(int position)
    {
        while (position < end && text[position] is not ('"' or '$' or '`' or '\\' or '{' or '}' or '\n'))
            position++;

        return position;
    }

    private bool TryReadBackquoted(ShellWordBuilder word, bool quoted)
    {
        var opening = pos;
        var close = opening + 1;
        while (close < end && text[close] != '`')
            close += text[close] == '\\' ? 2 : 1;

        var isClosed = close < end;
        var contentEnd = Math.Min(close, end);
        pos = isClosed ? contentEnd + 1 : end;

        if (!Enter(opening))
            return false;

        var body = ReadBackquotes(opening + 1, contentEnd, quoted);
        Leave();
        word.Add(new ShellCommandSubstitution(Span(opening, pos), quoted, body), pos);
        return isClosed;
    }

    /// <summary>One level of backslashes goes before the inside is read, and with it those that protect inner backquotes.</summary>
    private ShellList ReadBackquotes(int from, int to, bool quoted)
    {
        var characters = new char[to - from];
        var offsets = new int[to - from + 1];
        var length = 0;

        for (var position = from; position < to; position++)
        {
            var isEscape = text[position] == '\\' && position + 1 < to;
            if (isEscape && (text[position + 1] is '`' or '\\' or '$' || (quoted && text[position + 1] == '"')))
                position++;

            offsets[length] = source.Outer(position);
            characters[length++] = text[position];
        }

        offsets[length] = source.Outer(to);
        var inner = new ShellReader(new(new string(characters, 0, length), offsets), session);
        return inner.ReadScript() with { Span = Span(from, to) };
    }

    private bool TryReadProcessSubstitution(ShellWordBuilder word)
    {
        var opening = pos;
        var isOutput = text[pos] == '>';
        Take(2);
        var (body, isClosed) = ReadParenthesized(opening);
        word.Add(new ShellProcessSubstitution(Span(opening, pos), isOutput, body), pos);
        return isClosed;
    }

    private bool TryReadCommandSubstitution(ShellWordBuilder word, bool quoted)
    {
        var opening = pos;
        Take(2);
        var (body, isClosed) = ReadParenthesized(opening);
        word.Add(new ShellCommandSubstitution(Span(opening, pos), quoted, body), pos);
        return isClosed;
    }

    /// <summary>Reads a script of its own up to a closing parenthesis. Its here-documents are its own, too.</summary>
    private (ShellList Body, bool IsClosed) ReadParenthesized(int opening)
    {
        var start = pos;
        if (!Enter(opening))
            return (new(Span(start, start), []), false);

        var (outerClosers, outerDocuments) = (open, firstDocument);
        (open, firstDocument) = (ShellClosers.Parenthesis, documents.Count);

        var statements = ImmutableArray.CreateBuilder<ShellStatement>();
        ReadStatements(statements);
        var body = new ShellList(Span(start, Math.Max(start, tokenEnd)), statements.ToImmutable());

        (open, firstDocument) = (outerClosers, outerDocuments);
        Leave();
        return (body, Accept(')'));
    }
}
