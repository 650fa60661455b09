namespace RunbookLint.Cli.Tests.Baselines;

public class StagedTests
{
    private const string Clean = "br log status --pd 10.0.1.10:2379\n";
    private const string Import = "tiup tidb-lightning --backend local --pd-urls 10.0.1.10:2379 --config l.toml\n";
    private const string Page = $"# Import\n\n```sh\nbash start.sh\n{Import}```\n";
    private const string StartsLogBackup = "br log start --task-name pitr --pd 10.0.1.10:2379 --storage s3://b/log\n";

    [GitFact]
    public void Shows_what_lies_in_a_staged_file_and_not_what_is_old_elsewhere()
    {
        using var repository = new GitFolder().Add("old.sh", Mistake("old")).Add("edited.sh", Mistake("edited")).Commit();
        repository.Add("edited.sh", "# edited\n" + Mistake("edited")).Git("add", "edited.sh");

        var result = repository.Check("--staged");

        result.Output.Should().StartWith("edited.sh:2:").And.Match(output => output.Count(character => character == '\n') == 1);
        result.Messages.Should().EndWith("; 1 known already\n");
        result.Code.Should().Be(1);
    }

    [GitFact]
    public void Shows_what_a_staged_file_makes_wrong_elsewhere()
    {
        using var repository = new GitFolder().Add("import.md", Page).Add("start.sh", Clean).Add("old.sh", Mistake("old")).Commit();
        repository.Add("start.sh", StartsLogBackup).Git("add", "start.sh");

        repository.Check("--staged").Output.Should().StartWith("import.md:5:").And.NotContain("old.sh");
    }

    [GitFact]
    public void Shows_what_the_removal_of_a_file_makes_wrong_elsewhere()
    {
        using var repository = new GitFolder().Add("run.sh", StartsLogBackup + Import + ". ./full.sh\n").Add("full.sh", "br backup full --pd 10.0.1.10:2379 --storage s3://b/full\n").Commit();
        repository.Check().Output.Should().NotContain("RBL3001");
        repository.Git("rm", "--quiet", "full.sh");

        repository.Check("--staged").Output.Should().Contain("run.sh:2:").And.Contain("RBL3001");
    }

    [GitFact]
    public void Reads_what_is_staged_whatever_the_files_hold_meanwhile()
    {
        using var repository = new GitFolder().Add("a.sh", Clean).Commit().Add("a.sh", Mistake("staged"));
        repository.Git("add", "a.sh");
        repository.Add("a.sh", Clean).Add("untracked.sh", Mistake("untracked"));

        repository.Check("--staged").Output.Should().StartWith("a.sh:1:").And.NotContain("untracked");

        repository.Git("reset", "--quiet");
        repository.Add("a.sh", Mistake("not staged")).Add("b.sh", Clean).Git("add", "b.sh");
        repository.Check("--staged").Code.Should().Be(0);
    }

    [GitFact]
    public void Reads_the_index_that_a_hook_is_given()
    {
        using var repository = new GitFolder().Add("a.sh", Clean).Add("b.sh", Clean).Commit().Add("a.sh", Mistake("a")).Add("b.sh", Mistake("b"));
        repository.Git("add", "--all");
        repository.Git("read-tree", "--index-output=.git/other-index", "HEAD");

        Executable.Run(repository.Files.Path, ["check", "--staged", "-o", "concise"], environment: new Dictionary<string, string> { ["GIT_INDEX_FILE"] = ".git/other-index" })
            .Messages.Should().StartWith("nothing to check");
        repository.Check("--staged").Output.Should().Contain("a.sh").And.Contain("b.sh");
    }

    [GitFact]
    public void Looks_at_everything_in_a_first_commit()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Add("b.sh", Clean);
        repository.Git("add", "--all");

        repository.Check("--staged").Output.Should().StartWith("a.sh:1:");
    }

    [GitFact]
    public void Does_not_take_a_renamed_file_for_a_new_one()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Commit();
        repository.Git("mv", "a.sh", "b.sh");

        repository.Check("--staged").Code.Should().Be(0);
    }

    [GitFact]
    public void Leaves_to_a_merged_branch_what_is_its_own()
    {
        using var repository = new GitFolder().Add("a.sh", Clean).Commit();
        repository.Git("checkout", "--quiet", "-b", "topic");
        repository.Add("b.sh", Clean).Commit();
        repository.Git("checkout", "--quiet", "main");
        repository.Add("c.sh", Mistake("c")).Commit();
        repository.Git("checkout", "--quiet", "topic");
        repository.Git("merge", "--quiet", "--no-commit", "main");

        repository.Check("--staged").Messages.Should().EndWith("; 1 known already\n");

        repository.Add("d.sh", Mistake("d")).Git("add", "d.sh");
        repository.Check("--staged").Output.Should().StartWith("d.sh:1:").And.NotContain("c.sh");
    }

    [GitFact]
    public void Costs_nothing_when_nothing_that_is_read_is_staged()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Commit().Add("main.go", "package main\n");
        repository.Git("add", "--all");

        var result = repository.Check("--staged");

        result.Messages.Should().Be("nothing to check: nothing that is staged is of a kind that RunbookLint reads\n");
        result.Code.Should().Be(0);
    }

    [GitFact]
    public void Looks_at_all_files_when_pre_commit_asks_for_them()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Commit();

        Check(repository, ("PRE_COMMIT", "1")).Output.Should().StartWith("a.sh:1:");
    }

    [GitFact]
    public void Looks_at_a_range_of_commits_when_pre_commit_asks_for_it()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Commit().Add("b.sh", Mistake("b")).Commit().Add("c.sh", Mistake("c")).Commit();

        Check(repository, ("PRE_COMMIT_FROM_REF", "HEAD~2"), ("PRE_COMMIT_TO_REF", "HEAD~1")).Output.Should().StartWith("b.sh:1:").And.NotContain("a.sh").And.NotContain("c.sh");
    }

    [GitFact]
    public void Shows_paths_from_the_top_and_reads_what_is_named()
    {
        using var repository = new GitFolder().Add("docs/a.sh", Mistake("a")).Add("other/b.sh", Mistake("b"));
        repository.Git("add", "--all");

        Executable.Run(repository.Files.Full("docs"), ["check", "--staged", "-o", "concise", "."]).Output.Should().StartWith("docs/a.sh:1:").And.NotContain("b.sh");
    }

    [GitFact]
    public void Takes_the_staged_configuration_and_baseline_and_those_that_git_ignores()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Add(".gitignore", ".runbooklint.yaml\n");
        repository.Git("add", "--all");
        repository.Add(".runbooklint.yaml", "rules: {RBL7001: {severity: off}}\n");
        repository.Check("--staged").Code.Should().Be(0);

        File.Delete(repository.Files.Full(".runbooklint.yaml"));
        repository.Check("--staged").Code.Should().Be(1);
        Executable.Run(repository.Files.Path, ["baseline", "create"]).Code.Should().Be(0);
        repository.Git("add", "--all");
        repository.Check("--staged").Messages.Should().EndWith("; 1 known already\n");
    }

    [GitFact]
    public void Compares_with_the_submodule_that_was_there_before()
    {
        using var inner = new GitFolder().Add("ops/old.sh", Mistake("old")).Commit();
        using var outer = new GitFolder().Add("a.sh", Clean).Commit();
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", $"file://{inner.Files.Path}", "vendor/inner");
        outer.Commit().Add("vendor/inner/ops/new.sh", Mistake("new"));
        outer.Git("-C", "vendor/inner", "add", "--all");
        outer.Git("-C", "vendor/inner", "commit", "--quiet", "--message", "change");
        outer.Git("add", "vendor/inner");

        outer.Check("--staged").Output.Should().StartWith("vendor/inner/ops/new.sh:1:").And.Match(output => output.Count(character => character == '\n') == 1);
    }

    [GitFact]
    public void Sees_the_files_of_options_from_the_current_folder_as_they_are_staged()
    {
        const string site = "- hosts: all\n  tasks:\n    - command: br backup full --pd 10.0.1.10:2379 --storage s3://b/a {{ more }}\n";
        const string wrong = "more: --lastbackupts 3\n";
        using var repository = new GitFolder().Add("ops/site.yml", site).Add("ops/staged.yml", wrong).Add("ops/prod/hosts", "[all]\na\n").Add("ops/prod/group_vars/all.yml", wrong);
        repository.Git("add", "--all");
        repository.Add("ops/staged.yml", "more: ''\n").Add("ops/untracked.yml", wrong).Add("ops/mine/hosts", "[all]\na\n").Add("ops/mine/group_vars/all.yml", wrong);

        foreach (var option in (string[][])[["-e", "@staged.yml"], ["--var-file", "staged.yml"], ["--var-file", "untracked.yml"], ["--var-file", repository.Files.Full("ops/staged.yml")], ["--var-file", repository.Files.Full("ops/untracked.yml")], ["-i", "prod"], ["-i", "mine"]])
        {
            var result = Executable.Run(repository.Files.Full("ops"), ["check", "--staged", "--output", "concise", "--select", "RBL7001", .. option]);
            result.Output.Should().Contain("RBL7001", $"{string.Join(' ', option)}: {result.Messages}");
        }
    }

    [GitFact]
    public void Sees_configuration_and_baseline_from_the_current_folder()
    {
        using var repository = new GitFolder().Add("ops/a.sh", Mistake("a")).Add("ops/none.yaml", "rules: {RBL7001: {severity: off}}\n");
        repository.Git("add", "--all");
        repository.Add("ops/none.yaml", "rules: {}\n").Add("ops/mine.yaml", "rules: {RBL7001: {severity: off}}\n");

        Executable.Result Check(params string[] options) => Executable.Run(repository.Files.Full("ops"), ["check", "--staged", "--output", "concise", .. options]);

        Check().Code.Should().Be(1);
        Check("--config", "none.yaml").Code.Should().Be(0);
        Check("--config", "mine.yaml").Code.Should().Be(0);
        Check("--config", repository.Files.Full("ops/mine.yaml")).Code.Should().Be(0);
        Executable.Run(repository.Files.Full("ops"), ["baseline", "create", "--baseline", "known.json"]).Code.Should().Be(0);
        Check("--baseline", "known.json").Messages.Should().EndWith("; 1 known already\n");
    }

    [GitFact]
    public void Reads_what_git_was_made_to_take_in_against_a_rule_that_ignores_it()
    {
        using var repository = new GitFolder().Add(".gitignore", "gen/\n").Add("gen/old.sh", Mistake("old"));
        repository.Git("add", "--force", "gen/old.sh");
        repository.Commit().Add("gen/a.sh", Mistake("a")).Git("add", "--force", "gen/a.sh");

        var result = repository.Check("--staged");

        result.Output.Should().StartWith("gen/a.sh:1:").And.NotContain("old");
        result.Messages.Should().EndWith("; 1 known already\n");
    }

    [GitFact]
    public void Takes_no_configuration_that_is_not_added_yet()
    {
        using var repository = new GitFolder().Add("ops/a.sh", Mistake("a"));
        repository.Git("add", "--all");
        repository.Add("ops/.runbooklint.yaml", "rules: {RBL7001: {severity: off}}\n");

        repository.Check("--staged").Code.Should().Be(1);
        repository.Check("--staged", "--config", "ops/.runbooklint.yaml").Code.Should().Be(0);
    }

    [GitFact]
    public void Asks_the_repository_that_the_environment_names()
    {
        using var repository = new GitFolder().Add("home/ops/a.sh", Mistake("a"));
        var home = repository.Files.Full("home");
        repository.Git("init", "--quiet", "--bare", "dotfiles");
        repository.Git("-C", home, "--git-dir=../dotfiles", "--work-tree=.", "add", "ops/a.sh");

        var result = Executable.Run(home, ["check", "--staged", "--output", "concise"], environment: new Dictionary<string, string> { ["GIT_DIR"] = "../dotfiles", ["GIT_WORK_TREE"] = "." });

        result.Output.Should().StartWith("ops/a.sh:1:", result.Messages);
    }

    [GitFact]
    public void Says_what_was_not_checked_because_it_is_kept_elsewhere()
    {
        using var repository = new GitFolder().Add("old.sh", "version https://git-lfs.github.com/spec/v1\n").Commit();
        repository.Add("a.sh", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n").Add("b.sh", "\0GITCRYPT\0abc").Add("c.png", "\0GITCRYPT\0abc");
        repository.Git("add", "--all");

        var result = repository.Check("--staged");

        result.Messages.Should().Contain("a.sh is staged as git-lfs or git-crypt keep it; no filter is run, and nothing in it was checked").And.Contain("b.sh is").And.NotContain("old.sh").And.NotContain("c.png");
        result.Code.Should().Be(3);
    }

    [GitFact]
    public void Leaves_what_is_incomplete_elsewhere_to_others()
    {
        using var repository = new GitFolder().Add("broken.yaml", "backup: [\n").Commit().Add("b.sh", Clean);
        repository.Git("add", "--all");

        repository.Check().Code.Should().Be(3);
        repository.Check("--staged").Code.Should().Be(0);
    }

    [Theory]
    [InlineData("--new-from-rev", "HEAD")]
    [InlineData("--files-from", "-")]
    [InlineData("--stdin-filename", "a.sh")]
    [InlineData("-")]
    [InlineData("--watch")]
    public void Is_about_the_index_alone(params string[] others)
    {
        using var folder = new TemporaryFolder();

        Executable.Run(folder.Path, ["check", "--staged", .. others]).Should().Match<Executable.Result>(result => result.Code == 2 && result.Messages.Contains("cannot go with") || result.Messages.Contains("cannot go together"));
    }

    private static string Mistake(string name) => $"br backup full --pd 10.0.1.10:2379 --storage s3://b/{name} --lastbackupts 3\n";

    private static Executable.Result Check(GitFolder repository, params (string Name, string Value)[] environment) =>
        Executable.Run(repository.Files.Path, ["check", "--staged", "--output", "concise"], environment: environment.ToDictionary(one => one.Name, one => one.Value));
}
