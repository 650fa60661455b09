namespace RunbookLint.Lowering.Tests.Markdown;

public class AlternativesTests : LoweringTest
{
    [Theory]
    [InlineData("Case A – up", "Case B – down")]
    [InlineData("Scenario 1: pause expired", "Scenario 2: table dropped")]
    [InlineData("Plan A", "Plan B")]
    [InlineData("Path 1", "Path 2")]
    [InlineData("Branch A: up", "Branch B: down")]
    [InlineData("Variant I", "Variant II")]
    [InlineData("情况一", "情况二")]
    [InlineData("场景 1：暂停", "场景 2：丢失")]
    [InlineData("方案A", "方案B")]
    [InlineData("A. Site is back", "B. Site is lost")]
    [InlineData("A) back", "B) lost")]
    public void Makes_labelled_sections_a_choice(string first, string second) => Lowers("page.md", Sections(first, second), $"""
        sequence title=Recovery
          choice
            sequence title={Quoted(first)}
              pause-log-backup task=a
            sequence title={Quoted(second)}
              stop-log-backup task=a
        """);

    [Theory]
    [InlineData("1. Pause", "2. Stop")]
    [InlineData("Step 1", "Step 2")]
    [InlineData("Phase A", "Phase B")]
    [InlineData("Plan a pause", "Plan a stop")]
    [InlineData("Plan A Pause", "Plan A Stop")]
    [InlineData("B. Pause", "C. Stop")]
    [InlineData("A. Pause", "C. Stop")]
    [InlineData("Case studies", "Case handling")]
    public void Keeps_other_sections_in_order(string first, string second) => Lowers("page.md", Sections(first, second), $"""
        sequence title=Recovery
          sequence title={Quoted(first)}
            pause-log-backup task=a
          sequence title={Quoted(second)}
            stop-log-backup task=a
        """);

    [Theory]
    [InlineData("page.adoc", "= Recovery\n\n== Plan A\n\nRun `br log pause --task-name a`.\n\n== Plan B\n\nRun `br log stop --task-name a`.\n")]
    [InlineData("page.rst", "Recovery\n========\n\nPlan A\n------\n\nRun ``br log pause --task-name a``.\n\nPlan B\n------\n\nRun ``br log stop --task-name a``.\n")]
    public void Reads_other_pages_too(string path, string page) => Lowers(path, page, """
        sequence title=Recovery
          choice
            sequence title="Plan A"
              pause-log-backup task=a
            sequence title="Plan B"
              stop-log-backup task=a
        """);

    [Fact]
    public void Makes_paragraphs_with_bold_labels_a_choice() => Lowers("page.md", """
        **Plan A: younger than 24 h**

        ```sh
        br log resume --task-name a
        ```

        __Plan B:__ run `br log stop --task-name a`, then:

        ```sh
        br log start --task-name a --pd 10.0.0.1:2379 --storage s3://k/log-2
        ```

        In both cases, run `br log status --task-name a`.
        """, """
        choice
          sequence title="Plan A: younger than 24 h"
            resume-log-backup task=a
          sequence title="Plan B"
            stop-log-backup task=a
            start-log-backup cluster=10.0.0.1:2379 storage=s3://k/log-2 task=a
        query-log-backup task=a
        """);

    [Fact]
    public void Ends_the_last_way_at_a_heading() => Lowers("page.md", """
        **Option 1**

        Run `br log pause --task-name a`.

        **Option 2**

        Run `br log stop --task-name a`.

        # After

        Run `br log status --task-name a`.
        """, """
        choice
          sequence title="Option 1"
            pause-log-backup task=a
          sequence title="Option 2"
            stop-log-backup task=a
        sequence title=After
          query-log-backup task=a
        """);

    [Theory]
    [InlineData("or")]
    [InlineData("Or:")]
    [InlineData("*or*")]
    [InlineData("— or —")]
    [InlineData("Or, alternatively:")]
    [InlineData("或者：")]
    public void Makes_fences_with_or_between_them_a_choice(string or) => Lowers("page.md", Fences("Either", or), """
        choice
          sequence
            pause-log-backup task=a
          sequence
            stop-log-backup task=a
        """);

    [Theory]
    [InlineData("Then")]
    [InlineData("Or so we thought. Now:")]
    public void Keeps_other_fences_in_order(string between) => Lowers("page.md", Fences("Either", between), """
        pause-log-backup task=a
        stop-log-backup task=a
        """);

    [Fact]
    public void Forbids_both_fences() => Lowers("page.md", Fences("Do not run", "or"), "");

    private static string Quoted(string title) => title.IndexOf(' ') < 0 && title.IndexOf(')') < 0 ? title : $"\"{title}\"";

    private static string Sections(string first, string second) => $"""
        # Recovery

        ## {first}

        {Fence("pause")}

        ## {second}

        {Fence("stop")}
        """;

    private static string Fences(string before, string between) => $"{before}\n\n{Fence("pause")}\n\n{between}\n\n{Fence("stop")}\n";

    private static string Fence(string verb) => $"```sh\nbr log {verb} --task-name a\n```";
}
