using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Reporting;

namespace RunbookLint.Planning;

/// <summary>Writes plans for people: the plan notation, with comments that say where values come from.</summary>
public static class PlanText
{
    /// <summary>The plan of one document, in a form that is safe to show.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isNamed">Whether to name it in a first line.</param>
    /// <param name="output">Where to.</param>
    public static void Write(LoweredDocument document, bool isNamed, TextWriter output)
    {
        if (isNamed)
            output.Write($"# {Harmless.Characters(document.File.Path)}\n");

        var text = PlanPrinter.Print(document.Root with { Document = null }, new PlanComments(document.File).On);
        output.Write(string.Join("\n", text.Split('\n').Select(Harmless.Line)));
    }

    /// <summary>Says that the plan of a document is part of another one's.</summary>
    public static void WritePartOf(LoweredDocument document, string container, TextWriter output) =>
        output.Write($"# {Harmless.Characters(document.File.Path)} is part of {Harmless.Characters(container)}\n");
}
