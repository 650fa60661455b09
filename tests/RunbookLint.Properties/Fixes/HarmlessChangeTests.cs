using CsCheck;

namespace RunbookLint.Properties.Fixes;

/// <summary>Changes that mean nothing change no finding.</summary>
public class HarmlessChangeTests
{
    [Fact]
    public void Comments_and_blank_lines_change_nothing_but_lines() =>
        Gen.Select(Runbook.ScriptLines, Gen.OneOf("", "# a remark", "  ", "\t# – é").Array[1, 3], Gen.Int[0, 30]).Sample(
            (lines, added, at) =>
            {
                var places = Enumerable.Range(0, lines.Length + 1).Where(index => index == 0 || !lines[index - 1].EndsWith('\\')).ToList();
                var place = places[at % places.Count];
                string[] longer = [.. lines[..place], .. added, .. lines[place..]];

                Findings(longer).Should().Equal(Findings(lines));
            },
            iter: Iterations.Of(150),
            print: trial => string.Join('\n', trial.Item1));

    [Fact]
    public void The_order_of_files_changes_nothing() =>
        Runbook.Any.Array[2, 4].Where(runbooks => runbooks.DistinctBy(runbook => runbook.Path).Count() == runbooks.Length).Sample(
            runbooks =>
            {
                var sources = runbooks.Select(runbook => Runs.Decode(runbook)).ToArray();
                Runs.Findings(Runs.Lint([.. sources.Reverse()])).Should().Equal(Runs.Findings(Runs.Lint(sources)));
            },
            iter: Iterations.Of(60),
            print: runbooks => string.Join("\n\n", runbooks.AsEnumerable()));

    [Fact]
    public void Line_ends_change_nothing() =>
        Runbook.Any.Sample(
            runbook =>
            {
                var plain = runbook with { Text = runbook.Text.ReplaceLineEndings("\n") };
                var windows = runbook with { Text = runbook.Text.ReplaceLineEndings("\r\n") };
                Runs.Findings(Runs.Lint(Runs.Decode(windows))).Select(finding => finding.Replace("\r", "")).Should().Equal(Runs.Findings(Runs.Lint(Runs.Decode(plain))));
            },
            iter: Iterations.Of(100),
            print: runbook => runbook.ToString());

    private static IEnumerable<string> Findings(string[] lines) => Runs.Findings(Runs.Lint(Runs.Decode(new("run.sh", Runbook.Script(lines).Text))));
}
