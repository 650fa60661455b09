using System.Collections.Immutable;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Values in layers, the strongest last, some of which may be out of reach.</summary>
internal static class ValueLayers
{
    /// <summary>Why a value is unknown that a layer out of reach may set.</summary>
    public const string Reason = "values that are not in reach may set it";

    /// <summary>The layers in reach; what stands below one that is not in reach is unknown.</summary>
    public static ImmutableArray<DataMap> Of(IReadOnlyList<DataMap?> layers)
    {
        var unseen = layers.Count - 1;
        while (unseen >= 0 && layers[unseen] is not null)
            unseen--;

        return [.. layers.Select((layer, index) => layer is not null && index < unseen ? Blurred(layer) : layer).OfType<DataMap>()];
    }

    /// <summary>The same keys with unknown values.</summary>
    public static DataMap Blurred(DataMap values)
    {
        var blurred = new DataMap { Path = values.Path };
        foreach (var (key, written, value) in values.Entries)
            blurred.Set(key, value is DataMap map ? Blurred(map) : new DataUnknown(value.Path ?? $"{values.Path}.{key}", Reason), written);

        return blurred;
    }
}
