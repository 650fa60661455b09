using RunbookLint.Cli.Files;
using RunbookLint.Text;

namespace RunbookLint.Cli.Tests.Files;

public class RelatedFilesTests
{
    [Theory]
    [InlineData("conf.toml", "ops/conf.toml")]
    [InlineData("../root.toml", "root.toml")]
    [InlineData("root.toml", "root.toml")]
    [InlineData("deep/../conf.toml", "ops/conf.toml")]
    [InlineData("link.toml", "root.toml")]
    [InlineData("../../outside.toml", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("escape.toml", null)]
    [InlineData("missing.toml", null)]
    [InlineData("", null)]
    [InlineData("deep", null)]
    public void Reads_inside_of_the_root_only(string path, string? expected)
    {
        using var folder = new TemporaryFolder()
            .Add("repo/ops/load.sh").Add("repo/ops/conf.toml").Add("repo/root.toml").Add("outside.toml").AddFolder("repo/ops/deep")
            .Link("repo/ops/link.toml", "../root.toml").Link("repo/ops/escape.toml", "../../outside.toml");
        var root = RealPath.Of(folder.Full("repo"))!;
        var related = new RelatedFiles([("ops/load.sh", Path.Combine(root, "ops/load.sh"), root)], full => Path.GetRelativePath(root, full));

        related.Read(path, SourceFile.From("ops/load.sh", ""))?.Path.Should().Be(expected);
        (related.Read(path, SourceFile.From("ops/load.sh", "")) is null).Should().Be(expected is null);
    }

    [Fact]
    public void Reads_nothing_for_files_that_it_does_not_know() =>
        new RelatedFiles([], full => full).Read("/etc/hostname", SourceFile.From("stdin.sh", "")).Should().BeNull();
}
