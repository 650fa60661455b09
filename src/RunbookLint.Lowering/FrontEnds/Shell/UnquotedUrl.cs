using RunbookLint.Syntax.Shell;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Finds what a shell does to a URL without quotes: <c>&amp;</c> and <c>;</c> end the command, <c>?</c> and <c>*</c> match names of files.</summary>
/// <seealso href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html"/>
internal static class UnquotedUrl
{
    /// <summary>The worst of the characters that a word does not protect; <c>'\0'</c> when it is no URL, or protects them all.</summary>
    public static char In(ShellWord word, string script)
    {
        var found = '\0';
        var (hasScheme, hasVariable, hasParameters) = (false, false, false);

        foreach (var part in word.Parts)
        {
            if (part is not ShellLiteral literal)
            {
                hasVariable = true;
                continue;
            }

            hasParameters |= hasVariable && literal.Value.IndexOf('?') >= 0;
            hasScheme |= literal.Value.IndexOf("://", StringComparison.Ordinal) >= 0;
            if (!literal.IsQuoted && hasScheme && found == '\0' && literal.Value.IndexOfAny(['?', '*']) is >= 0 and var index)
                found = literal.Value[index];
        }

        return (hasScheme || (hasParameters && IsCutAtParameter(word, script))) && CutAt(word, script) is not '\0' and var cut ? cut : found;
    }

    /// <summary>The scheme may stand in a variable: then parameters on both sides of a separator tell that the word is a URL.</summary>
    private static bool IsCutAtParameter(ShellWord word, string script) => word.Span.End + 1 < script.Length && IsParameter(script, word.Span.End + 1);

    /// <summary>A separator that the next parameter follows at once, as nobody writes two commands.</summary>
    private static char CutAt(ShellWord word, string script)
    {
        var end = word.Span.End;
        if (end + 1 >= script.Length)
            return '\0';

        return script[end] switch
        {
            '&' when char.IsLetter(script[end + 1]) || script[end + 1] == '$' => '&',
            ';' when GoesOn(script, end + 1) => ';',
            _ => '\0',
        };
    }

    /// <summary>Whether more of the URL stands here, <c>key=value</c>, or a flag: behind <c>;</c> some do write the next command at once.</summary>
    private static bool GoesOn(string script, int start) => script[start] == '-' || IsParameter(script, start);

    private static bool IsParameter(string script, int start)
    {
        var end = start;
        while (end < script.Length && (char.IsLetterOrDigit(script[end]) || script[end] is '-' or '_' or '.'))
            end++;

        return end > start && end < script.Length && script[end] == '=';
    }
}
