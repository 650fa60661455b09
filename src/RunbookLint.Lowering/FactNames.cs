namespace RunbookLint.Lowering;

/// <summary>Facts that only some operations show.</summary>
internal static class FactNames
{
    /// <summary>What runs a command with nobody at the terminal.</summary>
    public const string Unattended = "unattended";

    /// <summary>The file of a lock that is held while a command runs.</summary>
    public const string Lock = "lock";
}
