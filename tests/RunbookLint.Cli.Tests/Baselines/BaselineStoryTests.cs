namespace RunbookLint.Cli.Tests.Baselines;

public class BaselineStoryTests
{
    private const string Baseline = ".runbooklint-baseline.json";

    [Fact]
    public void A_legacy_tree_is_adopted()
    {
        using var folder = new TemporaryFolder().AddFolder(".git");
        for (var number = 0; number < 20; number++)
            folder.Add($"legacy/{number:00}.sh", string.Concat(Enumerable.Range(0, 10).Select(line => Mistake($"full-{number}-{line}"))));

        Said(folder, 1, "check").Messages.Should().Be("200 errors in 20 of 20 files (200 operations on 1 cluster)\n");
        Said(folder, 0, "baseline", "create").Messages.Should().Be($"wrote 200 findings in 20 files to {Baseline}\n");
        Said(folder, 0, "check").Messages.Should().Be("no findings in 20 files (200 operations on 1 cluster); 200 known already\n");

        // One new mistake shows alone, wherever the old ones have moved.
        File.Move(folder.Full("legacy/03.sh"), folder.Full("moved.sh"));
        folder.Add("new.sh", "#!/bin/sh\n" + Mistake("brand-new"));
        Said(folder, 1, "check", "--output", "concise").Output.Should().StartWith("new.sh:2:").And.Contain("[RBL7001]").And.Match(output => output.Count(character => character == '\n') == 1);

        // Mending an old one makes prune ask for its entry.
        File.Delete(folder.Full("new.sh"));
        folder.Add("legacy/19.sh", File.ReadAllText(folder.Full("legacy/19.sh")).Replace("--lastbackupts 3", "--lastbackupts 446000000000000000", StringComparison.Ordinal));
        Said(folder, 0, "check").Messages.Should().Be(
            "runbooklint: 10 entries of the baseline match nothing any more; to remove them, run: runbooklint baseline prune\nno findings in 20 files (200 operations on 1 cluster); 190 known already\n");
        Said(folder, 1, "baseline", "prune", "--check").Output.Should().StartWith("legacy/19.sh: RBL7001 digits-read-as-tso: br backup full").And.Match(output => output.Count(character => character == '\n') == 10);
        Said(folder, 0, "baseline", "prune").Messages.Should().Be($"removed 10 of 200 findings from {Baseline}\n");
        Said(folder, 0, "check").Messages.Should().Be("no findings in 20 files (200 operations on 1 cluster); 190 known already\n");
        Said(folder, 0, "baseline", "prune").Messages.Should().Be($"nothing to remove: all 190 findings of {Baseline} are still there, or were not looked for\n");
    }

    [Fact]
    public void Nothing_is_said_to_be_mended_that_a_run_did_not_look_for()
    {
        using var folder = Adopted();
        folder.Add("b.sh", "br log status\n");

        Said(folder, 0, "check").Messages.Should().Contain("1 entry of the baseline matches nothing any more");
        Said(folder, 0, "check", "--ignore", "RBL7001").Messages.Should().NotContain("any more");
        Said(folder, 0, "check", "a.sh").Messages.Should().NotContain("any more");
        Said(folder, 0, "check", "--select", "RBL7001", "--target", "8.5.2").Messages.Should().NotContain("any more");
        Said(folder, 0, "check", "--quiet").Messages.Should().BeEmpty();

        folder.Add(".gitignore", "b.sh\n");
        Said(folder, 0, "check").Messages.Should().NotContain("any more");
    }

    [Fact]
    public void It_is_found_from_everywhere_in_the_repository_and_can_be_left_out()
    {
        using var folder = Adopted();
        folder.Add("ops/c.sh", Mistake("a"));

        Executable.Run(folder.Full("ops"), ["check", "../a.sh"]).Code.Should().Be(0);
        Executable.Run(folder.Full("ops"), ["check"]).Messages.Should().Be("1 error in 1 of 1 file (1 operation on 1 cluster)\n", "a copy of an old mistake is a new one");
        Said(folder, 1, "check", "--no-baseline", "a.sh").Messages.Should().Be("1 error in 1 of 1 file (1 operation on 1 cluster)\n");
        Executable.Run(folder.Full("ops"), ["check", "../a.sh", "--baseline", $"../{Baseline}"]).Code.Should().Be(0);
    }

    [Fact]
    public void Every_file_is_measured_by_the_baseline_of_its_own_configuration()
    {
        using var folder = new TemporaryFolder().AddFolder(".git").Add("a/.runbooklint.yaml", "baseline: known.json\n").Add("b/.runbooklint.yaml", "minSeverity: info\n");
        folder.Add("a/x.sh", Mistake("a")).Add("b/x.sh", Mistake("a")).Add("c/x.sh", Mistake("a"));

        Executable.Run(folder.Full("b"), ["baseline", "create"]).Messages.Should().Be("wrote 1 finding in 1 file to .runbooklint-baseline.json\n");
        Said(folder, 2, "check").Messages.Should().StartWith("runbooklint: there is no baseline 'a/known.json'");
        Said(folder, 0, "baseline", "create", "a", "c").Messages.Should().Be("wrote 1 finding in 1 file to .runbooklint-baseline.json\nwrote 1 finding in 1 file to a/known.json\n");
        Said(folder, 0, "check").Messages.Should().EndWith("; 3 known already\n");
        Said(folder, 0, "check", "c/x.sh", "b/x.sh", "a/x.sh").Messages.Should().EndWith("; 3 known already\n");

        // Equal mistakes do not excuse each other across configurations.
        folder.Add("a/y.sh", Mistake("b")).Add("c/x.sh", "br log status\n");
        Said(folder, 1, "check", "--output", "concise").Output.Should().StartWith("a/y.sh:").And.Match(output => output.Count(character => character == '\n') == 1);
        Said(folder, 0, "baseline", "show").Output.Should().Contain("a/known.json: 1 finding").And.Contain("b/.runbooklint-baseline.json: 1 finding").And.Contain("match nothing any more");
        Said(folder, 0, "baseline", "prune").Messages.Should().StartWith("removed 1 of 1 finding from .runbooklint-baseline.json\nnothing to remove: all 1 finding of a/known.json");
    }

    [Fact]
    public void It_is_not_overwritten_unless_it_must_be()
    {
        using var folder = Adopted();
        folder.Add("a.sh", "br log status\n");

        Said(folder, 2, "baseline", "create").Messages.Should().StartWith($"runbooklint: there is a baseline '{Baseline}' already");
        Said(folder, 0, "baseline", "create", "--force").Messages.Should().Be($"wrote 1 finding in 1 file to {Baseline}\n");
    }

    [Fact]
    public void Show_tells_what_is_in_it()
    {
        using var folder = Adopted();
        folder.Add("b.sh", "br log status\n");

        Said(folder, 0, "baseline", "show").Output.Should().Be(
            """
            .runbooklint-baseline.json: 2 findings in 2 files

            by rule
                  2  RBL7001 digits-read-as-tso

            by file
                  1  a.sh
                  1  b.sh

            match nothing any more (runbooklint baseline prune removes them)
              b.sh: RBL7001 digits-read-as-tso: br backup full --pd 10.0.1.10:2379 --storage s3://b/b --lastbackupts 3

            """);
    }

    [Fact]
    public void What_cannot_be_used_is_no_baseline()
    {
        using var folder = Adopted();
        folder.Add(Baseline, "<<<<<<< HEAD\n");

        Said(folder, 2, "check").Messages.Should().Be(
            $"runbooklint: the baseline '{Baseline}' cannot be used: line 1 is a mark of a merge conflict; keep the lines of both sides, then run: runbooklint baseline prune\n");
        Said(folder, 2, "check", "--baseline", "none.json").Messages.Should().Be("runbooklint: there is no baseline 'none.json'; to make it, run: runbooklint baseline create\n");
        Said(folder, 2, "baseline", "prun").Messages.Should().Contain("did you mean 'prune'?");
    }

    private static string Mistake(string name) => $"br backup full --pd 10.0.1.10:2379 --storage s3://b/{name} --lastbackupts 3\n";

    private static TemporaryFolder Adopted()
    {
        var folder = new TemporaryFolder().AddFolder(".git").Add("a.sh", Mistake("a")).Add("b.sh", Mistake("b"));
        Said(folder, 0, "baseline", "create");
        return folder;
    }

    private static Executable.Result Said(TemporaryFolder folder, int code, params string[] arguments)
    {
        var result = Executable.Run(folder.Path, arguments);
        result.Code.Should().Be(code, result.Messages);
        return result;
    }
}
