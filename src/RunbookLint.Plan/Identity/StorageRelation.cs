namespace RunbookLint.Plan;

/// <summary>How one storage location lies to another.</summary>
public enum StorageRelation
{
    /// <summary>They are one directory.</summary>
    Same,

    /// <summary>The first lies inside the second.</summary>
    Inside,

    /// <summary>The second lies inside the first.</summary>
    Around,

    /// <summary>Neither holds the other.</summary>
    Apart,

    /// <summary>It cannot be told.</summary>
    Unknown,
}
