using System.Globalization;

namespace RunbookLint.Reporting;

/// <summary>Says how many there are.</summary>
public static class Plural
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
