using System.Text;
using RunbookLint.Plan;
using RunbookLint.Testing;

namespace RunbookLint.Rules.Tests;

/// <summary>Runs one rule over a plan. The findings that it should report are marked <c>[|like this|]</c>.</summary>
public abstract class RuleTest<TRule>
    where TRule : Rule, new()
{
    protected static void Verify(string marked)
    {
        var (text, spans) = Markup.Parse(marked);

        Check(text).Select(finding => finding.Span.Span).OrderBy(span => span.Start)
            .Should().Equal(spans, "that is what is marked in\n{0}", marked);
    }

    /// <summary>Compares all that the findings say with what a reader would see of them.</summary>
    protected static void Says(string notation, string expected) =>
        Render(Check(notation)).Should().Be(expected.ReplaceLineEndings("\n") + "\n");

    private static IEnumerable<Finding> Check(string notation) => new TRule().Check(PlanReader.Read(notation));

    private static string Render(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();

        foreach (var finding in findings)
        {
            text.Append($"{finding.Severity.ToString().ToLowerInvariant()}: {finding.Message}\n");
            text.Append($"  {finding.Span.Text} <- {finding.Label}\n");
            foreach (var place in finding.Related)
                text.Append($"  {place.Span.Text} <- {place.Message}\n");

            text.Append($"  help: {finding.Help}\n");
        }

        return text.ToString();
    }
}
