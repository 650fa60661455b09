using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class ConciseReporterTests
{
    [Fact]
    public void Writes_one_line_a_finding() => Report.Write(new ConciseReporter(), Report.Of(
        Report.Finding("ops/load.sh", "set -e\n备份 ⟦br⟧ restore", "rows are lost"),
        Report.Finding("ops/load.sh", "⟦br⟧", "the line\nbreaks"))).Should().Be("""
        ops/load.sh:2:4: error: rows are lost [RBL3001]
        ops/load.sh:1:1: error: the line␊breaks [RBL3001]

        """);

    [Fact]
    public void Writes_nothing_when_there_is_nothing() => Report.Write(new ConciseReporter(), Report.Of()).Should().BeEmpty();
}
