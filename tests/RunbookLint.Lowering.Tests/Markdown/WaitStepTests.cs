namespace RunbookLint.Lowering.Tests.Markdown;

public class WaitStepTests : LoweringTest
{
    [Theory]
    [InlineData("1. Wait 30 hours for the vendor's report.", "30h")]
    [InlineData("- **Wait** for 2 days.", "2d")]
    [InlineData("1. Wait at least 24h before the next step", "1d")]
    [InlineData("- [ ] wait another two hours", "2h")]
    [InlineData("1. Wait 90 minutes. If it fails, call us.", "90m")]
    [InlineData("2. 等待 30 小时", "30h")]
    [InlineData("2. 等待30小时后继续", "30h")]
    public void Reads_a_step_that_begins_with_a_wait(string step, string time) => Lowers("page.md", step, $"wait for={time}");

    [Theory]
    [InlineData("1. Wait up to 30 hours.")]
    [InlineData("1. Wait at most 30 hours.")]
    [InlineData("1. Wait 30 hours at most.")]
    [InlineData("1. Wait until 30 hours have passed.")]
    [InlineData("1. Wait 30 hours, or until the vendor answers.")]
    [InlineData("1. Wait 30 hours if the network is down.")]
    [InlineData("1. If the network is down, wait 30 hours.")]
    [InlineData("1. Do not wait 30 hours.")]
    [InlineData("1. Wait 24-30 hours.")]
    [InlineData("1. Wait 30 minutes.")]
    [InlineData("1. Wait for the vendor, 30 hours.")]
    [InlineData("1. ~~Wait 30 hours.~~")]
    [InlineData("Wait 30 hours.")]
    [InlineData("Never do this:\n\n1. Wait 30 hours.")]
    [InlineData("1. 最多等待 30 小时")]
    [InlineData("1. 等待最多 30 小时")]
    public void Reads_no_wait_that_may_be_another(string page) => Lowers("page.md", page, "");

    [Fact]
    public void Puts_it_between_the_other_steps() => Lowers("page.md", """
        1. `br log pause --task-name=a`
        2. Wait 30 hours.
        3. `br log resume --task-name=a`
        """, """
        pause-log-backup task=a
        wait for=30h
        resume-log-backup task=a
        """);

    [Theory]
    [InlineData("page.adoc", ". Wait 30 hours.\n")]
    [InlineData("page.rst", "#. Wait 30 hours.\n")]
    public void Reads_other_pages_too(string path, string page) => Lowers(path, page, "wait for=30h");

    [Fact]
    public void Underlines_the_time() => Underlined("page.md", "1. 等待 30 小时。\n", "for").Should().Equal("30 小时");
}
