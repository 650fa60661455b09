namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Makes the rows of grammar tables.</summary>
internal static class Flags
{
    public static FlagDefinition Bool(string name, bool fallback = false, char? @short = null) => new(name, FlagKind.Bool, fallback ? "true" : "false", @short);

    public static FlagDefinition Str(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.String, fallback, @short);

    public static FlagDefinition Slice(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.StringSlice, fallback, @short);

    public static FlagDefinition Repeated(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.StringArray, fallback, @short);

    public static FlagDefinition Int(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.Int, fallback, @short);

    public static FlagDefinition Uint(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.Uint, fallback, @short);

    public static FlagDefinition Duration(string name, string? fallback = null, char? @short = null) => new(name, FlagKind.Duration, fallback, @short);
}
