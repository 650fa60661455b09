using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>A value of a configuration that is understood, and where it stands.</summary>
internal abstract record ConfiguredNode(SourceSpan Place)
{
    /// <summary>The value of a key; null when there is none.</summary>
    public virtual ConfiguredNode? this[string key] => null;

    /// <summary>The entries of a mapping, none for everything else.</summary>
    public virtual ImmutableArray<ConfiguredEntry> Entries => [];

    /// <summary>The items of a list, none for everything else.</summary>
    public virtual ImmutableArray<ConfiguredNode> Items => [];

    /// <summary>The text of a scalar, null for everything else.</summary>
    public string? Text => (this as ConfiguredText)?.Value;
}

/// <summary>A scalar.</summary>
internal sealed record ConfiguredText(SourceSpan Place, string Value) : ConfiguredNode(Place);

/// <summary>A list.</summary>
internal sealed record ConfiguredList(SourceSpan Place, ImmutableArray<ConfiguredNode> Children) : ConfiguredNode(Place)
{
    /// <inheritdoc/>
    public override ImmutableArray<ConfiguredNode> Items => Children;
}

/// <summary>A mapping, in the order of its text.</summary>
internal sealed record ConfiguredMap(SourceSpan Place, ImmutableArray<ConfiguredEntry> Members) : ConfiguredNode(Place)
{
    private readonly Lazy<Dictionary<string, ConfiguredNode>> byKey = new(() => Members.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override ImmutableArray<ConfiguredEntry> Entries => Members;

    /// <inheritdoc/>
    public override ConfiguredNode? this[string key] => byKey.Value.TryGetValue(key, out var value) ? value : null;
}

/// <summary>A key with its value.</summary>
internal sealed record ConfiguredEntry(string Key, SourceSpan KeyPlace, ConfiguredNode Value);
