using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Rules;

/// <summary>Shows one rule at work on files as people write them, and on files that look alike.</summary>
public abstract class CarrierTest(string id)
{
    /// <summary>Where the rule speaks in some files: <c>load.sh:2</c>.</summary>
    protected IEnumerable<string> Lint(params (string Path, string Content)[] files) => Findings("", files).Select(Place);

    /// <summary>The same under a configuration.</summary>
    protected IEnumerable<string> LintUnder(string configuration, params (string Path, string Content)[] files) => Findings(configuration, files).Select(Place);

    /// <summary>The findings of the rule in some files.</summary>
    protected IEnumerable<Finding> Findings(string configuration, params (string Path, string Content)[] files)
    {
        var sources = files.Select(file => SourceFile.From(file.Path, file.Content)).ToArray();
        var options = LintOptions.Default with
        {
            MinSeverity = Severity.Info,
            Configurations = configuration.Length == 0 ? [] : [ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", configuration))],
        };

        return Linter.Lint(sources, new Beside(sources), options, default).Findings.Where(finding => finding.Rule.Id == id);
    }

    /// <summary>A place as <c>path:line</c>.</summary>
    protected static string Place(Finding finding) => Place(finding.Span);

    /// <summary>A place as <c>path:line</c>.</summary>
    protected static string Place(SourceSpan span) => $"{span.File.Path}:{span.Start.Line + 1}";

    /// <summary>Files below one root that refer to one another.</summary>
    private sealed class Beside(SourceFile[] files) : IRelatedFiles
    {
        public SourceFile? Read(string path, SourceFile from) =>
            Array.Find(files, file => file.Path == Path.GetFullPath($"/{Path.GetDirectoryName(from.Path)}/{path}")[1..]) ?? Array.Find(files, file => file.Path == path);

        public IReadOnlyList<string> List(string folder, SourceFile from) => [];
    }
}
