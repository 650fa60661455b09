namespace RunbookLint.Configuration.Shapes;

/// <summary>A key of the configuration.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Description">What it is for, in one sentence without a full stop.</param>
internal sealed record ConfigurationKey(string Name, ValueShape Shape, string Description)
{
    /// <summary>What holds without it; null when there is nothing to say.</summary>
    public string? Default { get; init; }

    /// <summary>Lines of YAML that show it, the key itself in the first one; null for keys that the template leaves out.</summary>
    public string? Example { get; init; }

    /// <summary>Whether its mapping means nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it limits what its mapping speaks about. Said wrongly, the mapping must not come to speak about more.</summary>
    public bool Narrows { get; init; }
}
