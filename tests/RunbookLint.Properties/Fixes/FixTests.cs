using System.Text;
using CsCheck;
using RunbookLint.Rules;
using Xunit.Abstractions;

namespace RunbookLint.Properties.Fixes;

/// <summary>Fixes of runbooks with several mistakes, in any language.</summary>
public class FixTests(ITestOutputHelper output)
{
    private static readonly Encoding[] Encodings = [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    [Fact]
    public void Fixing_again_changes_nothing_and_breaks_nothing()
    {
        var tally = new Tally("runbooks");
        Runbook.Any.Sample(
            runbook =>
            {
                var source = Runs.Decode(runbook);
                var once = Runs.Fix(source);
                tally.Count(!once.Files.IsEmpty);
                if (once.Files.IsEmpty)
                    return;

                var mended = source with { File = once.Files[0].After };
                Syntax(Runs.Lint(mended)).Should().BeLessThanOrEqualTo(Syntax(Runs.Lint(source)));
                Runs.Fix(mended).Files.Should().BeEmpty("the first time mended all that can be:\n{0}", mended.File.Content);
            },
            iter: Iterations.Of(120),
            print: runbook => runbook.ToString());

        output.WriteLine(tally.ToString());
        tally.ShouldKnow(50);
    }

    [Fact]
    public void What_is_not_mended_stays_as_it_was() =>
        Gen.Select(Runbook.Any, Gen.Int[0, 3].Select(index => Encodings[index])).Sample(
            (runbook, encoding) =>
            {
                var source = Runs.Decode(runbook, encoding);
                var result = Runs.Fix(source);
                foreach (var file in result.Files)
                {
                    file.After.Text.Encoding.Should().Be(file.Before.Text.Encoding);
                    if (runbook.Text.Contains('\r'))
                        file.After.Content.Replace("\r\n", "").Should().NotContainAny("\r", "\n");
                    else
                        file.After.Content.Should().NotContain("\r");

                    Kept(file.Before.Content, file.After.Content).Should().BeGreaterThanOrEqualTo(Lines(file.Before.Content).Length - (4 * result.Fixed.Length), "only lines with mistakes are changed");
                }
            },
            iter: Iterations.Of(120));

    private static int Syntax(LintReport report) => report.Findings.Count(finding => finding.Rule == EngineRules.SyntaxError);

    private static string[] Lines(string text) => text.Split('\n');

    /// <summary>How many lines of the one text stand in the other, in the same order.</summary>
    private static int Kept(string before, string after)
    {
        var (old, mended) = (Lines(before), Lines(after));
        var longest = new int[old.Length + 1, mended.Length + 1];
        for (var one = old.Length - 1; one >= 0; one--)
        {
            for (var other = mended.Length - 1; other >= 0; other--)
                longest[one, other] = old[one] == mended[other] ? 1 + longest[one + 1, other + 1] : Math.Max(longest[one + 1, other], longest[one, other + 1]);
        }

        return longest[0, 0];
    }
}
