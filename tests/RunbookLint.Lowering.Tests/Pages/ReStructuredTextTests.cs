namespace RunbookLint.Lowering.Tests.Pages;

public class ReStructuredTextTests : LoweringTest
{
    [Fact]
    public void Reads_sections_steps_and_code_blocks() => Lowers("runbook.rst", """
        ======================
        Point-in-time recovery
        ======================

        .. br log stop --task-name=comment

        Before
        ------

        #. Start the log backup:

           .. code-block:: bash
              :linenos:

              br log start --task-name=pitr \
                --pd 10.0.0.1:2379

        #. Take a snapshot with ``br backup full --storage s3://dr/full``.

        After
        -----

        Then run::

            br log stop --task-name=pitr

        and be done.
        """, """
        sequence title="Point-in-time recovery"
          sequence title=Before
            start-log-backup cluster=10.0.0.1:2379 task=pitr
            snapshot-backup storage=s3://dr/full scope=full
          sequence title=After
            stop-log-backup task=pitr
        """);

    [Fact]
    public void Reads_substitutions_and_other_files() => Lowers("docs/runbook.rst", """
        .. include:: /common.inc

        .. parsed-literal::

            br log pause --task-name=pitr --pd |pd|

        .. literalinclude:: ../scripts/stop.sh
           :lines: 2-2

        .. include:: resume.rst
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        stop-log-backup task=pitr
        resume-log-backup task=pitr
        """,
        ("common.inc", ".. |pd| replace:: 10.0.0.1:2379\n"),
        ("scripts/stop.sh", "br log status\nbr log stop --task-name=pitr\n"),
        ("docs/resume.rst", ".. include:: runbook.rst\n\n.. prompt:: bash $\n\n   br log resume --task-name=pitr\n"));

    [Fact]
    public void Takes_tabs_as_alternatives() => Lowers("runbook.rst", """
        .. tabs::

           .. tab:: Binary

              .. code-block:: bash

                 br log start --task-name=a

           .. group-tab:: tiup

              .. code-block:: console

                 $ tiup br log start --task-name=b
        """, """
        choice
          sequence title=Binary
            start-log-backup task=a
          sequence title=tiup
            start-log-backup task=b
        """);

    [Fact]
    public void Leaves_out_what_is_an_example_of_what_not_to_do() => Lowers("runbook.rst", """
        .. danger:: Never run this while an import runs:

           .. code-block:: bash

              br log start --task-name=a

        .. note::

           Do this instead.

           .. code-block:: bash

              br log stop --task-name=c
        """, """
        stop-log-backup task=c
        """);

    [Fact]
    public void Reads_the_steps_of_tables() => Lowers("runbook.rst", """
        ====  ==============================
        Step  Command
        ====  ==============================
        1     ``br log pause --task-name=a``
        2     ``br log resume --task-name=a``
        ====  ==============================

        +------+--------------------------------+
        | Step | Command                        |
        +======+================================+
        | 1    | ``br log pause --task-name=b`` |
        +------+--------------------------------+

        .. list-table::
           :header-rows: 1

           * - Step
             - Command
           * - 1
             - ``br log stop --task-name=c``
        """, """
        pause-log-backup task=a
        resume-log-backup task=a
        pause-log-backup task=b
        stop-log-backup task=c
        """);

    [Fact]
    public void Underlines_the_page_itself() => Underlined("runbook.rst", """
        - Run ``br log stop --task-name=a``.

          .. code-block:: sh
             :caption: run.sh

             br log pause --task-name=b
        """).Should().Equal("br log stop --task-name=a", "br log pause --task-name=b");

    public static TheoryData<string, string> Hostile => new()
    {
        { "indentation", string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', i) + "a\n\n")) },
        { "lists", string.Concat(Enumerable.Repeat("- ", 20_000)) },
        { "nested lists", string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', 2 * i) + "- a\n")) },
        { "directives", string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', 3 * i) + ".. note::\n\n")) },
        { "borders", string.Concat(Enumerable.Repeat("== ==\n", 20_000)) },
        { "grids", string.Concat(Enumerable.Repeat("+--+\n", 20_000)) },
        { "headings", string.Concat(Enumerable.Repeat("a\n--\n", 20_000)) },
        { "pipes", ".. |a| replace:: b\n\n.. parsed-literal::\n\n  " + new string('|', 100_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_pages_without_a_crash(string name, string page) =>
        FluentActions.Invoking(() => Lower("runbook.rst", page, ("runbook.rst", page))).Should().NotThrow(name);
}
