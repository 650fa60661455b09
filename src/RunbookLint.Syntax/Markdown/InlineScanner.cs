using System.Collections.Immutable;
using Markdig.Helpers;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>One walk over the text of a block. Looks ahead only as far as a limit, or where it remembers what it found.</summary>
internal sealed class InlineScanner(string page, string text, SpanMap map, bool isCell)
{
    /// <summary>The longest link destination or tag that is recognised.</summary>
    private const int LongestMark = 1000;

    /// <summary>How many parentheses may be open within a link destination.</summary>
    private const int DeepestDestination = 32;

    private static readonly bool[] Marks = MarksOf("\\`<![]*_~&\n");

    private readonly WordsBuilder words = new();
    private readonly ImmutableArray<MarkdownCodeSpan>.Builder codeSpans = ImmutableArray.CreateBuilder<MarkdownCodeSpan>();
    private readonly ImmutableArray<MarkdownHtml>.Builder comments = ImmutableArray.CreateBuilder<MarkdownHtml>();
    private readonly Backquotes backquotes = new(text);
    private int at;
    private bool hasNoMoreCommentEnds;

    public InlineText Scan()
    {
        while (at < text.Length)
            ScanOne();

        return new(words.ToString(), codeSpans.ToImmutable(), comments.ToImmutable());
    }

    private void ScanOne()
    {
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length && (text[at + 1] == '\n' || IsAsciiPunctuation(text[at + 1])):
                words.Append(text[at + 1] == '\n' ? ' ' : text[at + 1]);
                at += 2;
                break;
            case '`':
                ScanBackquotes();
                break;
            case '<':
                ScanAngle();
                break;
            case '!' when at + 1 < text.Length && text[at + 1] == '[':
                words.OpenBracket("![");
                at += 2;
                break;
            case '[':
                words.OpenBracket("[");
                at++;
                break;
            case ']':
                ScanClosingBracket();
                break;
            case '*' or '_' or '~':
                ScanDelimiters();
                break;
            case '&':
                ScanEntity();
                break;
            case '\n':
                words.Append(' ');
                at++;
                break;
            default:
                ScanWords();
                break;
        }
    }

    /// <summary>Most of a text is no markup.</summary>
    private void ScanWords()
    {
        var start = at++;
        while (at < text.Length && !(text[at] < Marks.Length && Marks[text[at]]))
            at++;

        words.Append(text, start, at - start);
    }

    private void ScanBackquotes()
    {
        var length = RunLength(at);
        var close = backquotes.Find(length, at + length);

        if (close < 0)
        {
            words.Append(text, at, length);
            at += length;
            return;
        }

        var (start, end) = (at + length, close);
        var isPadded = end - start >= 2 && IsBlank(text[start]) && IsBlank(text[end - 1]) && !IsAllBlank(start, end);
        if (isPadded)
            (start, end) = (start + 1, end - 1);

        var code = new SpanMapBuilder();
        for (var index = start; index < end; index++)
        {
            if (isCell && text[index] == '\\' && index + 1 < end && text[index + 1] == '|')
                continue;

            if (text[index] == '\n')
                code.Insert(' ');
            else
                code.Copy(text[index], index);
        }

        if (code.Length == 0)
            code.Mark(start);

        var content = code.ToString();
        codeSpans.Add(new(Outer(at, close + length), content, map.Embed(code.ToMap())));
        words.Append(content, 0, content.Length);
        at = close + length;
    }

    private void ScanAngle()
    {
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0 && !hasNoMoreCommentEnds)
        {
            var close = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
            if (close >= 0)
            {
                AddComment(Math.Max(close, at + 4), close + 3);
                return;
            }

            hasNoMoreCommentEnds = true;
        }

        if (AutolinkEnd() is { } link)
        {
            words.Append(text, at + 1, link - at - 1);
            at = link + 1;
        }
        else if (TagEnd() is { } tag)
        {
            if (string.Compare(text, at, "<br", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
                words.Append(' ');

            at = tag;
        }
        else
        {
            words.Append(text[at++]);
        }
    }

    private void AddComment(int contentEnd, int end)
    {
        var outer = Outer(at, end);
        var isShort = contentEnd > end - 3;
        comments.Add(isShort ? new(outer, IsComment: true, "") : HtmlReader.Comment(page, outer.Start, outer.End, isClosed: true));
        at = end;
    }

    /// <summary>The offset of the bracket that closes <c>&lt;scheme:…&gt;</c>.</summary>
    private int? AutolinkEnd()
    {
        var index = at + 1;
        while (index < text.Length && index - at < 33 && (char.IsLetterOrDigit(text[index]) || text[index] is '+' or '.' or '-' or '_'))
            index++;

        if (index - at < 3 || index >= text.Length || text[index] is not (':' or '@'))
            return null;

        while (index < text.Length && index - at < LongestMark && text[index] is not ('<' or '>' or ' ' or '\n' or '\t'))
            index++;

        return index < text.Length && text[index] == '>' ? index : null;
    }

    /// <summary>The offset behind a tag.</summary>
    private int? TagEnd()
    {
        var index = at + 1;
        if (index < text.Length && text[index] is '/' or '!' or '?')
            index++;

        if (index >= text.Length || !IsAsciiLetter(text[index]))
            return null;

        var quote = '\0';
        for (; index < text.Length && index - at < LongestMark; index++)
        {
            if (quote != '\0')
                quote = text[index] == quote ? '\0' : quote;
            else if (text[index] is '"' or '\'')
                quote = text[index];
            else if (text[index] == '<')
                return null;
            else if (text[index] == '>')
                return index + 1;
        }

        return null;
    }

    private void ScanClosingBracket()
    {
        var end = !words.HasOpenBracket || at + 1 >= text.Length ? null
            : text[at + 1] == '(' ? DestinationEnd(at + 2)
            : text[at + 1] == '[' ? LabelEnd(at + 2)
            : null;

        words.CloseBracket(isLink: end is not null);
        at = end ?? at + 1;
    }

    /// <summary>The offset behind the parenthesis that closes a link's destination and title.</summary>
    private int? DestinationEnd(int start)
    {
        var depth = 0;
        var quote = '\0';

        for (var index = start; index < text.Length && index - start < LongestMark; index++)
        {
            var character = text[index];

            if (quote != '\0')
                quote = character == quote && text[index - 1] != '\\' ? '\0' : quote;
            else if (character is '"' or '\'' && text[index - 1] is ' ' or '\n' or '\t')
                quote = character;
            else if (character == '<' && index == start)
                quote = '>';
            else if (character == '\\')
                index++;
            else if (character == '(' && depth++ == DeepestDestination)
                return null;
            else if (character == ')' && depth-- == 0)
                return index + 1;
        }

        return null;
    }

    private int? LabelEnd(int start)
    {
        for (var index = start; index < text.Length && index - start < LongestMark; index++)
        {
            if (text[index] == ']')
                return index + 1;
            if (text[index] == '[')
                return null;
        }

        return null;
    }

    private void ScanDelimiters()
    {
        var mark = text[at];
        var length = RunLength(at);
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + length < text.Length ? text[at + length] : ' ';

        var isLeft = !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));
        var isRight = !char.IsWhiteSpace(before) && (!IsPunctuation(before) || char.IsWhiteSpace(after) || IsPunctuation(after));

        // An underscore inside of a word is part of a name.
        var canOpen = isLeft && (mark != '_' || !isRight || IsPunctuation(before)) && (mark != '~' || length == 2);
        var canClose = isRight && (mark != '_' || !isLeft || IsPunctuation(after)) && (mark != '~' || length == 2);

        words.AppendDelimiters(mark, length, canOpen, canClose);
        at += length;
    }

    private void ScanEntity()
    {
        var end = at + 1;
        while (end < text.Length && end - at < 34 && (char.IsLetterOrDigit(text[end]) || text[end] == '#'))
            end++;

        var decoded = end < text.Length && text[end] == ';' ? Entity(at + 1, end) : null;
        if (decoded is null)
        {
            words.Append(text[at++]);
            return;
        }

        words.Append(decoded, 0, decoded.Length);
        at = end + 1;
    }

    private string? Entity(int start, int end)
    {
        if (start >= end || text[start] != '#')
            return EntityHelper.DecodeEntity(text.AsSpan(start, end - start));

        var isHexadecimal = start + 1 < end && text[start + 1] is 'x' or 'X';
        var digits = text.Substring(start + (isHexadecimal ? 2 : 1), end - start - (isHexadecimal ? 2 : 1));
        var style = isHexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;

        return int.TryParse(digits, style, System.Globalization.CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }

    private static bool[] MarksOf(string characters)
    {
        var marks = new bool[128];
        foreach (var character in characters)
            marks[character] = true;

        return marks;
    }

    private TextSpan Outer(int start, int end) => map.ToOuter(TextSpan.FromBounds(start, end));

    private int RunLength(int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
            end++;

        return end - start;
    }

    private bool IsAllBlank(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!IsBlank(text[index]))
                return false;
        }

        return true;
    }

    private static bool IsBlank(char character) => character is ' ' or '\n';

    private static bool IsAsciiLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsAsciiPunctuation(char character) => character < 128 && IsPunctuation(character);

    private static bool IsPunctuation(char character) => char.IsPunctuation(character) || char.IsSymbol(character);
}
