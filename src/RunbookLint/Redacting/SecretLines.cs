using Microsoft.CodeAnalysis.Text;

namespace RunbookLint;

/// <summary>Finds out from the lines around it what of a line is a credential.</summary>
/// <param name="text">The file.</param>
/// <param name="lineNumber">The line, from zero.</param>
internal readonly struct SecretLines(SourceText text, int lineNumber)
{
    private const int Reach = 2048;

    /// <summary>Lines that are looked at before and behind one; keys and certificates have up to about fifty.</summary>
    private const int MaxLinesAround = 64;

    private static readonly char[] Separators = [' ', '\t', '"', '\'', ',', '[', ']', '\\'];

    /// <summary>Whether the line goes on with a command of MySQL's tools: there <c>-pWORD</c> is a password.</summary>
    public bool ContinuesMySql()
    {
        for (var line = lineNumber - 1; line >= Math.Max(0, lineNumber - MaxLinesAround); line--)
        {
            var before = At(line);
            if (!before.TrimEnd().EndsWith("\\", StringComparison.Ordinal))
                return false;

            if (Masker.NamesMySql(before))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line beside this one names a variable that holds a credential, as a container's <c>env:</c> does: <c>- name: MYSQL_PWD</c>.</summary>
    public bool IsValueOfSecret() => (lineNumber > 0 && NamesSecret(At(lineNumber - 1))) || (lineNumber + 1 < text.Lines.Count && At(lineNumber).IndexOf("value", StringComparison.Ordinal) >= 0 && NamesSecret(At(lineNumber + 1)));

    /// <summary>Whether the line before ends with a flag whose value is a credential: <c>--s3.secret-access-key \</c>.</summary>
    public bool FollowsSecretFlag()
    {
        if (lineNumber == 0)
            return false;

        var words = At(lineNumber - 1).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (words[words.Length - 1] is ['-', .., not '-'] flag ? SecretKeys.Contains(flag, isParameter: false) : EndsWithSecretParameter(words[words.Length - 1]));
    }

    /// <summary>A URL that goes on in the next line: <c>s3://bucket?secret-access-key=\</c>.</summary>
    private static bool EndsWithSecretParameter(string word) =>
        word[word.Length - 1] == '=' && word.LastIndexOfAny(['?', '&']) is >= 0 and var sign && SecretKeys.Contains(word.Substring(sign + 1, word.Length - sign - 2), isParameter: true);

    /// <summary>Whether all of the line is a credential: one of a private key, or of a block under a name of one.</summary>
    public bool IsWholeSecret() => IsOfPrivateKey() || (Parent() is { } parent && IsBlock(parent) && SecretKeys.Contains(KeyOf(parent), isParameter: false));

    /// <summary>Whether the line is an entry of a Secret of Kubernetes, whatever its name; its value, then, or a line of a block in it.</summary>
    public bool IsOfSecretResource()
    {
        var (parent, isEntry) = (Parent(), true);
        if (parent is not null && IsBlock(parent))
            (parent, isEntry) = (new SecretLines(text, ParentNumber()).Parent(), false);

        return parent is not null && KeyOf(parent) is "data" or "stringData" && IsInSecret() && (isEntry || parent.Length > 0);
    }

    private bool IsOfPrivateKey()
    {
        if (At(lineNumber).Trim().Any(character => !char.IsLetterOrDigit(character) && character is not ('+' or '/' or '=')))
            return false;

        for (var line = lineNumber; line >= Math.Max(0, lineNumber - MaxLinesAround); line--)
        {
            var before = At(line);
            if (before.IndexOf("-----END", StringComparison.Ordinal) >= 0)
                return false;

            if (before.IndexOf("-----BEGIN", StringComparison.Ordinal) >= 0)
                return line < lineNumber && before.IndexOf("PRIVATE KEY", StringComparison.Ordinal) >= 0;
        }

        return false;
    }

    private bool IsInSecret()
    {
        for (var line = lineNumber; line >= Math.Max(0, lineNumber - MaxLinesAround) && !IsMark(line); line--)
        {
            if (IsKind(line))
                return true;
        }

        for (var line = lineNumber; line < Math.Min(text.Lines.Count, lineNumber + MaxLinesAround) && !IsMark(line); line++)
        {
            if (IsKind(line))
                return true;
        }

        return false;
    }

    private bool IsMark(int line) => At(line).StartsWith("---", StringComparison.Ordinal);

    private bool IsKind(int line) => At(line).Split(Separators, StringSplitOptions.RemoveEmptyEntries) is ["kind:", "Secret", ..];

    private string? Parent() => ParentNumber() is >= 0 and var line ? At(line) : null;

    /// <summary>The nearest line before this one that is less indented; -1 without one.</summary>
    private int ParentNumber()
    {
        var own = At(lineNumber);
        var indentation = own.Length - own.TrimStart().Length;
        for (var line = lineNumber - 1; indentation > 0 && line >= Math.Max(0, lineNumber - MaxLinesAround); line--)
        {
            var before = At(line);
            if (before.Trim().Length > 0 && before.Length - before.TrimStart().Length < indentation)
                return line;
        }

        return -1;
    }

    private static bool IsBlock(string line) => line.TrimEnd().TrimEnd('-', '+') is [.., '|' or '>'] && line.IndexOf(':') >= 0;

    private static string KeyOf(string line) => line.Split(':')[0].Trim().TrimStart('-').Trim(' ', '"', '\'');

    private static bool NamesSecret(string line) =>
        line.Split([' ', '\t', '"', '\'', '-', ','], StringSplitOptions.RemoveEmptyEntries) is ["name:", var name, ..] && SecretKeys.Contains(name, isParameter: false);

    private string At(int line)
    {
        var span = text.Lines[line].Span;
        return text.ToString(span.Length <= Reach ? span : new TextSpan(span.End - Reach, Reach));
    }
}
