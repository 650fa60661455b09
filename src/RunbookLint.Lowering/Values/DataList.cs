using System.Collections.Immutable;

namespace RunbookLint.Lowering.Values;

/// <summary>A list.</summary>
internal sealed class DataList(ImmutableArray<DataValue> items) : DataValue
{
    /// <summary>Its items.</summary>
    public ImmutableArray<DataValue> Items { get; } = items;

    /// <inheritdoc/>
    public override bool? IsTrue => Items.Length > 0;
}
