using RunbookLint.Hashing;
using RunbookLint.Rules;

namespace RunbookLint.Baselines;

/// <summary>A hash of what makes a finding: its rule, and the text that it is about without credentials.</summary>
internal static class ContentHash
{
    /// <summary>Enough that no two texts of a repository meet, and short enough to be read in a diff.</summary>
    private const int Bytes = 10;

    /// <summary>The hash, in hexadecimal digits.</summary>
    public static string Of(Finding finding)
    {
        var text = ContentText.Of(finding.Span);

        // What cannot be read has no text: there is nothing to know it by but its name.
        return Sha256.Hex($"{finding.Rule.Id}\n{(text.Length == 0 ? finding.Span.File.Path : text)}", Bytes);
    }
}
