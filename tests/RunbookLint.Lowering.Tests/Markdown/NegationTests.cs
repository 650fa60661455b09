namespace RunbookLint.Lowering.Tests.Markdown;

public class NegationTests : LoweringTest
{
    [Theory]
    [InlineData("The following is wrong, because it misses rows:")]
    [InlineData("Wrong, log backup misses the rows:")]
    [InlineData("# What not to do")]
    [InlineData("# What not to do\n\nThis misses rows.")]
    [InlineData("# Deprecated procedure (2022)")]
    [InlineData("# Anti-patterns")]
    [InlineData("# 反面示例")]
    [InlineData("请勿在导入前执行：")]
    [InlineData("You do not need to run this:")]
    [InlineData("Do **not** run this:")]
    [InlineData("Do <b>not</b> run:")]
    [InlineData("*Never* run it like this:")]
    [InlineData("Never run `br log stop` like this:")]
    [InlineData("Do not run `br log stop --task-name a`.")]
    [InlineData("The following command is wrong because the range is too long:")]
    [InlineData("The following two commands are **incorrect**:")]
    [InlineData("This script is wrong, since it misses rows:")]
    [InlineData("The command below is not correct.")]
    [InlineData("> [!CAUTION]\n> Never run this")]
    [InlineData("Stop the task:\n\n> **Warning**\n>\n> Do not run the command below!")]
    [InlineData("> Do not do this in production:")]
    [InlineData("> ❌ Wrong")]
    [InlineData("> 请勿执行此命令。")]
    [InlineData("Avoid this:")]
    [InlineData("Avoid stopping the task:")]
    public void Reads_no_plan_into_what_is_wrong(string introduction) => Lowers("page.md", Fence(introduction), "");

    [Theory]
    [InlineData("Do **not** run `br log pause --task-name=a` on a Friday.")]
    [InlineData("Never use `tiup br restore full` here.")]
    [InlineData("__Don't__ execute `br backup full --pd 10.0.0.1:2379`; it takes hours.")]
    public void Reads_the_steps_behind_a_sentence_that_names_what_it_forbids(string sentence) => Lowers("page.md", $"""
        {sentence}

        1. Stop it.

        {Fence("Run:").Replace("\n", "\n   ")}
        """, "stop-log-backup task=a");

    [Theory]
    [InlineData("不要中断下面的命令：")]
    [InlineData("请勿忘记在 screen 中执行：")]
    [InlineData("不要跳过这一步：")]
    [InlineData("不要在执行期间中断下面的命令：")]
    [InlineData("Do not skip:")]
    [InlineData("Do not interrupt:")]
    [InlineData("Never skip this step:")]
    [InlineData("Wrong passwords end the task. Run:")]
    [InlineData("The following command is wrong if it prints nothing:")]
    [InlineData("The task is wrong because its storage is gone. Stop it:")]
    [InlineData("This timestamp is wrong, so start again:")]
    [InlineData("Avoid downtime by stopping the task first:")]
    [InlineData("Avoid data loss: stop the task with")]
    [InlineData("Please avoid running two tasks by stopping one:")]
    [InlineData("Run this:\n\n> [!CAUTION]\n> Never run this while an import is running.")]
    [InlineData("> Never interrupt this.")]
    [InlineData("> You should not use the root user.")]
    [InlineData("> Do not run `br log pause --task-name a`")]
    [InlineData("> Never run this.\n\nThe task is stopped by")]
    public void Reads_a_plan_where_only_harm_to_it_is_forbidden(string introduction) => Lowers("page.md", Fence(introduction), "stop-log-backup task=a");

    [Fact]
    public void Lets_a_quotation_reach_to_the_next_fence_only() => Lowers("page.md", $"""
        {Fence("> Never run this")}

        {Fence("Now:").Replace(" a\n", " b\n")}
        """, "stop-log-backup task=b");

    [Fact]
    public void Lets_a_heading_reach_over_its_section_where_it_speaks_of_it() => Lowers("page.md", $"""
        # Import

        ## What not to do

        {Fence("First:")}

        {Fence("Then:")}

        ## Steps

        {Fence("Run:")}
        """, """
        sequence title=Import
          sequence title=Steps
            stop-log-backup task=a
        """);

    [Fact]
    public void Lets_a_heading_reach_to_the_first_command_else() => Lowers("page.md", $"""
        # Wrong order

        {Fence("It misses rows.")}

        {Fence("Now:")}
        """, """
        sequence title="Wrong order"
          stop-log-backup task=a
        """);

    [Theory]
    [InlineData("# ❌ wrong")]
    [InlineData("# DON'T do this:")]
    [InlineData("# bad:")]
    [InlineData("# 错误")]
    public void Leaves_out_a_command_under_a_comment_that_marks_it(string comment) => Lowers("page.md", $"""
        ```sh
        br log pause --task-name a
        {comment}
        br log stop \
          --task-name a
        br log resume --task-name b
        ```

        ```console
        $ br log pause --task-name a
        {comment}
        $ br log stop --task-name a
        $ br log resume --task-name b
        ```
        """, """
        pause-log-backup task=a
        resume-log-backup task=b
        pause-log-backup task=a
        resume-log-backup task=b
        """);

    [Fact]
    public void Shows_commands_behind_one_left_out_where_they_stand() => Underlined("page.md", """
        ```sh
        # ❌ wrong
        br log stop --task-name a; br log pause --task-name second
        ```
        """, "task").Should().Equal("second");

    [Theory]
    [InlineData("# avoid running out of memory")]
    [InlineData("# never skip this")]
    [InlineData("# bad rows go to a table of their own")]
    public void Keeps_a_command_under_a_comment_that_explains_it(string comment) => Lowers("page.md", $"""
        ```sh
        {comment}
        br log stop --task-name a
        ```
        """, "stop-log-backup task=a");

    [Theory]
    [InlineData("Removed:")]
    [InlineData("We removed the old example:")]
    [InlineData("我们删除了示例：")]
    public void Reads_no_plan_into_what_was_removed(string introduction) => Lowers("page.md", Fence(introduction), "");

    [Theory]
    [InlineData("Once the old job is removed:")]
    [InlineData("The old task was removed.")]
    [InlineData("Dropped tables come back so:")]
    [InlineData("Remove the task:")]
    [InlineData("## 删除")]
    [InlineData("删除：")]
    public void Reads_a_plan_where_something_else_was_removed(string introduction) => Lowers("page.md", Fence(introduction).TrimStart('#', ' '), "stop-log-backup task=a");

    private static string Fence(string introduction) => $"{introduction}\n\n```sh\nbr log stop --task-name a\n```\n";
}
