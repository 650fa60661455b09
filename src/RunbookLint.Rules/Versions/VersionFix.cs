using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>Sets another version where one is written out: in a tag, a field, a flag.</summary>
internal static class VersionFix
{
    /// <summary>The fix, which may leave lesser bugs; null when the version is not written at its place, or is the new one already.</summary>
    public static Fix? Of(MetVersion met, ComponentVersion version)
    {
        if (version.CompareTo(met.Version) == 0)
            return null;

        var (text, old, replacement) = (met.Place.Text, met.Version.ToString().TrimStart('v'), version.ToString().TrimStart('v'));
        var start = text.Length - old.Length;

        // The version of an operation without a place of its own is not in its text, or is not all of it.
        if (start < 0 || !text.EndsWith(old, StringComparison.Ordinal) || (start > 0 && (text.Any(char.IsWhiteSpace) || text[start - 1] is not ('v' or 'V' or ':'))))
            return null;

        var place = met.Place.File.Locate(new(met.Place.Span.Start + start, old.Length));
        return new($"set the version to {version}", FixSafety.Unsafe, new ReplaceText(place, replacement)) { Uncovers = ["RBL9001"] };
    }
}
