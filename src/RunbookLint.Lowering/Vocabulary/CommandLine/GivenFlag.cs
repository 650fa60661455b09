using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>A flag as a command line gives it.</summary>
/// <param name="Definition">The flag; null when the tool has none of that name.</param>
/// <param name="Name">Its long name, or what stands in its place.</param>
/// <param name="Spelling">Dashes and name as written.</param>
/// <param name="Value">The value; null for a bool without one, and where the command line ends too early.</param>
internal sealed record GivenFlag(FlagDefinition? Definition, string Name, Argument Spelling, Argument? Value)
{
    private static readonly string[] True = ["1", "t", "T", "TRUE", "true", "True"];
    private static readonly string[] False = ["0", "f", "F", "FALSE", "false", "False"];

    /// <summary>Whether its dashes are not those of the keyboard.</summary>
    public bool IsTypographic { get; init; }

    /// <summary>The word <c>true</c> or <c>false</c> behind a bool, which the tool takes for an argument of its own.</summary>
    public Argument? Detached { get; init; }

    /// <summary>The value as a setting. A secret is never known, so that nothing can print it.</summary>
    public Setting<string> ToSetting()
    {
        if (Value is null)
            return Definition is { IsBool: false } ? Setting<string>.Absent(Spelling.Span) : Setting<string>.Known("true", Spelling.Span);

        var setting = Value.ToSetting();
        if (!setting.IsKnown(out var text))
            return setting;

        if (Definition is { IsSecret: true })
            return Setting<string>.Dynamic(setting.Span) with { Use = setting.Use, Given = setting.Given };

        return Definition is { IsBool: true } ? Setting<string>.Known(Normalised(text), setting.Span) with { Use = setting.Use, Given = setting.Given } : setting;
    }

    /// <summary>Go reads a bool in many spellings.</summary>
    private static string Normalised(string value) => True.Contains(value) ? "true" : False.Contains(value) ? "false" : value;
}
