namespace RunbookLint.Plan;

/// <summary>
/// Settings that say what is wrong with a command line, or with a resource, itself. One operation may have several of one name; what
/// belongs to a mistake (<see cref="NearFlag"/>, <see cref="FlagSince"/>, <see cref="FlagOf"/>) stands right behind it.
/// </summary>
public static class MistakeNames
{
    /// <summary>The tool and its subcommand, such as <c>br log start</c>; there when one of the mistakes needs it.</summary>
    public const string CommandLine = "command-line";

    /// <summary>A flag that the command does not have, as written.</summary>
    public const string UnknownFlag = "unknown-flag";

    /// <summary>The flag that was probably meant.</summary>
    public const string NearFlag = "near-flag";

    /// <summary>The first version of the tool that has the flag, where the one that runs is older.</summary>
    public const string FlagSince = "flag-since";

    /// <summary>The subcommand that does have the flag.</summary>
    public const string FlagOf = "flag-of";

    /// <summary>A subcommand that the tool does not have, as written.</summary>
    public const string UnknownVerb = "unknown-verb";

    /// <summary>The subcommand that was probably meant.</summary>
    public const string NearVerb = "near-verb";

    /// <summary>A word that belongs to no flag, where the command takes none.</summary>
    public const string StrayWord = "stray-word";

    /// <summary>A flag whose dashes are not those of the keyboard, as written.</summary>
    public const string TypographicDash = "typographic-dash";

    /// <summary>A bool flag with <c>true</c> or <c>false</c> as a word of its own, as written.</summary>
    public const string DetachedBool = "detached-bool";

    /// <summary>An old name of a subcommand, as written.</summary>
    public const string Alias = "alias";

    /// <summary>The character of a storage URL without quotes that a shell takes for itself.</summary>
    public const string Unquoted = "unquoted";

    /// <summary>The name of a flag, a parameter or a field that holds a credential as plain text, at the place of the credential.</summary>
    public const string PlainSecret = "exposed";

    /// <summary>A field of a resource that has no effect in the mode of the resource.</summary>
    public const string IgnoredField = "ignored-field";
}
