using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>A directory of a storage, and the operation that works on it.</summary>
internal sealed class StorageUse
{
    private StorageUse(Operation operation, StorageLocation location, ImmutableArray<string> around) =>
        (Operation, Location, Around) = (operation, location, around);

    /// <summary>The operation.</summary>
    public Operation Operation { get; }

    /// <summary>The directory; the last one of which the text tells the whole name where only the run knows the rest.</summary>
    public StorageLocation Location { get; }

    /// <summary>Whether it works on something inside of the directory that only the run knows.</summary>
    public bool IsInside { get; private init; }

    /// <summary>The paths of the directory and of those around it.</summary>
    public ImmutableArray<string> Around { get; }

    /// <summary>The path of the directory, in one spelling.</summary>
    public string Path => Around[Around.Length - 1];

    /// <summary>Whether the operator appends a directory of its own.</summary>
    public bool IsGenerated => Operation.Settings[SettingNames.StorageSuffix].IsKnown();

    /// <summary>The use of an operation; null when its storage is not known.</summary>
    public static StorageUse? Of(Operation operation) => operation.Settings[SettingNames.Storage] is var storage && StorageLocation.Of(storage, operation.Settings) is { } location
        ? Of(operation, location, isInside: false)
        : Of(operation, StorageLocation.FolderAround(storage, operation.Settings), isInside: true);

    /// <summary>How the directory of this use lies to the one of another use.</summary>
    public StorageRelation RelationTo(StorageUse other) => Narrow(Location.RelationTo(other.Location), other);

    /// <summary>How it lies to another one, in whichever store the tool of the other one knows by itself.</summary>
    public StorageRelation RelationWithoutStoreTo(StorageUse other) => Narrow(Location.WithoutStore().RelationTo(other.Location), other);

    /// <summary>What lies somewhere inside of a folder lies inside of what is around the folder, and nobody knows how it lies to what is inside.</summary>
    private StorageRelation Narrow(StorageRelation folders, StorageUse other) => (IsInside, other.IsInside, folders) switch
    {
        (_, _, StorageRelation.Apart or StorageRelation.Unknown) or (false, false, _) => folders,
        (true, false, StorageRelation.Same or StorageRelation.Inside) => StorageRelation.Inside,
        (false, true, StorageRelation.Same or StorageRelation.Around) => StorageRelation.Around,
        _ => StorageRelation.Unknown,
    };

    private static StorageUse? Of(Operation operation, StorageLocation? location, bool isInside)
    {
        ImmutableArray<string> around = location is null ? [] : [.. location.PathsDownTo()];
        return around.IsEmpty ? null : new(operation, location!, around) { IsInside = isInside };
    }
}
