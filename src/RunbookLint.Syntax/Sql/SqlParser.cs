using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads SQL statements as a MySQL client would send them.</summary>
public static class SqlParser
{
    /// <summary>Reads a text. Never throws; what is no SQL is a statement of no importance, not an error.</summary>
    public static SqlScript Parse(string text)
    {
        var lexer = new SqlLexer(text);
        var client = new ClientLines(text);
        var statements = ImmutableArray.CreateBuilder<SqlStatement>();
        var tokens = new List<SqlToken>();

        while (true)
        {
            lexer.SkipTrivia();
            if (lexer.Position < text.Length && ReadClientLine(text, lexer, client, statements))
                continue;

            tokens.Clear();
            var token = lexer.Next();
            for (; token.Kind is not (SqlTokenKind.Terminator or SqlTokenKind.End); token = lexer.Next())
                tokens.Add(token);

            if (tokens.Count > 0)
                StatementReader.ReadInto(statements, text, tokens);

            if (token.Kind == SqlTokenKind.End)
                return new(statements.ToImmutable(), lexer.Comments.ToImmutable(), lexer.Errors.ToImmutable());
        }
    }

    /// <summary>Reads what ends with its line rather than with a delimiter.</summary>
    private static bool ReadClientLine(string text, SqlLexer lexer, ClientLines client, ImmutableArray<SqlStatement>.Builder statements)
    {
        var start = lexer.Position;
        var end = lexer.LineEnd(start);

        if (client.PromptLength(start, end) is > 0 and var prompt)
        {
            lexer.MoveTo(start + prompt);
            return true;
        }

        if (client.IsResult(start, end))
        {
            lexer.MoveTo(end);
            return true;
        }

        if (client.CommandAt(start, end) is not { } command)
            return false;

        var argument = Argument(text, start, end, lexer.Delimiter);
        var isSingle = text.IndexOfAny([' ', '\t'], argument.Start, argument.Length) < 0;

        switch (command)
        {
            case "delimiter" when argument.Length > 0:
                var delimiter = text.Substring(argument.Start, argument.Length);
                var blank = delimiter.IndexOfAny([' ', '\t']);
                lexer.Delimiter = blank < 0 ? delimiter : delimiter.Substring(0, blank);
                statements.Add(new SqlOther(TextSpan.FromBounds(start, argument.End), command));
                break;
            case "source" when argument.Length > 0 && isSingle:
                var file = text.Substring(argument.Start, argument.Length).Trim('\'', '"');
                statements.Add(new SqlSource(TextSpan.FromBounds(start, argument.End), new(argument, file, SqlLexer.HasPlaceholder(file))));
                break;
            case "use" when argument.Length > 0 && isSingle:
            case "exit" or "quit" or "notee" or "nopager" when argument.Length == 0:
            case "tee" or "pager" or "prompt" or "charset" or "system":
                statements.Add(new SqlOther(TextSpan.FromBounds(start, argument.End), command));
                break;
            default:
                return false;
        }

        // A delimiter may end the command, with more statements behind it in the line.
        var next = text.IndexOf(lexer.Delimiter, argument.End, end - argument.End, StringComparison.Ordinal);
        lexer.MoveTo(command == "delimiter" || next < 0 ? end : next + lexer.Delimiter.Length);
        return true;
    }

    /// <summary>What stands behind the command's word, up to the delimiter or the end of the line.</summary>
    private static TextSpan Argument(string text, int start, int lineEnd, string delimiter)
    {
        var at = text[start] == '\\' ? start + 2 : start;
        while (at < lineEnd && text[at] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' && text[start] != '\\')
            at++;

        var wordEnd = at;
        while (at < lineEnd && text[at] is ' ' or '\t')
            at++;

        var isDelimiter = text[start] is 'd' or 'D' || (text[start] == '\\' && start + 1 < text.Length && text[start + 1] == 'd');
        var stop = isDelimiter ? -1 : text.IndexOf(delimiter, at, lineEnd - at, StringComparison.Ordinal);
        var end = stop < 0 ? lineEnd : stop;

        while (end > at && text[end - 1] is ' ' or '\t')
            end--;

        return end > at ? TextSpan.FromBounds(at, end) : new(wordEnd, 0);
    }
}
