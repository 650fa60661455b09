namespace RunbookLint.Lowering.Tests.Pages;

public class OrgTests : LoweringTest
{
    [Fact]
    public void Reads_sections_steps_and_source_blocks() => Lowers("runbook.org", """
        #+TITLE: Recovery
        #+STARTUP: overview
        # br log stop --task-name=comment

        * TODO Before                                              :ops:backup:
        :PROPERTIES:
        :ID: 1
        :END:
        1. [X] Start the log backup
           #+BEGIN_SRC sh :results output
             br log start --task-name=pitr \
               --pd 10.0.0.1:2379
           #+END_SRC

           #+RESULTS:
           : br log stop --task-name=printed
        2. Take a snapshot: ~br backup full --storage s3://dr/full~
        ** Look
           : $ br log status --task-name=pitr
        * COMMENT Old
        #+begin_src bash
        br log stop --task-name=old
        #+end_src
        * After
        - Run =br log stop --task-name=pitr=
        """, """
        sequence title=Before
          start-log-backup cluster=10.0.0.1:2379 task=pitr
          snapshot-backup storage=s3://dr/full scope=full
          sequence title=Look
            query-log-backup task=pitr
        sequence title=After
          stop-log-backup task=pitr
        """);

    [Fact]
    public void Reads_files_that_blocks_are_written_to_and_files_that_are_included() => Lowers("runbook.org", """
        #+begin_src toml :tangle import.toml
        [tikv-importer]
        backend = "local"
        #+end_src

        #+begin_src bash
        tidb-lightning --config import.toml
        #+end_src

        #+INCLUDE: "scripts/stop.sh" src bash
        #+INCLUDE: "resume.org"
        """, """
        physical-import backend=local config=import.toml
        stop-log-backup task=pitr
        resume-log-backup task=pitr
        """,
        ("scripts/stop.sh", "br log stop --task-name=pitr\n"),
        ("resume.org", "#+include: runbook.org\n#+begin_example\n$ br log resume --task-name=pitr\n#+end_example\n"));

    [Fact]
    public void Leaves_out_what_is_an_example_of_what_not_to_do() => Lowers("runbook.org", """
        Never do this:
        #+begin_src bash
        br log start --task-name=a
        #+end_src

        | Step | Command |
        |------+---------|
        | 1    | ~br log stop --task-name=c~ |
        """, """
        stop-log-backup task=c
        """);

    [Fact]
    public void Underlines_the_page_itself() => Underlined("runbook.org", """
        - Run ~br log stop --task-name=a~.
          #+begin_src sh
            br log pause --task-name=b
          #+end_src
        """).Should().Equal("br log stop --task-name=a", "br log pause --task-name=b");

    public static TheoryData<string, string> Hostile => new()
    {
        { "blocks", string.Concat(Enumerable.Repeat("#+begin_quote\n", 20_000)) },
        { "lists", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "- a\n")) },
        { "headings", string.Concat(Enumerable.Range(1, 2_000).Select(i => new string('*', i) + " a\n")) },
        { "drawers", string.Concat(Enumerable.Repeat(":A:\n", 20_000)) },
        { "comments", string.Concat(Enumerable.Range(0, 2_000).Select(i => "* COMMENT a\n")) },
        { "tables", string.Concat(Enumerable.Repeat("|", 100_000)) },
        { "code", string.Concat(Enumerable.Repeat(" ~a", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_pages_without_a_crash(string name, string page) =>
        FluentActions.Invoking(() => Lower("runbook.org", page, ("runbook.org", page))).Should().NotThrow(name);
}
