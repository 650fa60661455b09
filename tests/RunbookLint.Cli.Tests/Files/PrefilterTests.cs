using System.Text;
using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Tests.Files;

public class PrefilterTests
{
    [Theory]
    [InlineData("br log start", true)]
    [InlineData("/usr/local/bin/br restore", true)]
    [InlineData("tiup br:v7.5.0", true)]
    [InlineData("command: [\"br\", \"log\"]", true)]
    [InlineData("  - br\n  - log", true)]
    [InlineData("${BR_BIN} log start", true)]
    [InlineData("apiVersion: PINGCAP.com/v1alpha1", true)]
    [InlineData("IMPORT INTO t FROM 's3://x'", true)]
    [InlineData("Alter table t Add Index i(a)", true)]
    [InlineData("日志备份 tikv", true)]
    [InlineData("- 日志备份保留 30 天", true)]
    [InlineData("每周一次全量备份。", true)]
    [InlineData("数据库运行日志保存 7 天，定期巡检。", false)]
    [InlineData("a library of branches", false)]
    [InlineData("one<br>two<br/>three</br>", false)]
    [InlineData("kind: Deployment", false)]
    [InlineData("", false)]
    public void Passes_what_names_a_tool_or_an_act(string text, bool expected) => Prefilter.MayMatter(Encoding.UTF8.GetBytes(text)).Should().Be(expected);

    [Fact]
    public void Passes_what_may_be_written_in_wide_characters()
    {
        Prefilter.MayMatter([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("br")]).Should().BeTrue();
        Prefilter.MayMatter([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("br")]).Should().BeTrue();
    }
}
