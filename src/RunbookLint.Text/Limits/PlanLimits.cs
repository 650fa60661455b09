namespace RunbookLint;

/// <summary>How much of a plan one question looks at. Plans of this size are made by machines; a question beyond its limit is answered with unknown.</summary>
public static class PlanLimits
{
    /// <summary>Steps between two that belong together. Whoever puts more between them has forgotten the first one.</summary>
    public const int Steps = 400;

    /// <summary>Imports of one document that are asked for the restores they belong to.</summary>
    public const int Imports = 100;

    /// <summary>Waits between a pause and its resumption: so many are longer than any window.</summary>
    public const int Waits = 200;

    /// <summary>Operations side by side that are compared in pairs: the first of them show what is wrong.</summary>
    public const int ComparedPairs = 50;

    /// <summary>Folders around a storage. No storage is nested deeper, and the paths of all of them grow with the square.</summary>
    public const int StoragePath = 64;
}
