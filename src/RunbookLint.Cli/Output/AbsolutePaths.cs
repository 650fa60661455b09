using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Output;

/// <summary>What <c>--absolute-paths</c> makes of paths: whole ones, for who opens files from anywhere.</summary>
internal static class AbsolutePaths
{
    /// <summary>How reports show a path. What came through standard input without a name has no place.</summary>
    public static Func<string, string> Of(Inputs inputs) => path =>
    {
        var whole = inputs.WholePathOf(path);
        return File.Exists(whole) || Directory.Exists(whole) ? whole.Replace('\\', '/') : path;
    };
}
