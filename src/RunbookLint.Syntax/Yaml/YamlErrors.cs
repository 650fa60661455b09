using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;
using YamlDotNet.Core;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Says in plain words, and at the characters at fault, what the parser could not read.</summary>
internal static class YamlErrors
{
    private const string MissingColon = "expected ':' behind this key";
    private const string UnexpectedColon = "a second ': ' cannot be read here: quote the value, or check the indentation";
    private const string UnclosedQuote = "this quote is never closed";
    private const string ShallowQuoteOfParser = "double-quoted scalar, found wrong indentation";
    private const string ShallowQuote = "this line of a quoted text is not indented enough";
    private const string ShallowBracket = " is not closed, or a line inside it is not indented enough";
    private const string UnexpectedKey = "this line fits neither the mapping above it nor anything around: check the indentation";
    private const string TabIndent = "a tab cannot be used for indentation";

    /// <summary>What the parser's messages say, by a part of each. The first that fits counts.</summary>
    private static readonly (string Part, string Message)[] Messages =
    [
        ("unexpected document indicator", UnclosedQuote),
        ("quoted scalar, found unexpected end of stream", UnclosedQuote),
        ("unknown escape character", "this is no escape of double quotes: double the backslash, or use single quotes"),
        ("hexadecimal number", "this escape lacks digits"),
        ("Unicode surrogates", "this escape is half a character"),
        ("Unicode character escape", "this escape is no character"),
        (ShallowQuoteOfParser, ShallowQuote),
        ("could not find expected ':'", MissingColon),
        ("multiline plain scalar, found invalid mapping", "a key cannot span lines: a ':' may be missing above, or the indentation is wrong"),
        ("found invalid mapping", UnexpectedColon),
        ("Mapping values are not allowed", UnexpectedColon),
        ("Mapping keys are not allowed", "a key cannot stand here"),
        ("Block sequence entries are not allowed", "a list item cannot start here: put it on a line of its own"),
        ("invalid tab as indentation", TabIndent),
        ("tab character that violate indentation", TabIndent),
        ("expected '-' indicator", "expected an item ('- ') of the list above: check the indentation"),
        ("did not find expected key", UnexpectedKey),
        ("',' or '}'", "expected ',' or '}'"),
        ("',' or ']'", "expected ',' or ']'"),
        ("expected <document", "this cannot follow the value above: check the indentation"),
        ("did not find expected node content", "expected a value"),
        ("extra spaces in first line", "the first line of this block has more blanks than the text below it"),
        ("more spaces in lines above", "a blank line has more blanks than the text below it"),
        ("indentation indicator equal to 0", "the indentation of a block cannot be 0"),
        ("block scalar, did not find expected comment or line break", "text of a block must start on the line below"),
        ("comment without", "a comment needs a blank before it"),
        ("invalid comment after", "a comment needs a blank before it"),
        ("comment between adjacent scalars", "a comment cannot stand inside a text of several lines"),
        ("undefined tag handle", "this tag uses a prefix that no %TAG line declares"),
        ("disallowed: []{},", "'*' starts an alias and '&' an anchor: quote the text if neither is meant"),
        ("more than one anchor", "a value can have one anchor only"),
        ("Anchor before sequence entry", "an anchor cannot stand before '-' on the same line"),
    ];

    /// <summary>Where a quoted text, or brackets, start whose lines are not indented as YAML 1.2 wants it; null when something else is wrong.</summary>
    /// <param name="exception">The exception; null when the parser threw something that it should not.</param>
    /// <param name="error">How it is described.</param>
    /// <param name="offset">The offset that the marks count from.</param>
    public static int? ShallowAt(YamlException? exception, SyntaxError error, int offset) =>
        exception is null ? (error.Message.EndsWith(ShallowBracket, StringComparison.Ordinal) ? error.Span.Start : null)
        : exception.Message.Contains(ShallowQuoteOfParser) ? offset + (int)exception.Start.Index
        : null;

    /// <summary>Describes an exception of the parser.</summary>
    /// <param name="exception">The exception; null when the parser threw something that it should not.</param>
    /// <param name="source">The source that was read.</param>
    /// <param name="offset">The offset that the marks count from.</param>
    /// <param name="length">How much of the source was read.</param>
    /// <param name="position">How far the parser came without an error.</param>
    /// <param name="bracket">Where an open bracket is.</param>
    public static SyntaxError Describe(YamlException? exception, YamlSource source, int offset, int length, int position, int? bracket)
    {
        var text = source.Original;
        var end = offset + length;
        var message = exception is null ? "" : Translate(exception.Message);
        var at = exception is null || exception.End.Index == 0 ? position : Math.Min(end, offset + (int)MarkOf(exception).Index);

        if (message == UnclosedQuote || (message == ShallowQuote && StartsKey(text, at, end)))
            return new(RestOfLine(text, offset + (int)exception!.Start.Index, end), UnclosedQuote);

        if (bracket is { } open && IsAtEnd(text, at, end))
            return new(new(open, 1), $"this '{text[open]}' is never closed");

        if (bracket is { } shallow && exception is null)
            return new(new(shallow, 1), $"this '{text[shallow]}'{ShallowBracket}");

        if (message == UnexpectedKey)
            return DescribeUnexpectedKey(text, at, offset, end);

        if (message == TabIndent)
            return new(TabAt(text, exception!.End.Index == 0 ? position : at, end), message);

        if (message == MissingColon)
            return new(KeyWithoutColon(text, at, offset, end), message);

        if (exception is null)
            return new(WordAt(text, at, offset, end), "this cannot be read as YAML: check the indentation and the quotes");

        if (message.Contains("cannot start any token"))
            return DescribeCharacter(text, offset + (int)exception.Start.Index, end);

        return new(WordAt(text, message.Contains("escape") ? EscapeAt(text, at, offset) : at, offset, end), message);
    }

    /// <summary>What is parsed wrong starts at its first mark; what is scanned wrong was fine up to its last.</summary>
    private static Mark MarkOf(YamlException exception) =>
        exception.Message.StartsWith("While scanning", StringComparison.Ordinal) ? exception.End : exception.Start;

    private static string Translate(string message)
    {
        foreach (var (part, words) in Messages)
        {
            if (message.Contains(part))
                return words;
        }

        // "While scanning a tag, did not find …": what follows is understandable as it is.
        var comma = message.StartsWith("While ", StringComparison.Ordinal) ? message.IndexOf(", ", StringComparison.Ordinal) : -1;
        var rest = comma < 0 ? message : message.Substring(comma + 2);
        rest = rest.Trim().TrimEnd('.');
        return rest.Length == 0 ? "this cannot be read as YAML" : char.ToLowerInvariant(rest[0]) + rest.Substring(1);
    }

    private static SyntaxError DescribeUnexpectedKey(string text, int at, int offset, int end)
    {
        var line = at == offset ? offset : Math.Max(offset, text.LastIndexOf('\n', at - 1, at - offset) + 1);
        while (line < at && text[line] == ' ')
            line++;

        if (line == at && at < end && text[at] == '-')
            return new(WordAt(text, at, offset, end), "a list item cannot stand beside keys: check the indentation");

        if (!FollowsColon(text, line, end))
            return new(RestOfLine(text, line, end), MissingColon);

        if (line == at)
            return new(WordAt(text, at, offset, end), UnexpectedKey);

        var before = at;
        while (before > line && text[before - 1] is ' ' or '\t')
            before--;

        return (before > line && text[before - 1] is '"' or '\'') || (at < end && text[at] is '"' or '\'')
            ? new(WordAt(text, at, offset, end), "nothing can follow a closing quote: quote the whole value, and escape the quotes inside it")
            : new(WordAt(text, at, offset, end), "this cannot follow the value before it");
    }

    private static SyntaxError DescribeCharacter(string text, int at, int end)
    {
        at = Math.Min(at, end - 1);
        return text[at] == '\t'
            ? new(TabAt(text, at, end), TabIndent)
            : new(new(at, 1), $"a value cannot start with '{text[at]}': quote it");
    }

    /// <summary>The blanks around the first tab that indents a line at or behind the offset.</summary>
    private static TextSpan TabAt(string text, int at, int end)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;

        while (at < end)
        {
            var start = at;
            while (at < end && text[at] is ' ' or '\t')
                at++;

            if (text.IndexOf('\t', start, at - start) >= 0 && at < end && text[at] is not ('\r' or '\n'))
                return TextSpan.FromBounds(start, at);

            while (at < end && text[at] != '\n')
                at++;
            at++;
        }

        return new(Math.Max(0, end - 1), Math.Min(1, end));
    }

    /// <summary>The mark may stand at the key, or where the parser gave up waiting: then the key is the line above.</summary>
    private static TextSpan KeyWithoutColon(string text, int at, int offset, int end)
    {
        at = Math.Min(at, end);
        var line = at == offset ? offset : Math.Max(offset, text.LastIndexOf('\n', at - 1, at - offset) + 1);
        var isAtLineStart = string.IsNullOrWhiteSpace(text.Substring(line, at - line));

        if (isAtLineStart && (at == end || FollowsColon(text, at, end)))
        {
            while (at > offset && char.IsWhiteSpace(text[at - 1]))
                at--;
            line = at == offset ? offset : Math.Max(offset, text.LastIndexOf('\n', at - 1, at - offset) + 1);
            while (line < at && text[line] is ' ' or '-')
                line++;
            return TextSpan.FromBounds(line, at);
        }

        return RestOfLine(text, at, end);
    }

    private static bool FollowsColon(string text, int at, int end)
    {
        for (; at < end && text[at] != '\n'; at++)
        {
            if (text[at] == ':')
                return true;
        }

        return false;
    }

    private static bool StartsKey(string text, int at, int end)
    {
        var stop = RestOfLine(text, at, end).End;
        return IndentedLine.Read(text, at, stop).HasKey;
    }

    private static int EscapeAt(string text, int at, int offset)
    {
        // The parser may have given up behind the last character.
        var last = Math.Min(at, text.Length - 1);
        var backslash = last <= offset ? -1 : text.LastIndexOf('\\', last, Math.Min(last - offset, 12) + 1);
        return backslash < 0 ? at : backslash;
    }

    private static bool IsAtEnd(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;

        return at >= end;
    }

    private static TextSpan RestOfLine(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && text[stop] is not ('\r' or '\n'))
            stop++;
        while (stop > at && text[stop - 1] is ' ' or '\t')
            stop--;

        return TextSpan.FromBounds(at, stop);
    }

    /// <summary>The word at the offset; at the end of a line, the last one before it.</summary>
    private static TextSpan WordAt(string text, int at, int offset, int end)
    {
        at = Math.Min(at, end);
        if (at == end || char.IsWhiteSpace(text[at]))
        {
            var stop = at;
            while (stop > offset && char.IsWhiteSpace(text[stop - 1]))
                stop--;
            at = stop;
            while (at > offset && !char.IsWhiteSpace(text[at - 1]))
                at--;
            return TextSpan.FromBounds(at, stop);
        }

        var behind = at + 1;
        if (text[at] is ':' or '-' or ',' or '[' or ']' or '{' or '}' or '"' or '\'')
            return TextSpan.FromBounds(at, behind);

        while (behind < end && !char.IsWhiteSpace(text[behind]))
            behind++;
        return TextSpan.FromBounds(at, behind);
    }
}
