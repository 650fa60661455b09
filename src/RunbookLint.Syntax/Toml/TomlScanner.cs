using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Toml;

/// <summary>Cuts a text into statements, and hides the templates in them from the parser.</summary>
internal sealed class TomlScanner(TomlSource source)
{
    private const int LongestPlaceholder = 100;

    private readonly string text = source.Text;
    private readonly List<int> brackets = [];
    private int at;
    private int template;
    private SyntaxError? problem;

    /// <summary>The statements, in order.</summary>
    public IEnumerable<TomlStatement> Scan()
    {
        at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

        while (SkipToStatement())
        {
            var start = at;
            var isHeader = text[at] == '[';
            problem = null;
            brackets.Clear();

            int? equalsSign = null;
            if (isHeader)
            {
                SkipHeader();
            }
            else if (SkipKey())
            {
                equalsSign = at++;
                SkipValue();
            }
            else
            {
                problem ??= new(Trim(start, at), "expected '=' behind this key");
            }

            yield return new(Trim(start, at), isHeader, equalsSign, problem);
            at = Math.Min(text.Length, EndOfLine(at) + 1);
        }
    }

    /// <summary>Skips blank lines, comments, and lines of nothing but templates.</summary>
    private bool SkipToStatement()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
                at++;
            else if (text[at] == '#')
                at = EndOfLine(at);
            else if (EndOfTemplates(at) is { } end)
                at = end;
            else
                return true;
        }

        return false;
    }

    /// <summary>The end of a line that holds nothing but templates from the offset on, and maybe a comment.</summary>
    private int? EndOfTemplates(int from)
    {
        var end = from;
        while (end < text.Length && text[end] is not ('\n' or '#'))
        {
            if (TemplateAt(end) is { } found)
                end = found.End;
            else if (text[end] is ' ' or '\t' or '\r')
                end++;
            else
                return null;
        }

        return end == from ? null : end;
    }

    private void SkipHeader()
    {
        var end = EndOfLine(at);

        while (at < end)
        {
            if (TemplateAt(at) is { } found)
            {
                source.MaskWord(found);
                at = found.End;
                end = EndOfLine(at);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Skips to the equals sign; false when the line has none.</summary>
    private bool SkipKey()
    {
        while (at < text.Length && text[at] is not ('\r' or '\n' or '#'))
        {
            if (text[at] == '=')
                return true;

            if (TemplateAt(at) is { } found)
            {
                source.MaskWord(found);
                at = found.End;
            }
            else if (text[at] is '"' or '\'')
            {
                SkipString();
            }
            else
            {
                at++;
            }
        }

        return false;
    }

    private void SkipValue()
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\n' when brackets.Count == 0 || EndsBrackets(at + 1):
                    Unclosed();
                    return;
                case '#':
                    at = EndOfLine(at);
                    break;
                case ' ' or '\t' or '\r' or '\n' or ',' or '=':
                    at++;
                    break;
                case '"' or '\'':
                    SkipString();
                    if (problem is { Message: TomlErrors.UnclosedQuote })
                        return;
                    break;
                case '{' when TemplateAt(at) is not null:
                    SkipBare();
                    break;
                case '[' or '{':
                    Open();
                    break;
                case ']' or '}':
                    if (brackets.Count > 0)
                        brackets.RemoveAt(brackets.Count - 1);
                    at++;
                    break;
                default:
                    SkipBare();
                    break;
            }
        }

        Unclosed();
    }

    private void Open()
    {
        brackets.Add(at);
        if (brackets.Count > DepthLimits.Data)
            problem ??= new(new(at, 1), $"nested more than {DepthLimits.Data} levels deep", IsLimit: true);
        at++;
    }

    private void Unclosed()
    {
        if (brackets.Count == 0)
            return;

        var bracket = brackets[brackets.Count - 1];
        problem ??= new(new(bracket, 1), $"this '{text[bracket]}' is never closed");
    }

    /// <summary>Whether a line inside brackets can only be the next statement: then the brackets lack their end.</summary>
    private bool EndsBrackets(int line) => text[brackets[brackets.Count - 1]] == '[' && StartsStatement(line);

    private bool StartsStatement(int line)
    {
        while (line < text.Length && text[line] is ' ' or '\t')
            line++;

        if (line >= text.Length)
            return false;

        var isHeader = text[line] == '[';
        while (line < text.Length && text[line] == '[')
            line++;

        var start = line;
        while (line < text.Length && (IsBareKey(text[line]) || text[line] == '.'))
            line++;

        if (line == start)
            return false;

        var isKey = char.IsLetter(text[start]) && text.Substring(start, line - start) is not ("true" or "false" or "inf" or "nan");
        while (line < text.Length && text[line] is ' ' or '\t')
            line++;

        if (line >= text.Length)
            return false;

        return isHeader ? isKey && text[line] == ']' : text[line] == '=';
    }

    /// <summary>Skips a word without quotes. With a template in it, all of it stands for one value.</summary>
    private void SkipBare()
    {
        var start = at;
        var isTemplate = false;

        while (at < text.Length && text[at] is not (' ' or '\t' or '\r' or '\n' or ',' or ']' or '}' or '=' or '#' or '"' or '\''))
        {
            var end = EndOfPlaceholder();
            isTemplate |= end > at;
            at = Math.Max(end, at + 1);
        }

        if (isTemplate)
            source.MaskValue(TextSpan.FromBounds(start, at));
        else if (at == start)
            at++;
    }

    /// <summary>The end of a template, of <c>${VARIABLE}</c> or of <c>&lt;placeholder&gt;</c>; zero when there is none.</summary>
    private int EndOfPlaceholder()
    {
        if (TemplateAt(at) is { } found)
            return found.End;

        var close = text[at] switch
        {
            '$' when at + 1 < text.Length && text[at + 1] == '{' => '}',
            '<' => '>',
            _ => '\0',
        };

        if (close == '\0')
            return text[at] == '$' && at + 1 < text.Length && IsBareKey(text[at + 1]) ? at + 2 : 0;

        for (var end = at + 1; end < text.Length && end < at + LongestPlaceholder && text[end] != '\n'; end++)
        {
            if (text[end] == close)
                return end + 1;
        }

        return 0;
    }

    private void SkipString()
    {
        var (quote, start) = (text[at], at);
        var isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        at += isLong ? 3 : 1;

        while (at < text.Length && (isLong || text[at] is not ('\r' or '\n')))
        {
            if (TemplateAt(at) is { } found && (isLong || text.IndexOf('\n', found.Start, found.Length) < 0))
            {
                // A quote inside is the template's, unless it is escaped: then the string is read before the template.
                if (HasQuote(found, quote))
                    source.MaskWord(found);
                at = found.End;
            }
            else if (text[at] == '\\' && quote == '"')
            {
                at += 2;
            }
            else if (text[at] == quote && (!isLong || IsLongEnd(quote)))
            {
                at += isLong ? 3 : 1;
                while (isLong && at < text.Length && text[at] == quote)
                    at++;
                return;
            }
            else
            {
                at++;
            }
        }

        at = EndOfLine(start);
        problem ??= new(Trim(start, at), TomlErrors.UnclosedQuote);
        while (isLong && at < text.Length && !StartsStatement(at + 1))
            at = EndOfLine(at + 1);
    }

    private bool HasQuote(TextSpan found, char quote)
    {
        for (var index = found.Start; index < found.End; index++)
        {
            if (text[index] == '\\')
                index++;
            else if (text[index] == quote)
                return true;
        }

        return false;
    }

    private bool IsLongEnd(char quote) => at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;

    /// <summary>The template that starts at the offset. Offsets that are asked for grow, but for an end of line after an open quote.</summary>
    private TextSpan? TemplateAt(int offset)
    {
        var templates = source.Templates;
        while (template > 0 && templates[template - 1].Start >= offset)
            template--;
        while (template < templates.Length && templates[template].Start < offset)
            template++;

        return template < templates.Length && templates[template].Start == offset ? templates[template].Span : null;
    }

    private int EndOfLine(int from)
    {
        var newline = from >= text.Length ? -1 : text.IndexOf('\n', from);
        return newline < 0 ? text.Length : newline;
    }

    private TextSpan Trim(int start, int end)
    {
        end = Math.Min(end, text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBareKey(char character) => character is '_' or '-' || (character < 128 && char.IsLetterOrDigit(character));
}
