namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Settings that say what is wrong with the command line itself.</summary>
internal static class MistakeNames
{
    /// <summary>A flag that the command does not have, as written.</summary>
    public const string UnknownFlag = "unknown-flag";

    /// <summary>A word that belongs to no flag, where the command takes none.</summary>
    public const string StrayWord = "stray-word";

    /// <summary>A flag whose dashes are not those of the keyboard, as written.</summary>
    public const string TypographicDash = "typographic-dash";

    /// <summary>A bool flag with <c>true</c> or <c>false</c> as a word of its own, as written.</summary>
    public const string DetachedBool = "detached-bool";

    /// <summary>An old name of a subcommand, as written.</summary>
    public const string Alias = "alias";
}
