namespace RunbookLint.Fuzzing.Invariants;

/// <summary>Something that always holds did not.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws unless it holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new BrokenPromiseException(message);
    }
}
