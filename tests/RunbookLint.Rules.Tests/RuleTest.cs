using System.Text;
using RunbookLint.Plan;
using RunbookLint.Testing;

namespace RunbookLint.Rules.Tests;

/// <summary>Runs one rule over a plan. The findings that it should report are marked <c>[|like this|]</c>.</summary>
public abstract class RuleTest<TRule>
    where TRule : Rule, new()
{
    protected static void Verify(string marked, RuleContext? context = null)
    {
        var (text, spans) = Markup.Parse(marked);

        Check(text, context).Select(finding => finding.Span.Span).OrderBy(span => span.Start)
            .Should().Equal(spans, "that is what is marked in\n{0}", marked);
    }

    /// <summary>Compares all that the findings say with what a reader would see of them.</summary>
    protected static void Says(string notation, string expected, RuleContext? context = null) =>
        Render(Check(notation, context)).Should().Be(expected.ReplaceLineEndings("\n") + "\n");

    /// <summary>What the fixes replace, and with what; <c>none</c> for a finding without such a fix.</summary>
    protected static IEnumerable<string> Replacements(string notation) => Check(notation, null).Select(finding =>
        finding.Fix is { Edits: [ReplaceText edit] } fix ? $"{edit.Place.Text} -> {edit.NewText} ({fix.Safety})" : "none");

    /// <summary>How sure the findings are, in their order.</summary>
    protected static IEnumerable<Confidence> Confidences(string notation) => Check(notation, null).Select(finding => finding.Confidence);

    /// <summary>A configuration that sets limits, as <c>rules:</c> writes them.</summary>
    protected static RuleContext With(params (string Name, string Value)[] limits) => RuleContext.Default with
    {
        Options = limits.Aggregate(RuleOptions.Default, (options, limit) =>
            options.With(new TRule().Descriptor.Options.Single(option => option.Name == limit.Name), limit.Value)!),
    };

    private static IEnumerable<Finding> Check(string notation, RuleContext? context) =>
        new TRule().Check(PlanReader.Read(notation), context ?? RuleContext.Default);

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
