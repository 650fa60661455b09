using RunbookLint.Cli.Git;

namespace RunbookLint.Cli.Tests.Git;

public class GitEntryTests
{
    [Theory]
    [InlineData("100644 blob 0123abc      42\tops/恢复 plan.md", "ops/恢复 plan.md", 42, false)]
    [InlineData("120000 blob 0123abc       7\tlink", "link", 7, true)]
    public void Reads_files_and_links(string line, string path, long length, bool isLink) =>
        GitEntry.Read(line).Should().Be(new GitEntry(path, "0123abc", length, isLink));

    [Theory]
    [InlineData("160000 commit 0123abc       -\tsubmodule")]
    [InlineData("040000 tree 0123abc       -\tfolder")]
    [InlineData("100644 blob 0123abc 42")]
    [InlineData("100644 blob 0123abc 42\t../out.sh")]
    [InlineData("100644 blob 0123abc 42\ta/../../out.sh")]
    [InlineData("100644 blob 0123abc 42\t/etc/out.sh")]
    [InlineData("100644 blob 0123abc 42\ta//b")]
    [InlineData("100644 blob 0123abc 42\t.GIT/hooks/post-checkout")]
    [InlineData("")]
    public void Leaves_out_what_is_no_file_and_paths_that_lead_elsewhere(string line) => GitEntry.Read(line).Should().BeNull();
}
