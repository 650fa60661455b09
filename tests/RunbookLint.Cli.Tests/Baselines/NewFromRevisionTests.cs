namespace RunbookLint.Cli.Tests.Baselines;

public class NewFromRevisionTests
{
    private const string Clean = "br log status --pd 10.0.1.10:2379\n";

    [GitFact]
    public void Shows_what_is_new_and_not_what_moved()
    {
        using var repository = new GitFolder().Add("old.sh", Mistake("old")).Add("sub/b.sh", Mistake("b")).Commit();
        File.Move(repository.Files.Full("old.sh"), repository.Files.Full("renamed.sh"));
        repository.Add("sub/b.sh", "# moved down\r\n\r\n" + Mistake("b") + Mistake("new"));

        var result = repository.Check("--new-from-rev", "HEAD");

        result.Output.Should().StartWith("sub/b.sh:4:").And.Match(output => output.Count(character => character == '\n') == 1);
        result.Messages.Should().Be("1 error in 1 of 2 files (3 operations on 1 cluster); 2 known already\n");
        result.Code.Should().Be(1);
        Executable.Run(repository.Files.Full("sub"), ["check", "--new-from-rev", "HEAD", "--output", "concise"]).Output.Should().StartWith("b.sh:4:");
        repository.Check("--new-from-rev", "HEAD", repository.Files.Full("renamed.sh")).Output.Should().Contain("renamed.sh", "the revision has no such file, and no other one was asked for");
    }

    [GitFact]
    public void Shows_what_a_change_elsewhere_makes_wrong()
    {
        const string import = "tiup tidb-lightning --backend local --pd-urls 10.0.1.10:2379 --config l.toml\n";
        using var repository = new GitFolder().Add("run.sh", "set -e\n" + Clean + import).Commit();
        repository.Add("run.sh", "set -e\nbr log start --task-name pitr --pd 10.0.1.10:2379 --storage s3://b/log\n" + import);

        repository.Check("--new-from-rev", "HEAD").Output.Should().Contain("run.sh:3:", "the line is as it was, and wrong only now");
    }

    [GitFact]
    public void Shows_what_new_values_of_a_chart_make_wrong()
    {
        const string pod = """
            apiVersion: v1
            kind: Pod
            metadata: { name: restore }
            spec:
              containers:
                - image: pingcap/br
                  args: [restore, point, --pd, "a:2379", -s, s3://b/log, --full-backup-storage, s3://b/full]
                  resources: { limits: { memory: "{{ .Values.memory }}" } }
            """;
        using var repository = new GitFolder().Add("chart/Chart.yaml", "name: ops\n").Add("chart/values.yaml", "memory: 32Gi\n").Add("chart/templates/pod.yaml", pod).Add("prod.yaml", "memory: 16Gi\n").Commit();
        repository.Add("prod.yaml", "memory: 4Gi\n").Add("new.yaml", "memory: 4Gi\n");

        repository.Check("chart", "--values", "prod.yaml", "--new-from-rev", "HEAD").Output.Should().StartWith("prod.yaml:1:9:");
        repository.Check("chart", "--values", repository.Files.Full("prod.yaml"), "--new-from-rev", "HEAD").Code.Should().Be(1);
        repository.Check("chart", "--values", "new.yaml", "--new-from-rev", "HEAD").Output.Should().StartWith("new.yaml:1:9:");
        repository.Check("chart", "--set", "memory=4Gi", "--new-from-rev", "HEAD").Code.Should().Be(0, "the revision gets it, too");
    }

    [GitFact]
    public void Shows_what_a_new_variable_of_an_inventory_makes_wrong()
    {
        const string site = """
            - hosts: all
              tasks:
                - command: br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://b/log
                - command: tidb-lightning --backend {{ backend }} --pd-urls 10.0.1.10:2379 --config l.toml
            """;
        using var repository = new GitFolder().Add("site.yml", site).Add("prod/hosts", "[all]\na\n").Add("prod/group_vars/all.yml", "backend: tidb\n").Commit();
        repository.Add("prod/group_vars/all.yml", "backend: local\n");

        repository.Check("site.yml", "-i", "prod", "--new-from-rev", "HEAD", "--select", "RBL3001").Code.Should().Be(1);
        repository.Check("site.yml", "-i", "prod", "--new-from-rev", "HEAD", "--select", "RBL3001", "-e", "backend=tidb").Code.Should().Be(0);
    }

    [GitFact]
    public void Compares_with_where_a_branch_began()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Commit();
        repository.Git("checkout", "--quiet", "-b", "topic");
        repository.Add("b.sh", Mistake("b")).Commit();
        repository.Git("checkout", "--quiet", "main");
        repository.Add("b.sh", Mistake("b") + Clean).Commit();
        repository.Git("checkout", "--quiet", "topic");

        repository.Check("--new-from-rev", "main").Code.Should().Be(0, "main has it, too, by now");
        repository.Check("--new-from-merge-base", "main").Output.Should().StartWith("b.sh:1:");
    }

    [GitFact]
    public void Counts_a_mistake_once_when_a_baseline_knows_it_too()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a"));
        Executable.Run(repository.Files.Path, ["baseline", "create"]).Code.Should().Be(0);
        repository.Commit().Add("b.sh", Mistake("a"));

        repository.Check("--new-from-rev", "HEAD").Output.Should().StartWith("b.sh:1:");
    }

    [GitFact]
    public void Lints_both_trees_with_the_configuration_of_today()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Add(".runbooklint.yaml", "rules: {RBL7001: {severity: off}}\n").Commit();
        repository.Add(".runbooklint.yaml", "rules: {RBL7001: {severity: error}}\n");

        repository.Check("--new-from-rev", "HEAD").Messages.Should().EndWith("1 known already\n");
    }

    [GitFact]
    public void Runs_nothing_of_the_repository()
    {
        using var repository = new GitFolder().Add("a.sh", Mistake("a")).Add(".gitattributes", "*.sh filter=evil diff=evil\n").Commit();
        foreach (var setting in new[] { "core.fsmonitor", "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.pager", "core.sshCommand", "pager.ls-tree" })
            repository.Git("config", setting, "touch hacked;");

        repository.Files.Add(".git/hooks/post-checkout", "#!/bin/sh\ntouch hacked\n");
        repository.Check("--new-from-rev", "HEAD").Messages.Should().EndWith("1 known already\n");

        File.Exists(repository.Files.Full("hacked")).Should().BeFalse();
    }

    [GitFact]
    public void Follows_no_link_of_the_revision_out_of_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var outside = new TemporaryFolder().Add("secret.sh", Mistake("a"));
        using var repository = new GitFolder().Add("real.sh", Clean);
        repository.Files.Link("out", outside.Path).Link("link.sh", "real.sh");
        repository.Commit();
        File.Delete(repository.Files.Full("out"));
        repository.Add("a.sh", Mistake("a"));

        repository.Check("--new-from-rev", "HEAD").Output.Should().StartWith("a.sh:1:");
        File.ReadAllText(outside.Full("secret.sh")).Should().Be(Mistake("a"));
    }

    [GitFact]
    public void Says_what_is_wrong()
    {
        using var repository = new GitFolder().Add("a.sh", Clean).Commit();
        using var plain = new TemporaryFolder().Add("a.sh", Clean);

        Wrong(repository.Check("--new-from-rev", "nope"), "there is no revision 'nope' in this repository");
        Wrong(repository.Check("--new-from-rev=--output=x"), "'--output=x' is no revision");
        Wrong(repository.Check("--new-from-rev", "HEAD", "--new-from-merge-base", "main"), "--new-from-rev and --new-from-merge-base cannot go together");
        Wrong(Executable.Run(plain.Path, ["check", "--new-from-rev", "HEAD"]), $"'{plain.Path}' is in no git repository: there is no revision to compare with");
    }

    [GitFact]
    public void Says_how_to_get_what_a_shallow_clone_lacks()
    {
        using var origin = new GitFolder().Add("a.sh", Clean).Commit().Commit();
        using var clone = new GitFolder();
        clone.Git("fetch", "--quiet", "--depth=1", $"file://{origin.Files.Path}", "main");
        clone.Git("checkout", "--quiet", "FETCH_HEAD");

        Wrong(
            clone.Check("--new-from-rev", "HEAD~1"),
            "there is no revision 'HEAD~1' in this repository; this clone is shallow: fetch the history too (git fetch --unshallow; with actions/checkout, fetch-depth: 0)");
    }

    [GitFact]
    public void Knows_what_stands_in_submodules()
    {
        using var inner = new GitFolder().Add("ops/old.sh", Mistake("old")).Commit();
        using var outer = new GitFolder().Add("a.sh", Clean).Commit();
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", $"file://{inner.Files.Path}", "vendor/inner");
        outer.Commit().Add("vendor/inner/ops/new.sh", Mistake("new"));

        outer.Check("--new-from-rev", "HEAD").Output.Should().StartWith("vendor/inner/ops/new.sh:1:").And.Match(output => output.Count(character => character == '\n') == 1);
        outer.Check("--new-from-rev", "HEAD", "vendor/inner").Output.Should().StartWith("vendor/inner/ops/new.sh:1:").And.Match(output => output.Count(character => character == '\n') == 1);
    }

    [GitFact]
    public void Works_in_a_worktree()
    {
        using var repository = new GitFolder().Add("ops/old.sh", Mistake("old")).Commit();
        using var place = new TemporaryFolder();
        repository.Git("worktree", "add", "--quiet", place.Full("tree"), "-b", "other");
        place.Add("tree/ops/new.sh", Mistake("new"));

        Executable.Run(place.Full("tree"), ["check", "--output", "concise", "--new-from-merge-base", "main", "ops"]).Output
            .Should().StartWith("ops/new.sh:1:").And.Match(output => output.Count(character => character == '\n') == 1);
    }

    private static string Mistake(string name) => $"br backup full --pd 10.0.1.10:2379 --storage s3://b/{name} --lastbackupts 3\n";

    private static void Wrong(Executable.Result result, string message)
    {
        result.Messages.Should().Be($"runbooklint: {message}\n");
        result.Code.Should().Be(2);
    }
}
