namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>A flag of a tool.</summary>
/// <param name="Name">The long name, without dashes.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">The value when it is not given, as the tool prints it; null when there is none.</param>
/// <param name="Short">The one-letter name.</param>
internal sealed record FlagDefinition(string Name, FlagKind Kind, string? Default = null, char? Short = null)
{
    /// <summary>Whether the tool's help leaves it out.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>Whether its value must never be shown.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Whether the next word is never its value.</summary>
    public bool IsBool => Kind == FlagKind.Bool;

    /// <summary>This flag, left out of the tool's help.</summary>
    public FlagDefinition Hidden() => this with { IsHidden = true };

    /// <summary>This flag, with a value that must never be shown.</summary>
    public FlagDefinition Secret() => this with { IsSecret = true };
}
