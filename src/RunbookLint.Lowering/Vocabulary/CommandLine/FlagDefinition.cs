using RunbookLint.Plan;

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

    /// <summary>The first version of the tool that has it; null when all do, or nobody says.</summary>
    public ComponentVersion? Since { get; private init; }

    /// <summary>What else is known of it, for people.</summary>
    public string? Note { get; private init; }

    /// <summary>Whether its value is the URL of a storage or of a key.</summary>
    public bool IsUrl { get; private init; }

    /// <summary>Whether the next word is never its value.</summary>
    public bool IsBool => Kind == FlagKind.Bool;

    /// <summary>This flag, left out of the tool's help.</summary>
    public FlagDefinition Hidden() => this with { IsHidden = true };

    /// <summary>This flag, with a value that must never be shown.</summary>
    public FlagDefinition Secret() => this with { IsSecret = true };

    /// <summary>This flag, with a URL as its value.</summary>
    public FlagDefinition Url() => this with { IsUrl = true };

    /// <summary>This flag, which older versions of the tool do not have.</summary>
    public FlagDefinition From(int major, int minor, int patch = 0) => this with { Since = new(major, minor, patch) };

    /// <summary>This flag, with what else is known of it.</summary>
    public FlagDefinition Noted(string note) => this with { Note = note };
}
