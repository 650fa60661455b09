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
    protected static IEnumerable<string> Underlined(string path, string source, string? setting = null, params (string Path, string Content)[] related)
    {
        var plan = new RunbookPlan(Lower(path, source, related).Root);
        return plan.Operations.Select(operation => (setting is null ? operation.Span : operation.Settings[setting].Span).Text);
    }

    protected static LoweredDocument Lower(string path, string source, params (string Path, string Content)[] related) =>
        Lowerer.Lower(SourceFile.From(path, source), new InMemoryFiles([.. related.Select(file => SourceFile.From(file.Path, file.Content))]));

    protected static string Print(LoweredDocument document) => PlanPrinter.Print(document.Root with { Document = null });
}
