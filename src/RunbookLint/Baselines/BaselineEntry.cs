using RunbookLint.Rules;

namespace RunbookLint.Baselines;

/// <summary>A mistake that a baseline knows.</summary>
/// <param name="Path">The file, relative to the folder of the baseline, with forward slashes.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Fingerprint">The hash of what it is about.</param>
/// <param name="Count">How many equal ones the file holds.</param>
/// <param name="Text">The line as it was, without credentials and cut, for people; nothing is compared with it.</param>
public sealed record BaselineEntry(string Path, string Rule, string Fingerprint, int Count, string Text)
{
    private const int TextLength = 80;

    /// <summary>The entry of one finding.</summary>
    internal static BaselineEntry Of(Finding finding, Func<string, string> pathOf) =>
        new(pathOf(finding.Span.File.Path), finding.Rule.Id, ContentHash.Of(finding), 1, Cut(ContentText.Of(finding.Span)));

    private static string Cut(string text) =>
        text.Length <= TextLength ? text : text.Substring(0, char.IsHighSurrogate(text[TextLength - 2]) ? TextLength - 2 : TextLength - 1) + "…";
}
