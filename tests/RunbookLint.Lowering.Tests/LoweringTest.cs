using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests;

/// <summary>Source in, plan notation out.</summary>
public abstract class LoweringTest
{
    /// <summary>Asserts the plan of a file, its outermost region left out.</summary>
    protected static void Lowers(string path, string source, string plan, params (string Path, string Content)[] related) =>
        Print(Lower(path, source, related)).Should().Be(plan.ReplaceLineEndings("\n").TrimEnd() + (plan.Trim().Length == 0 ? "" : "\n"));

    /// <summary>Asserts the texts that the operations of a plan underline, and their settings where asked for by name.</summary>
    protected static IEnumerable<string> Underlined(string path, string source, string? setting = null)
    {
        var plan = new RunbookPlan(Lower(path, source, []).Root);
        return plan.Operations.Select(operation => (setting is null ? operation.Span : operation.Settings[setting].Span).Text);
    }

    protected static LoweredDocument Lower(string path, string source, params (string Path, string Content)[] related) =>
        Lowerer.Lower(SourceFile.From(path, source), new RelatedFiles(related));

    private static string Print(LoweredDocument document) => PlanPrinter.Print(document.Root with { Document = null });

    private sealed class RelatedFiles((string Path, string Content)[] files) : IRelatedFiles
    {
        private readonly SourceFile[] sources = [.. files.Select(file => SourceFile.From(file.Path, file.Content))];

        public SourceFile? Read(string path, SourceFile from) => Find(Beside(from, path)) ?? Find(Beside(null, path));

        public IReadOnlyList<string> List(string folder, SourceFile from) =>
            NamesIn(Beside(from, folder)) is { Length: > 0 } names ? names : NamesIn(Beside(null, folder));

        private SourceFile? Find(string path) => Array.Find(sources, file => file.Path == path);

        private string[] NamesIn(string folder)
        {
            var start = folder.Length == 0 ? "" : folder + "/";
            return
            [
                .. sources.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal))
                    .Select(file => file.Path[start.Length..])
                    .Select(rest => rest.IndexOf('/') is var slash and >= 0 ? rest[..(slash + 1)] : rest)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        }

        /// <summary>A path seen from the folder of a file, or from the root; what climbs out of the root is none.</summary>
        private static string Beside(SourceFile? from, string path)
        {
            var whole = $"/{(from is null ? "" : Path.GetDirectoryName(from.Path)!.Replace('\\', '/'))}/{path}";
            return Path.GetFullPath(whole)[1..].TrimEnd('/');
        }
    }
}
