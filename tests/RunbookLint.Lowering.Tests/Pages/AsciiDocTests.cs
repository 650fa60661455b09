namespace RunbookLint.Lowering.Tests.Pages;

public class AsciiDocTests : LoweringTest
{
    [Fact]
    public void Reads_sections_steps_and_source_blocks() => Lowers("runbook.adoc", """
        = Point-in-time recovery
        Ops Team <ops@corp.test>
        :toc:
        :pd: 10.0.0.1:2379
        :bucket: s3://dr

        // br log stop --task-name=commented

        == Before

        . Start the log backup:
        +
        [source,bash,subs="attributes+"]
        ----
        br log start --task-name=pitr \
          --pd {pd} --storage {bucket}/log <1>
        ----
        <1> Run `br log stop --task-name=callout` when it is no longer needed.
        . Take a snapshot:
        .. with `br backup full --pd {pd} --storage {bucket}/full`
        .. and look at it.

        == After

        Run `br log stop --task-name=pitr`.

        ////
        br log stop --task-name=block-comment
        ////
        """, """
        sequence title="Point-in-time recovery"
          sequence title=Before
            start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
            snapshot-backup cluster=10.0.0.1:2379 storage=s3://dr/full scope=full
          sequence title=After
            stop-log-backup task=pitr
        """);

    [Fact]
    public void Leaves_references_in_code_without_substitutions() => Lowers("runbook.adoc", """
        :pd: 10.0.0.1:2379

        [source,bash]
        ----
        br log stop --task-name=pitr --pd {pd}
        ----
        """, """
        stop-log-backup cluster=?{pd} task=pitr
        """);

    [Fact]
    public void Reads_attributes_and_scripts_of_other_files() => Lowers("docs/runbook.adoc", """
        include::_attributes.adoc[]

        [source,shell,subs=attributes]
        ----
        br log pause --task-name=pitr --pd {pd}
        ----

        [source,bash]
        ----
        include::{scripts}/stop.sh[tag=stop]
        ----

        include::resume.adoc[]
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        stop-log-backup task=pitr
        resume-log-backup task=pitr
        """,
        ("docs/_attributes.adoc", ":pd: 10.0.0.1:2379\n:scripts: ../scripts\n"),
        ("scripts/stop.sh", "br log status\n# tag::stop[]\nbr log stop --task-name=pitr\n# end::stop[]\n"),
        ("docs/resume.adoc", "include::runbook.adoc[]\n\n----\n$ br log resume --task-name=pitr\n----\n"));

    [Fact]
    public void Takes_tabs_and_options_as_alternatives() => Lowers("runbook.adoc", """
        [tabs]
        ====
        Binary::
        +
        [source,bash]
        ----
        br log start --task-name=a
        ----
        Kubernetes::
        +
        --
        [source,yaml]
        ----
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: b }
        spec: { backupMode: log }
        ----
        --
        ====

        === Option A: stop

        `br log stop --task-name=a`::
        It ends. Run `br log stop --task-name=a`.

        === Option B: pause

         br log pause --task-name=a
        """, """
        choice
          sequence title=Binary
            start-log-backup task=a
          sequence title=Kubernetes
            start-log-backup task=b
        choice
          sequence title="Option A: stop"
            stop-log-backup task=a
          sequence title="Option B: pause"
            pause-log-backup task=a
        """);

    [Fact]
    public void Leaves_out_what_is_an_example_of_what_not_to_do() => Lowers("runbook.adoc", """
        WARNING: Never run this while an import runs:

        ----
        br log start --task-name=a
        ----

        .Wrong
        [source,bash]
        ----
        br log start --task-name=b
        ----

        [NOTE]
        ====
        Do this instead:

        [source,console]
        ----
        $ br log stop --task-name=c
        Stopped.
        ----
        ====
        """, """
        stop-log-backup task=c
        """);

    [Fact]
    public void Reads_the_steps_of_a_table() => Lowers("runbook.adoc", """
        [cols="1,3"]
        |===
        |Step |Command

        |1
        |`br log pause --task-name=a`
        |2 |Run `br log resume --task-name=a | tee log`
        |===
        """, """
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Reads_a_file_that_a_titled_block_shows() => Lowers("runbook.adoc", """
        .import.toml
        [source,toml]
        ----
        [tikv-importer]
        backend = "local"
        ----

        ....
        $ tidb-lightning --config import.toml
        ....
        """, """
        physical-import backend=local config=import.toml
        """);

    [Fact]
    public void Underlines_the_page_itself() => Underlined("runbook.adoc", """
        * Run `+br log stop --task-name=a+`
        +
        ----
        br log pause --task-name=b <1>
        br log resume \
          --task-name=c
        ----
        """).Should().Equal("br log stop --task-name=a", "br log pause --task-name=b", "br log resume \\\n  --task-name=c");

    public static TheoryData<string, string> Hostile => new()
    {
        { "delimiters", string.Concat(Enumerable.Range(4, 600).Select(i => new string('=', i) + "\n")) },
        { "same delimiters", string.Concat(Enumerable.Repeat("====\n", 20_000)) },
        { "lists", string.Concat(Enumerable.Range(1, 20_000).Select(i => new string('*', i % 7) + " a\n")) },
        { "callouts", "----\n" + string.Concat(Enumerable.Repeat("<1> ", 20_000)) + "\n----\n" },
        { "attributes", string.Concat(Enumerable.Range(0, 50).Select(i => $":a{i}: {{a{i + 1}}}{{a{i + 1}}}\n")) + "`{a0}`" },
        { "tables", "|===\n" + string.Concat(Enumerable.Repeat("|a", 50_000)) },
        { "code", string.Concat(Enumerable.Repeat("`a ", 50_000)) },
        { "continuations", string.Concat(Enumerable.Repeat("* a\n+\n", 20_000)) },
        { "includes", string.Concat(Enumerable.Repeat("include::runbook.adoc[]\n", 2_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_pages_without_a_crash(string name, string page) =>
        FluentActions.Invoking(() => Lower("runbook.adoc", page, ("runbook.adoc", page))).Should().NotThrow(name);
}
