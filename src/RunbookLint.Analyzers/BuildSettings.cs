using Microsoft.CodeAnalysis.Diagnostics;

namespace RunbookLint.Analyzers;

/// <summary>What the project says, through analyzers.props, and when.</summary>
/// <param name="IsEnabled">Whether anybody wants to know.</param>
/// <param name="Root">The whole path of the folder that paths are shown from, without a slash at its end; empty when nobody says it.</param>
/// <param name="Today">The day of the build.</param>
internal sealed record BuildSettings(bool IsEnabled, string Root, DateTime Today)
{
    /// <summary>The settings of a compilation.</summary>
    public static BuildSettings Of(AnalyzerOptions options)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var isOff = global.TryGetValue("build_property.RunbookLintEnabled", out var enabled) && enabled.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
        var root = global.TryGetValue("build_property.RunbookLintRoot", out var given) ? BuildPaths.Normalize(given.Trim()).TrimEnd('/') : "";

        return new(!isOff, root, DateTime.Today);
    }
}
