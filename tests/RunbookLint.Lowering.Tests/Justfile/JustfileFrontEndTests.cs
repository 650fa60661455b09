namespace RunbookLint.Lowering.Tests.Justfile;

public class JustfileFrontEndTests : LoweringTest
{
    [Fact]
    public void A_recipe_is_what_it_needs_its_lines_and_what_comes_after() => Lowers("justfile", """
        set dotenv-load
        set shell := ["bash", "-uc"]

        br := "tiup br:v7.5.1" # pinned
        root := "s3://" + bucket / 'prod'
        bucket := env('BUCKET', "dr")
        export TASK := "pitr"

        # what runs at night
        [group('ops')]
        nightly target="full": pause (import "orders" "/data/orders") && resume
            @echo backing up to {{root}}
            @{{br}} backup full --pd "$PD" \
              --storage {{root}}/{{target}}/`date +%F`

        @pause:
            {{br}} log pause --task-name=$TASK --pd $PD

        import db dir:
            tidb-lightning --backend local --pd-urls "$PD" -d {{ dir }}

        resume: _check
            -{{br}} log resume --task-name={{ TASK }} --pd $PD

        _check:
            #!/usr/bin/env bash
            set -eu
            state="log status"
            {{br}} $state --pd "$PD"
        """, """
        choice
          sequence title=nightly
            pause-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
            physical-import backend=local cluster=p:1 data-source-dir=/data/orders
            snapshot-backup cluster=p:1 storage=?"s3://dr/prod/full/`date +%F`" scope=full tool-version=v7.5.1
            query-log-backup cluster=p:1 tool-version=v7.5.1
            resume-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
        """, (".env", "PD=p:1\n"));

    [Theory]
    [InlineData("t := 'a'\nstop:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("t := \"a\\tb\"\nstop:\n  br log stop --task-name='{{t}}'", "\"a\\tb\"")]
    [InlineData("t := `cat task`\nstop:\n  br log stop --task-name={{t}}", "?${t}")]
    [InlineData("t := t\nstop:\n  br log stop --task-name={{t}}", "?${t}")]
    [InlineData("t := if os() == 'linux' { 'a' } else { 'b' }\nstop:\n  br log stop --task-name={{t}}", "?${t}")]
    [InlineData("t := env_var('T')\nstop:\n  br log stop --task-name={{t}}", "?${t}")]
    [InlineData("t := env_var_or_default('T', 'a')\nstop:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("t := ('a')\nstop:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("u := `x`\nt := 'a-' + u\nstop:\n  br log stop --task-name={{t}}", "?a-${u}")]
    [InlineData("stop t:\n  br log stop --task-name={{t}}", "?${t}")]
    [InlineData("stop t='a':\n  br log stop --task-name={{t}}", "a")]
    [InlineData("stop $t='a':\n  br log stop --task-name=$t", "a")]
    [InlineData("set export\nt := 'a'\nstop:\n  br log stop --task-name=$t", "a")]
    [InlineData("stop: (go 'a')\ngo t:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("stop t='a': (go t)\ngo t:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("stop: (go '--task-name' 'a')\ngo +flags:\n  br log stop {{flags}}", "a")]
    [InlineData("set positional-arguments\nstop: (go 'a')\ngo t:\n  br log stop --task-name=$1", "a")]
    [InlineData("import 'lib.just'\nstop:\n  br log stop --task-name={{shared}}", "a")]
    [InlineData("stop:\n  just go a\ngo t:\n  br log stop --task-name={{t}}", "a")]
    [InlineData("stop:\n  x=a\n  br log stop --task-name=$x", "?${x}")]
    [InlineData("stop:\n  #!/bin/sh\n  x=a\n  br log stop --task-name=$x", "a")]
    [InlineData("[script]\nstop:\n  x=a\n  br log stop --task-name=$x", "a")]
    [InlineData("set dotenv-filename := 'ops.env'\nstop:\n  br log stop --task-name=$T", "a")]
    public void Knows_values_where_just_does(string justfile, string task) => Lowers("justfile", justfile, $"""
        choice
          sequence title=stop
            stop-log-backup task={task}
        """, ("lib.just", "shared := 'a'\n"), ("ops.env", "T=a"), ("justfile", justfile));

    [Fact]
    public void Recipes_that_nothing_runs_are_on_their_own() => Lowers("ops.just", """
        alias p := pause
        pause: 
            br log pause --task-name=a
        resume:
            br log resume --task-name=a
        [private]
        stop:
            br log stop --task-name=a
        """, """
        unordered
          choice
            sequence title=pause
              pause-log-backup task=a
          choice
            sequence title=resume
              resume-log-backup task=a
        """);

    [Fact]
    public void A_script_runs_a_recipe() => Lowers("run.sh", "just -f ops/justfile pd=q:2 backup orders status", """
        snapshot-backup cluster=q:2 storage=s3://b/orders scope=full
        query-log-backup cluster=q:2
        """, ("ops/justfile", "pd := 'p:1'\nbackup name:\n  br backup full --pd {{pd}} -s s3://b/{{name}}\nstatus:\n  br log status --pd {{pd}}\n"));

    [Fact]
    public void Underlines_commands_and_values()
    {
        const string Justfile = "br := 'tiup br'\ntask := \"a\"\n\nstop:\n    @{{br}} log stop \\\n      --task-name={{ task }} --pd {{pd}}\n";
        Underlined("justfile", Justfile).Should().Equal("{{br}} log stop \\\n      --task-name={{ task }} --pd {{pd}}");
        Underlined("justfile", Justfile, "task").Should().Equal("a");
        Underlined("justfile", Justfile, "cluster").Should().Equal("{{pd}}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("build:\n  cargo build\n  echo br log stop")]
    [InlineData("# stop:\n#  br log stop")]
    [InlineData("_stop:\n  br log stop")]
    [InlineData("a: b\n  br log stop\nb: a\n  br log stop")]
    [InlineData(":\n  br log stop")]
    [InlineData(":=\nset\nimport\nalias\nalias a := b\n[\n[]\nx := (\ny := \"\nz p=(: (\n  {{\n  {{{{ x }}\na b: ()")]
    public void Sees_nothing_where_nothing_runs(string justfile)
    {
        Lowers("justfile", justfile, "");
        Lower("justfile", justfile).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Reads_hostile_text_without_a_crash()
    {
        var doubling = "a0 := 'xxxxxxxx'\n" + string.Concat(Enumerable.Range(1, 3_000).Select(index => $"a{index} := a{index - 1} + a{index - 1}\nt{index}: t{index - 1}\n  br log status {{{{a{index}}}}}\n"));
        new Action(() => Lower("justfile", doubling)).Should().NotThrow();
        var nested = "a := " + new string('(', 20_000) + "\nb:\n  br log status " + string.Concat(Enumerable.Repeat("{{", 50_000));
        new Action(() => Lower("justfile", nested)).Should().NotThrow();
        var recursive = "a:\n  just a\n  just a\n  just a\nb:\n  br log status\n";
        new Action(() => Lower("justfile", recursive, ("justfile", recursive))).Should().NotThrow();
    }
}
