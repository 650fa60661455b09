namespace RunbookLint.Analyzers;

/// <summary>What people read before they choose a fix.</summary>
internal static class FixTitles
{
    /// <summary>A fix that changes what is done says so.</summary>
    public static string Of(string title, bool isSafe)
    {
        var capitalized = title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title.Substring(1);
        return isSafe ? capitalized : capitalized + " (unsafe: changes what is done)";
    }

    /// <summary>Which fixes are made together: those of one rule, and never an unsafe one with a safe one.</summary>
    public static string KeyOf(string id, bool isSafe) => $"{id}:{(isSafe ? "safe" : "unsafe")}";
}
