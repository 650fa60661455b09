using System.Globalization;
using RunbookLint.Hashing;

namespace RunbookLint.Reporting;

/// <summary>Fingerprints that are all different within one report, and the same from run to run while the text stays as it is.</summary>
internal sealed class UniqueFingerprints
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of what is described by some words; the second time, another one.</summary>
    public string Of(params string[] words)
    {
        var key = string.Join("\0", words);
        counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;

        return Sha256.Hex(string.Format(CultureInfo.InvariantCulture, "{0}\0{1}", key, counts[key]), 16);
    }
}
