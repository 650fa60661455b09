using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Linting;

public class LintTimesTests
{
    [Fact]
    public void Of_a_run_are_those_of_its_stages_and_rules()
    {
        var ticks = 0;
        var times = new LintTimes(() => TimeSpan.FromSeconds(Interlocked.Increment(ref ticks)));
        var options = LintOptions.Default with { Times = times, Jobs = 1 };

        Linter.Lint([SourceFile.From("a.sh", "br log pause --task-name a --pd 10.0.0.1:2379\n")], NoRelatedFiles.Instance, options, CancellationToken.None);

        times.Stages.Select(stage => stage.Name).Should().Equal("understanding", "checking", "sorting", "suppressions");
        times.Rules.Should().Contain(rule => rule.Name == "RBL2007" && rule.Time == TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Add_up_and_show_the_slowest_rule_first()
    {
        var now = TimeSpan.Zero;
        var times = new LintTimes(() => now);

        times.Rule("A", () => now += TimeSpan.FromSeconds(1));
        times.Rule("B", () => now += TimeSpan.FromSeconds(3));
        times.Rule("A", () => now += TimeSpan.FromSeconds(1));

        times.Rules.Should().Equal(("B", TimeSpan.FromSeconds(3)), ("A", TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void Without_a_clock_there_are_none()
    {
        LintTimes.None.Stage("reading", () => 1).Should().Be(1);
        LintTimes.None.Stages.Should().BeEmpty();
    }
}
