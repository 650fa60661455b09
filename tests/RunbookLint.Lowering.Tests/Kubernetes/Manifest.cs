using RunbookLint.Plan;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Kubernetes;

/// <summary>A YAML or JSON file with Kubernetes resources, lowered.</summary>
internal sealed class Manifest
{
    private Manifest(LoweredDocument document) => Document = document;

    public LoweredDocument Document { get; }

    public IEnumerable<Operation> Operations => new RunbookPlan(Document.Root).Operations;

    public Operation Operation => Operations.Single();

    public static Manifest Read(string text, string path = "manifest.yaml") => new(Lowerer.Lower(SourceFile.From(path, text), NoRelatedFiles.Instance));

    /// <summary>Lowers a text and compares its plan with a notation.</summary>
    public static void Lowers(string text, string notation, string path = "manifest.yaml")
    {
        var manifest = Read(text, path);
        manifest.Document.Problems.Should().BeEmpty();
        PlanPrinter.Print(manifest.Document.Root with { Document = null }).TrimEnd('\n').Should().Be(notation);
    }

    /// <summary>Lowers a text of one operation and checks the places of some of its settings, marked <c>⟦like this⟧</c> in the order of the text.</summary>
    public static void Places(string marked, params string[] settings)
    {
        var (text, spans) = Markup.Parse(marked, "⟦", "⟧");
        var operation = Read(text).Operation;
        settings.Select(name => operation.Settings[name].Span.Span).OrderBy(span => span.Start).Should().Equal(spans);
    }
}
