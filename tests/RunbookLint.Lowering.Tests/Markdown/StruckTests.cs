using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Markdown;

public class StruckTests : LoweringTest
{
    [Fact]
    public void What_is_struck_through_is_no_step() => Assert.DoesNotContain("stop-log-backup", Plan("page.md", """
        1. ~~`br log stop --task-name=a`~~
        2. `br log pause --task-name=a`
        """), StringComparison.Ordinal);

    [Fact]
    public void What_stands_below_a_heading_of_output_is_no_step() => Assert.DoesNotContain("stop-log-backup", Plan("page.md", """
        ## Expected output

        ```
        br log stop --task-name=a
        ```
        """), StringComparison.Ordinal);

    [Fact]
    public void A_change_counts_as_what_it_leaves()
    {
        var plan = Plan("page.md", """
            ```diff
            - br log stop --task-name=a
            + br log pause --task-name=b
              br log resume --task-name=c
            ```
            """);

        Assert.DoesNotContain("task=a", plan, StringComparison.Ordinal);
        Assert.Contains("task=b", plan, StringComparison.Ordinal);
        Assert.Contains("task=c", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_of_PowerShell_is_no_part_of_the_command() => Assert.Contains("stop-log-backup task=a", Plan("page.md", """
        ```powershell
        PS C:\> br log stop --task-name=a
        ```
        """), StringComparison.Ordinal);

    [Fact]
    public void Numbered_commands_of_a_text_are_steps()
    {
        var plan = Plan("steps.txt", "1. br log pause --task-name=a\n2) br log stop --task-name=b\n");
        Assert.Contains("task=a", plan, StringComparison.Ordinal);
        Assert.Contains("task=b", plan, StringComparison.Ordinal);
    }

    private static string Plan(string path, string source) => PlanPrinter.Print(Lower(path, source).Root);
}
