namespace RunbookLint.Lowering.Tests.Makefile;

public class MakefileFrontEndTests : LoweringTest
{
    [Fact]
    public void A_goal_is_what_it_needs_and_then_its_recipe() => Lowers("Makefile", """
        # operations
        PD      ?= 10.0.1.10:2379
        BR      := tiup br:v7.5.1
        BUCKET  = dr
        ROOT    = s3://$(BUCKET)/prod

        .PHONY: release backup import pause status

        release: pause import backup ## the whole thing
        	-$(BR) log resume --task-name=pitr --pd $(PD)

        pause:
        	@$(BR) log pause --task-name=pitr --pd "$(PD)"

        backup:
        	@echo "to $(ROOT)"
        	@$(BR) backup full --pd '$(PD)' \
        	  --storage $(ROOT)/full/$(shell date +%F)

        import: ; tidb-lightning --backend local --pd-urls $(PD) -d /data/$@

        status:
        	@$(BR) log status --pd=$(PD) | tee $$HOME/status.txt
        """.Replace("\r", ""), """
        unordered
          choice
            sequence title=release
              pause-log-backup cluster=10.0.1.10:2379 task=pitr tool-version=v7.5.1
              physical-import backend=local cluster=10.0.1.10:2379 data-source-dir=/data/import
              snapshot-backup cluster=10.0.1.10:2379 storage=?"s3://dr/prod/full/$(date +%F)" scope=full tool-version=v7.5.1
              resume-log-backup cluster=10.0.1.10:2379 task=pitr tool-version=v7.5.1
          choice
            sequence title=status
              query-log-backup cluster=10.0.1.10:2379 tool-version=v7.5.1
        """);

    [Fact]
    public void Each_line_has_a_shell_of_its_own() => Stops("""
        stop:
        	T=a
        	br log stop --task-name=$$T
        """, "?${T}");

    [Fact]
    public void All_lines_share_one_shell_when_asked_to() => Stops("""
        .ONESHELL:
        stop:
        	@T=a
        	br log stop --task-name=$$T
        """, "a");

    [Theory]
    [InlineData("T = a\nstop:\n\tbr log stop --task-name=$(T)", "a")]
    [InlineData("T = a\nstop:\n\tbr log stop --task-name=$(T:a=b)", "?${T_a_b}")]
    [InlineData("stop:\n\tbr log stop --task-name=$(T)", "?${T}")]
    [InlineData("stop:\n\tbr log stop --task-name='$(T)'", "?${T}")]
    [InlineData("T = $(T)\nstop:\n\tbr log stop --task-name=$(T)", "?${T}")]
    [InlineData("T != cat task\nstop:\n\tbr log stop --task-name=$(T)", "?${T}")]
    [InlineData("T := $(shell cat task)\nstop:\n\tbr log stop --task-name=$(T)", "?\"$(cat task)\"")]
    [InlineData("T = x\nstop: T = a\nstop:\n\tbr log stop --task-name=$(T)", "a")]
    [InlineData("export T = a\nstop:\n\tbr log stop --task-name=$$T", "a")]
    [InlineData("T = a\nexport\nstop:\n\tbr log stop --task-name=$$T", "a")]
    [InlineData("T = a\nstop:\n\tbr log stop --task-name=$$T", "?${T}")]
    [InlineData("A = $(B)\nB = a\nstop:\n\tbr log stop --task-name=$(A)", "a")]
    [InlineData("B = a\nA := $(B)\nB = b\nstop:\n\tbr log stop --task-name=$(A)", "a")]
    [InlineData("F = --task-name\nF += a\nstop:\n\tbr log stop $(F)", "a")]
    [InlineData("F = --task-name \"a b\"\nstop:\n\tbr log stop $(F)", "\"a b\"")]
    [InlineData("include env/$(E).mk\nE = x\nstop:\n\tbr log stop --task-name=$(T)", "?${T}")]
    [InlineData("E = prod\n-include env/$(E).mk\nstop:\n\tbr log stop --task-name=$(T)", "a")]
    [InlineData("ifeq ($(E),prod)\nT = a\nelse\nT = b\nendif\nstop:\n\tbr log stop --task-name=$(T)", "?${T}")]
    [InlineData("E = prod\nifeq ($(E),prod)\nT = a\nelse\nT = b\nendif\nstop:\n\tbr log stop --task-name=$(T)", "a")]
    [InlineData("E = dev\nifeq \"$(E)\" \"prod\"\nT = b\nelse ifeq ($(E), dev)\nT = a\nelse\nT = c\nendif\nstop:\n\tbr log stop --task-name=$(T)", "a")]
    [InlineData("T = a\nifdef T\nU = $(T)\nendif\nifndef T\nU = x\nendif\nstop:\n\tbr log stop --task-name=$(U)", "a")]
    [InlineData("define RUN\nbr log stop --task-name=$(1)\nendef\nstop:\n\t$(call RUN,a)", "a")]
    [InlineData(".RECIPEPREFIX = >\nT = a\nstop:\n>br log stop --task-name=$(T)", "a")]
    [InlineData("stop: stop-a\nstop-%:\n\tbr log stop --task-name=$*", "a")]
    [InlineData("stop: one\n\t$(MAKE) go T=a\ngo:\n\tbr log stop --task-name=$(T)\none:", "a")]
    [InlineData("stop: a.toml\n\tbr log stop --task-name=$<", "a.toml")]
    public void Knows_values_where_make_does(string makefile, string task) => Stops(makefile, task);

    private static void Stops(string makefile, string task) => Lowers("Makefile", makefile, $"""
        choice
          sequence title=stop
            stop-log-backup task={task}
        """, ("env/prod.mk", "T := a # the task\n"), ("Makefile", makefile));

    [Fact]
    public void A_condition_that_the_run_knows_is_a_choice() => Lowers("ops.mk", """
        stop:
        	br log status
        ifdef FORCE
        	br log stop --task-name=a
        else
        	br log pause --task-name=a
        endif
        """, """
        choice
          sequence title=stop
            query-log-backup
            choice
              sequence
                stop-log-backup task=a
              sequence
                pause-log-backup task=a
        """);

    [Fact]
    public void A_script_runs_a_goal() => Lowers("run.sh", """
        make -C ops backup PD=q:2 --no-print-directory
        br log status
        """, """
        snapshot-backup cluster=q:2 storage=s3://b/full scope=full
        query-log-backup
        """, ("ops/Makefile", "PD = p:1\nall:\n\tbr log stop\nbackup:\n\tbr backup full --pd $(PD) -s s3://b/full\n"));

    [Fact]
    public void Underlines_commands_and_values()
    {
        const string Makefile = "BR = tiup br\nTASK := a # the task\n\nstop:\n\t@$(BR) log stop \\\n\t  --task-name=$(TASK) --pd '$(PD)'\n";
        Underlined("Makefile", Makefile).Should().Equal("$(BR) log stop \\\n\t  --task-name=$(TASK) --pd '$(PD)'");
        Underlined("Makefile", Makefile, "task").Should().Equal("a");
        Underlined("Makefile", Makefile, "cluster").Should().Equal("$(PD)");
        Underlined("Makefile", "define RUN\n\tbr log stop --task-name=$(1)\nendef\nstop:\n\t$(call RUN,a)\n").Should().Equal("br log stop --task-name=$(1)");
    }

    [Theory]
    [InlineData("stop:\n    br log stop --task-name=a\n", "br log stop --task-name=a")]
    [InlineData("stop:\n\tbr log stop --task-name=a\nwhat is this\n", "what is this")]
    public void Reports_lines_that_make_refuses(string makefile, string place) =>
        Lower("Makefile", makefile).Problems.Should().ContainSingle().Which.Span.Text.Should().Be(place);

    [Theory]
    [InlineData("Makefile", "")]
    [InlineData("Makefile", "all:\n\tgo build ./...\n\techo br log stop\n")]
    [InlineData("Makefile", "# stop:\n#\tbr log stop\n")]
    [InlineData("Makefile", "$(eval X = y)\nifeq\nelse\nendif\nendif\nendef\n= b\n: c\n::\n:=\ninclude\nexport\noverride\ndefine\n$(")]
    [InlineData("Makefile", "ifeq (a,b)\nstop:\n\tbr log stop\nendif\n")]
    [InlineData("Makefile", "a: b\nb: a\n\tbr log status\n")]
    [InlineData("Makefile", "this is no makefile")]
    [InlineData("run.sh", "make -n stop\nmake missing\nmake -C nowhere")]
    public void Sees_nothing_where_nothing_runs(string path, string text)
    {
        Lowers(path, text, "", ("Makefile", "stop:\n\tbr log stop"));
        Lower(path, text).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Reads_a_fence() => Lowers("page.md", """
        ```make
        stop:
        	br log stop --task-name=a
        ```
        """, """
        choice
          sequence title=stop
            stop-log-backup task=a
        """);

    [Fact]
    public void Takes_linear_time_on_hostile_text()
    {
        var doubling = "A0 = xxxxxxxx\n" + string.Concat(Enumerable.Range(1, 3_000).Select(index => $"A{index} = $(A{index - 1})$(A{index - 1})\nt{index}: t{index - 1}\n\tbr log status $(A{index})\n"));
        new Action(() => Lower("Makefile", doubling)).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(60));
        var recursive = "a:\n\t$(MAKE) a\n\t$(MAKE) a\n\t$(MAKE) a\nb:\n\tbr log status\n";
        new Action(() => Lower("Makefile", recursive, ("Makefile", recursive))).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(60));
        var nested = string.Concat(Enumerable.Repeat("ifdef A\n", 50_000)) + "a:\n\tbr log status " + string.Concat(Enumerable.Repeat("$(", 50_000));
        new Action(() => Lower("Makefile", nested)).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(60));
    }
}
