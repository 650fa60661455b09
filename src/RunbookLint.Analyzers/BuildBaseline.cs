using RunbookLint.Baselines;
using RunbookLint.Configuration;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Analyzers;

/// <summary>Hides what a baseline knows: the one that the configuration names, else the nearest upward from the root.</summary>
internal static class BuildBaseline
{
    /// <summary>What the file is called when nobody gives it another name.</summary>
    public const string Name = ".runbooklint-baseline.json";

    private const string Justification = "it was there when the baseline was made";

    /// <summary>The report without what is known, or with what is wrong with the baseline.</summary>
    public static LintReport Hide(LintReport report, BuildFiles files, ConfigurationFile? configuration, string root, CancellationToken cancellation)
    {
        if (configuration?.Baseline is { } named)
        {
            var place = BuildPaths.Combine(BuildPaths.FolderOf(files.Shown(named.Place.File.Path)?.FullPath ?? ""), named.Path);
            return files.At(place) is { } file
                ? Hide(report, file, root, files, cancellation)
                : With(report, named.Place, $"there is no baseline '{named.Path}' among the files of this build");
        }

        for (var folder = root; ; folder = BuildPaths.FolderOf(folder))
        {
            if (files.At(BuildPaths.Combine(folder, Name)) is { } file)
                return Hide(report, file, root, files, cancellation);

            if (folder is "" or "/")
                return report;
        }
    }

    private static LintReport Hide(LintReport report, BuildFile file, string root, BuildFiles files, CancellationToken cancellation)
    {
        var source = file.Read(cancellation);
        if (source.Problem is { } unreadable)
            return With(report, unreadable.Span, $"the baseline cannot be used: {unreadable.Message}");

        if (!BaselineReader.TryRead(source.File.Content, out var baseline, out var problem))
            return With(report, source.File.Locate(default), $"the baseline cannot be used: {problem}");

        var folder = BuildPaths.FolderOf(file.FullPath);
        var scope = new BaselineScope
        {
            PathOf = shown => Relative(folder, files.Shown(shown)?.FullPath ?? BuildPaths.Combine(root, shown)),

            // What stands outside of this project was not looked at; what stands inside and is not there has gone.
            IsElsewhere = path => root.Length > 0 && !BuildPaths.IsInside(root, BuildPaths.Combine(folder, path)),
        };

        return baseline.Apply(report, scope, Justification).Report;
    }

    private static LintReport With(LintReport report, SourceSpan place, string message) =>
        report with { Findings = report.Findings.Add(new(EngineRules.BadConfiguration, place, message)) };

    /// <summary>A path seen from a folder, climbing where it must.</summary>
    private static string Relative(string folder, string path)
    {
        var up = "";
        for (var current = folder; current is not ("" or "/"); current = BuildPaths.FolderOf(current))
        {
            if (BuildPaths.IsInside(current, path))
                return up + BuildPaths.From(current, path);

            up += "../";
        }

        return path;
    }
}
