using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Output;

/// <summary>What <c>--absolute-paths</c> makes of paths: whole ones, for who opens files from anywhere.</summary>
internal static class AbsolutePaths
{
    /// <summary>How reports show a path. What came through standard input without a name has no place.</summary>
    /// <param name="inputs">What the run looks at.</param>
    /// <param name="staged">What is to be committed, when that is looked at: it stands elsewhere for the time of the run.</param>
    public static Func<string, string> Of(Inputs inputs, StagedCheck? staged) => path =>
    {
        var whole = staged?.Original(inputs.WholePathOf(path)) ?? inputs.WholePathOf(path);
        return File.Exists(whole) || Directory.Exists(whole) ? whole.Replace('\\', '/') : path;
    };
}
