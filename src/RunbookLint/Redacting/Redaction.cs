using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>
/// Hides credentials in everything that is printed. What is hidden becomes as many asterisks, so that positions stay true.
/// Variables, templates and placeholders are no credentials and stay readable.
/// </summary>
public static class Redaction
{
    private const int Reach = 2048;

    /// <summary>The text without credentials, just as long.</summary>
    public static string Mask(string text)
    {
        var masked = new Masker(text).Run();
        return masked.IndexOf('\n') < 0 ? masked : MaskLines(SourceText.From(masked));
    }

    /// <summary>A stretch of a line without credentials. The lines around it are looked at as far as they decide what is one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="lineNumber">The line, from zero.</param>
    /// <param name="start">Where the stretch begins in the line.</param>
    /// <param name="end">Where it ends in the line.</param>
    public static string Line(SourceFile file, int lineNumber, int start, int end) => Line(file.Text, file.Secrets, lineNumber, start, end);

    /// <summary>Whether a text holds no credential: none that its own words tell, and none of the file that it belongs to.</summary>
    public static bool IsFree(SourceFile file, string text) => Mask(text) == text && !file.Secrets.Any(secret => text.IndexOf(secret, StringComparison.Ordinal) >= 0);

    private static string Line(SourceText text, IReadOnlyCollection<string> known, int lineNumber, int start, int end)
    {
        var line = text.Lines[lineNumber];
        var around = new SecretLines(text, lineNumber);
        if (around.IsWholeSecret())
            return Hidden(text.ToString(TextSpan.FromBounds(line.Start + start, line.Start + end)));

        var from = Math.Max(0, start - Reach);
        var to = Math.Min(line.Span.Length, end + Reach);
        var masker = new Masker(text.ToString(TextSpan.FromBounds(line.Start + from, line.Start + to)))
        {
            IsMySql = around.ContinuesMySql(),
            IsSecretValue = around.IsValueOfSecret(),
            BeginsWithSecret = from == 0 && around.FollowsSecretFlag(),
            IsOfSecret = around.IsOfSecretResource(),
            Known = known,
        };

        return masker.Run().Substring(start - from, end - start);
    }

    /// <summary>A text of several lines, each of which may say what the next one is.</summary>
    private static string MaskLines(SourceText text)
    {
        var masked = new StringBuilder(text.Length);
        foreach (var line in text.Lines)
            masked.Append(Line(text, [], line.LineNumber, 0, line.Span.Length)).Append(text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)));

        return masked.ToString();
    }

    private static string Hidden(string text) => new([.. text.Select(character => char.IsWhiteSpace(character) ? character : '*')]);
}
