using RunbookLint.Baselines;
using RunbookLint.Tests.Reporting;

namespace RunbookLint.Tests.Baselines;

public class BaselineFileTests
{
    [Fact]
    public void Is_one_line_an_entry_with_the_text_for_people()
    {
        var baseline = Baseline.Of(
            Report.Of(
                Report.Finding("ops/恢复.sh", "mysql -psecret -e \"⟦IMPORT INTO t⟧ FROM 's3://b/x'\"\n", "m"),
                Report.Finding("ops/a.md", "  ⟦br log start⟧\n⟦⟧", "m"),
                Report.Finding("ops/a.md", "  ⟦br log start⟧\n⟦⟧", "m")),
            BaselineScope.Everything with { PathOf = path => path["ops/".Length..] });

        BaselineWriter.Write(baseline).Should().Be(
            """
            {
              "version": 1,
              "fingerprints": "runbooklint/v1",
              "findings": [
                {"path":"a.md","rule":"RBL3001","fingerprint":"556c8ce0347d2ec9d27b","count":2,"text":"br log start"},
                {"path":"恢复.sh","rule":"RBL3001","fingerprint":"737e8b7c8ba4f19118c0","text":"mysql -p* -e \"IMPORT INTO t FROM 's3://b/x'\""}
              ]
            }

            """);
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        var baseline = Baseline.Of([new("a\"b.sh", "RBL3001", "00", 3, "x\ty"), new("z", "RBL3002", "01", 1, "")]);

        BaselineReader.TryRead(BaselineWriter.Write(baseline), out var read, out var problem).Should().BeTrue(problem);
        read.Entries.Should().Equal(baseline.Entries);
    }

    [Fact]
    public void Of_nothing_is_readable() => Problem(BaselineWriter.Write(Baseline.Empty)).Should().BeEmpty();

    [Fact]
    public void Knows_once_what_two_merged_branches_both_know()
    {
        var entry = """{"path":"a","rule":"R","fingerprint":"0"}""";
        BaselineReader.TryRead($$"""{"version":1,"findings":[{{entry}},{{entry}}]}""", out var read, out _);

        read.Count.Should().Be(1);
    }

    [Theory]
    [InlineData("", "it is empty; make it anew: runbooklint baseline create --force")]
    [InlineData("{\n<<<<<<< HEAD\n", "line 2 is a mark of a merge conflict; keep the lines of both sides, then run: runbooklint baseline prune")]
    [InlineData("{\n]", "it is no JSON: line 2 cannot be read; take it from version control, or make it anew: runbooklint baseline create --force")]
    [InlineData("[]", "it is no baseline of RunbookLint: it has no 'version'")]
    [InlineData("{\"version\":1e99}", "it is no baseline of RunbookLint: it has no 'version'")]
    [InlineData("{\"version\":2}", "it is of version 2, made by a newer RunbookLint; this one reads version 1")]
    [InlineData("{\"version\":0}", "there is no version 0")]
    [InlineData("{\"version\":1,\"fingerprints\":\"x/v9\"}", "its fingerprints are not 'runbooklint/v1'; make it anew: runbooklint baseline create --force")]
    [InlineData("{\"version\":1,\"fingerprints\":\"\\ud800\"}", "it holds a text that is no Unicode")]
    [InlineData("{\"version\":1}", "it has no list 'findings'")]
    [InlineData("{\"version\":1,\"findings\":[{\"path\":1}]}", "entry 1 of 'findings' needs texts 'path', 'rule' and 'fingerprint', and a 'count' from 1 if any")]
    [InlineData("{\"version\":1,\"findings\":[{\"path\":\"a\",\"rule\":\"R\",\"fingerprint\":\"0\",\"count\":-1}]}", "entry 1 of 'findings' needs texts 'path', 'rule' and 'fingerprint', and a 'count' from 1 if any")]
    public void Says_what_is_wrong(string text, string problem) => Problem(text).Should().Be(problem);

    [Fact]
    public void Nested_without_end_is_no_JSON() => Problem(new string('[', 100_000)).Should().StartWith("it is no JSON");

    private static string Problem(string text) => BaselineReader.TryRead(text, out _, out var problem) ? "" : problem;
}
