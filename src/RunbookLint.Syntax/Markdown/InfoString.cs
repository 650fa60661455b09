namespace RunbookLint.Syntax.Markdown;

/// <summary>What a fence says about its content, in the dialects of the usual renderers.</summary>
/// <param name="Language">In lower case; empty without one.</param>
/// <param name="Title">The name of a file, or null.</param>
internal readonly record struct InfoString(string Language, string? Title)
{
    private static readonly string[] Prefixes = ["language-", "lang-"];

    public static InfoString Parse(string info)
    {
        if (info.StartsWith("{{", StringComparison.Ordinal) || info.StartsWith("{%", StringComparison.Ordinal))
            return new("", null);

        var words = Words(info);
        var language = "";
        string? title = null;

        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];

            if (TitleOf(word) is { } named)
                title ??= named;
            else if (language.Length == 0 && index == FirstPlain(words))
                (language, title) = ReadFirst(word, title);
            else if (IsFileName(word.Trim('[', ']')) && !word.StartsWith(".", StringComparison.Ordinal))
                title ??= word.Trim('[', ']');
        }

        return new(language.ToLowerInvariant(), title);
    }

    /// <summary>The word that names the language: the first, but a class (<c>.sh</c>) goes before other attributes, and a directive
    /// (<c>{code-block} sh</c>) only introduces it.</summary>
    private static int FirstPlain(List<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is "code-block" or "code" or "sourcecode" or "code-cell")
                continue;

            if (!IsAttribute(words[index]) && words[index][0] != '#')
                return index;
        }

        return -1;
    }

    private static (string Language, string? Title) ReadFirst(string word, string? title)
    {
        word = word.TrimStart('.');

        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                word = word.Substring(prefix.Length);
        }

        var colon = word.IndexOf(':');
        if (colon > 0)
            return (word.Substring(0, colon), title ?? (IsFileName(word.Substring(colon + 1)) ? word.Substring(colon + 1) : null));

        var question = word.IndexOf('?');
        if (question > 0)
            return (word.Substring(0, question), title);

        // Of a file name its extension is the language.
        return IsFileName(word) ? (word.Substring(word.LastIndexOf('.') + 1), title ?? word) : (word, title);
    }

    /// <summary>The file of <c>title="x.toml"</c>, <c>file=x.toml</c> and their like.</summary>
    private static string? TitleOf(string word)
    {
        var equals = word.IndexOf('=');
        if (equals <= 0)
            return null;

        var key = word.Substring(0, equals).TrimStart('.', '#').ToLowerInvariant();
        var value = word.Substring(equals + 1).Trim('"', '\'');
        if (key is not ("title" or "file" or "filename" or "path" or "name"))
            return null;

        return value.Length > 0 && value.IndexOf(' ') < 0 ? value : null;
    }

    /// <summary>Whether a word is <c>key=value</c>; <c>console?prompt=$</c> is not.</summary>
    private static bool IsAttribute(string word)
    {
        var at = 0;
        while (at < word.Length && (char.IsLetterOrDigit(word[at]) || word[at] is '-' or '_' or '.'))
            at++;

        return at > 0 && at < word.Length && word[at] == '=';
    }

    /// <summary>Whether a word ends in an extension, or is a path.</summary>
    private static bool IsFileName(string word)
    {
        var dot = word.LastIndexOf('.');
        if (dot < 0 || dot + 1 >= word.Length || word.Length - dot > 12)
            return word.IndexOf('/') >= 0 && word.IndexOf('+') < 0;

        for (var index = dot + 1; index < word.Length; index++)
        {
            if (!char.IsLetterOrDigit(word[index]))
                return false;
        }

        return dot > 0 && char.IsLetter(word[dot + 1]);
    }

    /// <summary>The words, cut at blanks, commas and braces outside of quotes.</summary>
    private static List<string> Words(string info)
    {
        var words = new List<string>();
        var start = 0;
        var quote = '\0';

        for (var index = 0; index <= info.Length; index++)
        {
            var character = index < info.Length ? info[index] : ' ';

            if (quote != '\0' && index < info.Length)
            {
                quote = character == quote ? '\0' : quote;
                continue;
            }

            if (character is '"' or '\'')
            {
                quote = character;
                continue;
            }

            if (character is not (' ' or '\t' or ',' or ';' or '{' or '}'))
                continue;

            if (index > start)
                words.Add(info.Substring(start, index - start));

            start = index + 1;
        }

        return words;
    }
}
