using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Tests.Files;

public class DiscoveryTests
{
    [Fact]
    public void Finds_files_by_extension_and_scripts_by_their_first_line()
    {
        using var folder = new TemporaryFolder()
            .Add("a.sh").Add("b.MD").Add("c/d.yaml").Add("c/e.toml").Add("f.dat").Add("g.exe").Add(".env").Add(".gitlab-ci.yml")
            .Add("script", "#!/bin/sh\nbr log start\n").Add("LICENSE", "free");

        Find(folder).Should().Equal(".env", ".gitlab-ci.yml", "a.sh", "b.MD", "c/d.yaml", "c/e.toml", "script");
    }

    [Fact]
    public void Leaves_hidden_folders_and_packages_of_others_out()
    {
        using var folder = new TemporaryFolder()
            .Add(".github/workflows/a.yml").Add(".gitlab/b.yml").Add(".cache/c.yml").Add(".git/d.yml").Add("node_modules/e.yml").Add("bin/f.sh");

        Find(folder).Should().Equal(".github/workflows/a.yml", ".gitlab/b.yml", "bin/f.sh");
    }

    [Theory]
    [InlineData("*.log.sh", "a.log.sh", true)]
    [InlineData("build/", "build/a.sh", true)]
    [InlineData("build/", "x/build/a.sh", true)]
    [InlineData("/build/", "x/build/a.sh", false)]
    [InlineData("a.sh", "x/y/a.sh", true)]
    [InlineData("/a.sh", "x/a.sh", false)]
    [InlineData("x/a.sh", "x/a.sh", true)]
    [InlineData("x/a.sh", "y/x/a.sh", false)]
    [InlineData("**/x/a.sh", "y/x/a.sh", true)]
    [InlineData("x/**", "x/y/a.sh", true)]
    [InlineData("x/**/a.sh", "x/y/z/a.sh", true)]
    [InlineData("x/*.sh", "x/y/a.sh", false)]
    [InlineData("*.sh\n!a.sh", "a.sh", false)]
    [InlineData("!a.sh\n*.sh", "a.sh", true)]
    [InlineData("x/\n!x/a.sh", "x/a.sh", true)]
    [InlineData("# *.sh", "a.sh", false)]
    [InlineData("\\#a.sh", "#a.sh", true)]
    [InlineData("\\!a.sh", "!a.sh", true)]
    [InlineData("a.sh   ", "a.sh", true)]
    [InlineData("a?.sh", "ab.sh", true)]
    [InlineData("a?.sh", "a/.sh", false)]
    [InlineData("[ab].sh", "b.sh", true)]
    [InlineData("[!ab].sh", "b.sh", false)]
    [InlineData("*.sh\r\n", "a.sh", true)]
    [InlineData("A.sh", "a.sh", false)]
    [InlineData("[", "a.sh", false)]
    [InlineData("/", "a.sh", false)]
    public void Obeys_gitignore(string rules, string path, bool isIgnored)
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add(".gitignore", rules).Add(path);

        Find(folder).Should().HaveCount(isIgnored ? 0 : 1);
        Find(folder, respectsIgnoreFiles: false).Should().Equal(path);
    }

    [Fact]
    public void Lets_the_innermost_gitignore_have_the_last_word()
    {
        using var folder = new TemporaryFolder().AddFolder(".git")
            .Add(".gitignore", "*.sh").Add("x/.gitignore", "!keep.sh\n/only-here.md").Add("x/keep.sh").Add("x/drop.sh").Add("x/only-here.md").Add("x/y/only-here.md")
            .Add(".git/info/exclude", "secret.md").Add("x/secret.md");

        Find(folder).Should().Equal("x/keep.sh", "x/y/only-here.md");
    }

    [Fact]
    public void Obeys_the_gitignore_of_folders_around_the_one_that_is_named()
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add(".gitignore", "x/*.md\n").Add("x/a.md").Add("x/b.sh");

        Find(folder, path: "x").Should().Equal("x/b.sh");
    }

    [Fact]
    public void Always_takes_what_is_named()
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add(".gitignore", "*").Add("notes.txt").Add(".hidden/a.sh");

        Find(folder, path: "notes.txt").Should().Equal("notes.txt");
        Find(folder, path: ".hidden/a.sh").Should().Equal(".hidden/a.sh");
    }

    [Fact]
    public void Follows_links_inside_of_the_root_once()
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add("real/a.sh").Link("alias", "real").Link("b.sh", "real/a.sh").Link("real/up", "..");

        Find(folder).Should().Equal("real/a.sh");
        Find(folder, path: "alias").Should().Equal("real/a.sh");
    }

    [Fact]
    public void Does_not_follow_links_that_leave_the_root()
    {
        using var outside = new TemporaryFolder().Add("secret.sh");
        using var folder = new TemporaryFolder().AddFolder(".git").Add("a.sh")
            .Link("out", outside.Path).Link("secret.sh", outside.Full("secret.sh")).Link("x/up", "../../").Link("loop", "loop");

        Find(folder).Should().Equal("a.sh");

        var discovery = new Discovery(folder.Path, true, CancellationToken.None);
        discovery.Add("secret.sh");
        discovery.Add("out");
        discovery.Files.Should().BeEmpty();
        discovery.Notices.Should().HaveCount(2).And.AllSatisfy(notice => notice.Should().Contain("leads outside of"));
    }

    [Fact]
    public void Shows_paths_from_the_current_folder_when_they_are_inside_of_it()
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add("x/a.sh").Add("b.sh");
        var discovery = new Discovery(folder.Full("x"), true, CancellationToken.None);
        discovery.Add("./a.sh");
        discovery.Add("../b.sh");

        discovery.Files.Select(file => file.ShownPath).Should().BeEquivalentTo("a.sh", RealPath.Of(folder.Full("b.sh")));
    }

    [Fact]
    public void Says_what_is_not_there()
    {
        using var folder = new TemporaryFolder();
        var discovery = new Discovery(folder.Path, true, CancellationToken.None);
        discovery.Add("missing.sh");

        discovery.Notices.Should().Equal("no such file or folder: missing.sh");
    }

    private static string[] Find(TemporaryFolder folder, string path = ".", bool respectsIgnoreFiles = true)
    {
        var discovery = new Discovery(folder.Path, respectsIgnoreFiles, CancellationToken.None);
        discovery.Add(path);
        return [.. discovery.Files.Select(file => file.ShownPath).Order(StringComparer.Ordinal)];
    }
}
