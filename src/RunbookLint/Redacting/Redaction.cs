using Microsoft.CodeAnalysis.Text;

namespace RunbookLint;

/// <summary>
/// Hides credentials in everything that is printed. What is hidden becomes as many asterisks, so that positions stay true.
/// Variables, templates and placeholders are no credentials and stay readable.
/// </summary>
public static class Redaction
{
    private const int Reach = 2048;
    private const int MaxLinesBack = 32;

    /// <summary>The text without credentials, just as long.</summary>
    public static string Mask(string text) => new Masker(text, isMySql: false, isSecretValue: false).Run();

    /// <summary>A stretch of a line without credentials. The lines before it are looked at as far as they decide what is one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="lineNumber">The line, from zero.</param>
    /// <param name="start">Where the stretch begins in the line.</param>
    /// <param name="end">Where it ends in the line.</param>
    public static string Line(SourceText text, int lineNumber, int start, int end)
    {
        var line = text.Lines[lineNumber];
        var from = Math.Max(0, start - Reach);
        var to = Math.Min(line.Span.Length, end + Reach);
        var around = text.ToString(TextSpan.FromBounds(line.Start + from, line.Start + to));

        return new Masker(around, ContinuesMySql(text, lineNumber), FollowsSecretName(text, lineNumber)).Run().Substring(start - from, end - start);
    }

    /// <summary>Whether the line goes on with a command of MySQL's tools: there <c>-pWORD</c> is a password.</summary>
    private static bool ContinuesMySql(SourceText text, int lineNumber)
    {
        for (var back = 1; back <= MaxLinesBack && lineNumber - back >= 0; back++)
        {
            var line = Short(text, lineNumber - back);
            if (!line.TrimEnd().EndsWith("\\", StringComparison.Ordinal))
                return false;

            if (Masker.NamesMySql(line))
                return true;
        }

        return false;
    }

    /// <summary>Whether the line before names a variable that holds a credential, as a container's <c>env:</c> does: <c>- name: MYSQL_PWD</c>.</summary>
    private static bool FollowsSecretName(SourceText text, int lineNumber)
    {
        if (lineNumber == 0)
            return false;

        var words = Short(text, lineNumber - 1).Split([' ', '\t', '"', '\'', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return words is ["name:", var name, ..] && SecretKeys.Contains(name, isParameter: false);
    }

    private static string Short(SourceText text, int lineNumber)
    {
        var span = text.Lines[lineNumber].Span;
        return text.ToString(span.Length <= Reach ? span : new TextSpan(span.End - Reach, Reach));
    }
}
