using System.Collections.Immutable;

namespace RunbookLint.Configuration.Shapes;

/// <summary>A mapping of known keys.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record KeysShape(string Form, ImmutableArray<ConfigurationKey> Keys) : ValueShape(Form)
{
    /// <summary>The key that a scalar in place of the mapping gives; null when there is none.</summary>
    public string? ScalarKey { get; init; }

    /// <summary>Whose options the keys are, where a message should say it.</summary>
    public string? Owner { get; init; }

    /// <summary>The key of a name.</summary>
    public ConfigurationKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}
