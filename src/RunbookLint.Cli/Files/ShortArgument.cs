namespace RunbookLint.Cli.Files;

/// <summary>Shows of a long argument what stands around a mistake.</summary>
internal static class ShortArgument
{
    private const int MaxBefore = 60;
    private const int MaxBehind = 60;

    /// <summary>The argument, or as much of it as a person reads; surrogates are not cut in two.</summary>
    public static string Around(string argument, int position)
    {
        if (argument.Length <= MaxBefore + MaxBehind)
            return argument;

        var start = Math.Clamp(position - MaxBefore, 0, argument.Length);
        var end = Math.Clamp(position + MaxBehind, start, argument.Length);
        start -= start > 0 && start < argument.Length && char.IsLowSurrogate(argument[start]) ? 1 : 0;
        end += end < argument.Length && char.IsLowSurrogate(argument[end]) ? 1 : 0;
        return (start > 0 ? "…" : "") + argument[start..end] + (end < argument.Length ? "…" : "");
    }
}
