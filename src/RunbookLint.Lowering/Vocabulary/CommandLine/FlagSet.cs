namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>The flags of a command by name. A later definition of a name replaces an earlier one, as a subcommand's replaces its parent's.</summary>
internal sealed class FlagSet
{
    private readonly Dictionary<string, FlagDefinition> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<char, FlagDefinition> byShort = [];

    public FlagSet(IEnumerable<FlagDefinition> flags)
    {
        foreach (var flag in flags)
        {
            byName[flag.Name] = flag;
            if (flag.Short is { } @short)
                byShort[@short] = flag;
        }
    }

    /// <summary>The flag with a long name, or null.</summary>
    public FlagDefinition? Find(string name) => byName.TryGetValue(name, out var flag) ? flag : null;

    /// <summary>The flag with a one-letter name, or null.</summary>
    public FlagDefinition? Find(char name) => byShort.TryGetValue(name, out var flag) ? flag : null;

    /// <summary>All of them.</summary>
    public IEnumerable<FlagDefinition> All => byName.Values;
}
