using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>A directory of a storage, and the operation that works on it.</summary>
internal sealed class StorageUse
{
    private StorageUse(Operation operation, StorageLocation location, ImmutableArray<string> around) =>
        (Operation, Location, Around) = (operation, location, around);

    /// <summary>The operation.</summary>
    public Operation Operation { get; }

    /// <summary>The directory.</summary>
    public StorageLocation Location { get; }

    /// <summary>The paths of the directory and of those around it.</summary>
    public ImmutableArray<string> Around { get; }

    /// <summary>The path of the directory, in one spelling.</summary>
    public string Path => Around[Around.Length - 1];

    /// <summary>Whether the operator appends a directory of its own.</summary>
    public bool IsGenerated => Operation.Settings[SettingNames.StorageSuffix].IsKnown();

    /// <summary>The use of an operation; null when its storage is not known.</summary>
    public static StorageUse? Of(Operation operation)
    {
        if (!operation.Settings[SettingNames.Storage].IsKnown(out var url) || StorageLocation.Parse(url) is not { } location)
            return null;

        ImmutableArray<string> around = [.. location.PathsDownTo()];
        return around.IsEmpty ? null : new(operation, location, around);
    }
}
