using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Walks over one line and hides the credentials in it.</summary>
/// <param name="text">The line.</param>
internal sealed class Masker(string text)
{
    private const int KeyIdLength = 20;

    private static readonly PhraseSet MySqlTools = PhraseSet.AnywhereIgnoringCase("mysql", "mariadb", "mycli", "dumpling", "mydumper", "myloader");

    private char[]? masked;

    private bool isSecretValue;

    /// <summary>Whether the line goes on with a command of MySQL's tools.</summary>
    public bool IsMySql { get; init; }

    /// <summary>Whether a <c>value:</c> in it is a credential by the name beside it.</summary>
    public bool IsSecretValue { get => isSecretValue; init => isSecretValue = value; }

    /// <summary>Whether its first word is the value of a flag in the line before.</summary>
    public bool BeginsWithSecret { get; init; }

    /// <summary>Whether it is an entry of a resource that holds nothing but credentials.</summary>
    public bool IsOfSecret { get; init; }

    /// <summary>Credentials that are known by more than the words beside them.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>The line without credentials, just as long.</summary>
    public string Run()
    {
        MaskKnown();
        MaskBeginning();
        MaskEntry();
        MaskNamed();
        MaskUserInfo();
        MaskIdentifiedBy();
        MaskShortFlag();
        MaskEncodedStorage();
        MaskKeyIds();
        foreach (var place in ToolSecrets.In(text).Where(place => !IsHarmless(place.Start, place.End)))
            Hide(place.Start, place.End);

        return masked is null ? text : new string(masked);
    }

    /// <summary>Whether a command of the line takes a password as <c>-pWORD</c>.</summary>
    public static bool NamesMySql(string line) => MySqlTools.IsIn(line);

    private void MaskKnown()
    {
        foreach (var secret in Known)
        {
            for (var at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + secret.Length, StringComparison.Ordinal))
                Hide(at, at + secret.Length);
        }
    }

    private void MaskBeginning()
    {
        if (!BeginsWithSecret)
            return;

        var first = SkipBlanks(0);
        if (first + 1 < text.Length && text[first] == '-' && text[first + 1] == ' ')
            first = SkipBlanks(first + 1);

        if (first < text.Length && text[first] is '"' or '\'' or '`')
            first++;

        // Where a flag follows, the one before has no value.
        if (first < text.Length && text[first] != '-' && EndOfValue(first, isYaml: false) is var last && !IsHarmless(first, last))
            Hide(first, last);
    }

    private void MaskEntry()
    {
        var colon = IsOfSecret ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        var first = !IsOfSecret ? text.Length : SkipBlanks(colon < 0 ? 0 : colon + 1);
        if (first < text.Length && !IsHarmless(first, text.Length))
            Hide(first, TrimEnd(first, text.Length));
    }

    /// <summary>Flags, keys, parameters and variables that are named for what they hold.</summary>
    private void MaskNamed()
    {
        for (var index = 0; index < text.Length;)
        {
            if (!IsName(text[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (index < text.Length && (IsName(text[index]) || IsEscapedSign(index)))
                index += text[index] == '%' ? 3 : 1;

            index = Math.Max(index, MaskValueOf(start, index));
        }
    }

    /// <summary>Hides the value behind a name when it must be, and answers where to go on.</summary>
    private int MaskValueOf(int start, int end)
    {
        var name = text.Substring(start, end - start);
        var isParameter = start > 0 && text[start - 1] is '?' or '&';

        if (name == "name")
        {
            var value = FindValue(end, isFlag: false, isCall: false);
            if (value < 0)
                return end;

            var word = value;
            while (word < text.Length && IsName(text[word]))
                word++;

            isSecretValue = SecretKeys.Contains(text.Substring(value, word - value), isParameter: false);
            return word;
        }

        if (!(name == "value" && isSecretValue) && !SecretKeys.Contains(name, isParameter))
            return end;

        var first = FindValue(end, name[0] == '-' || name.Equals("bearer", StringComparison.OrdinalIgnoreCase), isCall: start > 1 && text[start - 2] == '(');
        if (first < 0)
            return end;

        var last = EndOfValue(first, IsYaml(end));
        if (!IsHarmless(first, last))
            Hide(first, last);

        return last;
    }

    /// <summary>Where the value behind a name begins, inside of its quotes; -1 when the name has none.</summary>
    private int FindValue(int end, bool isFlag, bool isCall)
    {
        var index = end;
        if (index < text.Length && text[index] == '\\')
            index++;

        if (index < text.Length && text[index] is '"' or '\'' or '`')
            index++;

        // os.environ["NAME"] = "…"
        if (index > end && index < text.Length && text[index] == ']')
            index++;

        // An item of a list, or an argument of a call, with its value as the next one.
        isFlag |= isCall && index > end && index < text.Length && text[index] == ',';
        if (isFlag && index < text.Length && text[index] == ',')
            index++;

        var blank = index;
        index = SkipBlanks(index);
        var isAssigned = false;

        while (index < text.Length && text[index] is '=' or ':' or '>')
        {
            isAssigned = true;
            index++;
        }

        if (!isAssigned && index == blank && string.Compare(text, index, "%3D", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
        {
            isAssigned = true;
            index += 3;
        }

        if (!isAssigned && !(isFlag && (index > blank || text[index - 1] == ',')))
            return -1;

        index = SkipBlanks(index);
        if (index + 1 < text.Length && text[index] == '\\' && text[index + 1] is '"' or '\'')
            index++;

        if (index < text.Length && text[index] is '"' or '\'' or '`')
            index++;

        return index < text.Length ? index : -1;
    }

    private int EndOfValue(int first, bool isYaml)
    {
        var quote = first > 0 ? text[first - 1] : ' ';
        if (quote is '"' or '\'' or '`')
        {
            var close = text.IndexOf(quote, first);
            return close < 0 ? text.Length : close > first && text[close - 1] == '\\' ? close - 1 : close;
        }

        var isFlow = text.IndexOf('{') >= 0;
        for (var index = first; index < text.Length; index++)
        {
            var ends = isYaml
                ? (isFlow && text[index] is ',' or '}') || (text[index] == '#' && index > first && text[index - 1] == ' ')
                : char.IsWhiteSpace(text[index]) || text[index] is '&' or '"' or '\'' or '`' or ';' or ',' or ')' or '}' or '|';

            if (ends)
                return TrimEnd(first, index);
        }

        return TrimEnd(first, text.Length);
    }

    private int TrimEnd(int first, int end)
    {
        while (end > first && char.IsWhiteSpace(text[end - 1]))
            end--;

        return end;
    }

    /// <summary>In YAML a plain value may hold blanks; it goes on to the end of the line.</summary>
    private bool IsYaml(int end)
    {
        var colon = text.IndexOf(':', end);
        return colon >= 0 && colon - end <= 2 && colon + 1 < text.Length && text[colon + 1] == ' ';
    }

    /// <summary>Variables, templates, placeholders and switches give nothing away.</summary>
    private bool IsHarmless(int first, int last)
    {
        var value = text.Substring(first, last - first).Trim();
        return value.Length == 0
            || value is "true" or "false" or "null" or "none" or "~" or "|" or ">" or "|-" or ">-" or "\\"
            || value.StartsWith("${", StringComparison.Ordinal)
            || value.StartsWith("$(", StringComparison.Ordinal)
            || value.StartsWith("{{", StringComparison.Ordinal)
            || value[0] is '<' or '*'
            || (value[0] == '%' && !PercentEscape.IsAt(value, 0))
            || (value[0] == '$' && value.Length > 1 && value.Skip(1).All(character => char.IsLetterOrDigit(character) || character == '_'));
    }

    /// <summary>Passwords before an at sign: <c>mysql://root:secret@host</c>, <c>root:secret@tcp(host:4000)/</c>.</summary>
    private void MaskUserInfo()
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('"' or '\'' or '`' or '/' or '=' or '(' or ','))
                start--;

            var isUrl = start >= 3 && string.CompareOrdinal(text, start - 3, "://", 0, 3) == 0;
            var isDsn = StartsAt(at + 1, "tcp(") || StartsAt(at + 1, "unix(") || StartsAt(at + 1, "(");
            var colon = text.IndexOf(':', start, at - start);
            if (colon >= 0 && (isUrl || isDsn || (colon > start && IsHostAndPort(at + 1))) && !IsHarmless(colon + 1, at))
                Hide(colon + 1, at);
        }

        MaskEscapedUserInfo();
    }

    /// <summary><c>endpoint=http%3A%2F%2Froot%3Asecret%40host</c>: a URL that is a parameter of another one.</summary>
    private void MaskEscapedUserInfo()
    {
        for (var at = Find("%40", 0); at >= 0; at = Find("%40", at + 3))
        {
            var start = text.LastIndexOf("%2F%2F", at, at + 1, StringComparison.OrdinalIgnoreCase);
            var colon = start < 0 ? -1 : text.IndexOf("%3A", start, at - start, StringComparison.OrdinalIgnoreCase);
            if (colon >= 0 && !text.Skip(colon).Take(at - colon).Any(character => character is '&' or '"' or '\'' || char.IsWhiteSpace(character)))
                Hide(colon + 3, at);
        }
    }

    private bool IsHostAndPort(int start)
    {
        var end = start;
        while (end < text.Length && text[end] < 0x80 && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;

        return end > start && end + 1 < text.Length && text[end] == ':' && char.IsDigit(text[end + 1]);
    }

    /// <summary><c>CREATE USER … IDENTIFIED BY 'secret'</c>.</summary>
    private void MaskIdentifiedBy()
    {
        for (var index = Find("identified", 0); index >= 0; index = Find("identified", index + 1))
        {
            var by = Find(" by ", index);
            var start = by < 0 ? Find(" as ", index) : by;
            if (start < 0)
                return;

            var open = text.IndexOfAny(['\'', '"'], start);
            if (open < 0)
                return;

            var close = text.IndexOf(text[open], open + 1);
            Hide(open + 1, close < 0 ? text.Length : close);
        }
    }

    /// <summary><c>mysql -psecret</c>, and <c>dumpling -p secret</c>, where a blank may stand between.</summary>
    private void MaskShortFlag()
    {
        var command = IsMySql || NamesMySql(text);
        if (!command)
            return;

        for (var index = text.IndexOf("-p", StringComparison.Ordinal); index >= 0; index = text.IndexOf("-p", index + 2, StringComparison.Ordinal))
        {
            if (index > 0 && !char.IsWhiteSpace(text[index - 1]) && text[index - 1] is not ('"' or '\''))
                continue;

            var first = index + 2;
            var isApart = first < text.Length && text[first] == ' ';
            if (isApart && Find("dump", 0) < 0 && Find("myloader", 0) < 0)
                continue;

            // Another tool of the line: Lightning's flags may have one dash, and ssh's port follows its own.
            if (NamesOther(index))
                continue;

            first = SkipBlanks(first);
            if (first >= text.Length || (isApart && text[first] == '-'))
                continue;

            if (text[first] is '"' or '\'' or '=')
                first++;

            if (first >= text.Length || first == 0)
                continue;

            var last = EndOfValue(first, isYaml: false);
            if (!IsHarmless(first, last))
                Hide(first, last);
        }
    }

    /// <summary>Whether a flag is one of Lightning or ssh, rather than the password of MySQL's tools.</summary>
    private bool NamesOther(int flag) =>
        StartsAt(flag, "-pd-") || StartsAt(flag, "-port") || (LastOf("ssh ", flag) is >= 0 and var ssh && !MySqlTools.IsIn(text, ssh, flag));

    private int LastOf(string word, int end) => end == 0 ? -1 : text.LastIndexOf(word, end - 1, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>-s BASE64</c>: a storage with its credentials, as <c>br operator base64ify</c> writes it for tikv-ctl. URLs stay readable.</summary>
    private void MaskEncodedStorage()
    {
        for (var flag = text.IndexOf("-s", StringComparison.Ordinal); flag >= 0; flag = text.IndexOf("-s", flag + 2, StringComparison.Ordinal))
        {
            if (flag > 0 && !char.IsWhiteSpace(text[flag - 1]) && text[flag - 1] is not ('"' or '\''))
                continue;

            var first = flag + 2;
            while (first < text.Length && text[first] is ' ' or '\t' or '=' or '"' or '\'' or ',')
                first++;

            var last = first;
            while (last < text.Length && (text[last] < 0x80 && char.IsLetterOrDigit(text[last]) || text[last] is '+' or '/' or '='))
                last++;

            if (IsBase64(text.Substring(first, last - first)) && (last == text.Length || char.IsWhiteSpace(text[last]) || text[last] is '"' or '\'' or ']' or ','))
                Hide(first, last);
        }
    }

    private static bool IsBase64(string word) => word.Length >= 12 && word.Length % 4 == 0 && word[0] != '/' && word.Any(char.IsUpper) && word.Any(char.IsLower);

    /// <summary>The ids of AWS keys, wherever they stand.</summary>
    private void MaskKeyIds()
    {
        foreach (var prefix in (string[])["AKIA", "ASIA"])
        {
            for (var index = text.IndexOf(prefix, StringComparison.Ordinal); index >= 0; index = text.IndexOf(prefix, index + 1, StringComparison.Ordinal))
            {
                var end = index;
                while (end < text.Length && text[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                    end++;

                if (end - index == KeyIdLength && (index == 0 || !char.IsLetterOrDigit(text[index - 1])))
                    Hide(index, end);
            }
        }
    }

    private void Hide(int start, int end)
    {
        masked ??= text.ToCharArray();
        for (var index = start; index < end; index++)
            masked[index] = '*';
    }

    private int SkipBlanks(int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t')
            index++;

        return index;
    }

    private int Find(string word, int start) => text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);

    private bool StartsAt(int index, string word) => index < text.Length && string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    /// <summary>Whether a sign of a name stands there as URLs may write it: <c>secret%2Daccess%2Dkey</c>.</summary>
    private bool IsEscapedSign(int index) => text[index] == '%' && (StartsAtAnyCase(index, "%2D") || StartsAtAnyCase(index, "%5F") || StartsAtAnyCase(index, "%2E"));

    private bool StartsAtAnyCase(int index, string word) => string.Compare(text, index, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsName(char character) => character < 0x80 && (char.IsLetterOrDigit(character) || character is '_' or '.' or '-');
}
