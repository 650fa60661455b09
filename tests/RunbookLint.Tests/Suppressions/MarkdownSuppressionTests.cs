namespace RunbookLint.Tests.Suppressions;

public class MarkdownSuppressionTests : SuppressionTest
{
    [Fact]
    public void A_comment_speaks_for_the_next_block() => Found("a.md", """
        <!-- runbooklint: ignore[RBL9998] a drill -->

        ```sh
        br backup full --pd "$PD" --storage s3://b/x
        ```

        ```sh
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().Be("8 step");

    [Fact]
    public void A_comment_before_a_heading_speaks_for_its_section() => Found("a.md", """
        <!-- runbooklint: ignore[RBL9998] a drill -->
        ## Drill

        ```sh
        br backup full --pd "$PD" --storage s3://b/x
        ```

        ## Night

        ```sh
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().Be("11 step");

    [Fact]
    public void A_fence_has_comments_of_its_own() => Found("a.md", """
        1. Do it:

           ```sh
           # runbooklint: ignore[RBL9998]
           br backup full --pd "$PD" --storage s3://b/x
           br backup full --pd "$PD" --storage s3://b/y
           ```
        """).Should().Be("6 step");

    [Fact]
    public void A_comment_in_a_list_speaks_for_the_next_block_there() => Found("a.md", """
        1. Do it:

           <!-- runbooklint: ignore[RBL9998] -->
           ```sh
           br backup full --pd "$PD" --storage s3://b/x
           ```
        2. Again:

           ```sh
           br backup full --pd "$PD" --storage s3://b/y
           ```
        """).Should().Be("10 step");

    [Fact]
    public void A_fence_switches_itself_off() => Found("a.md", """
        ```bash {runbooklint=off}
        br backup full --pd "$PD" --storage s3://b/x
        ```

        ```bash
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().Be("6 step");

    [Fact]
    public void Front_matter_speaks_for_the_page() => Found("a.md", """
        ---
        title: Night
        runbooklint: {ignore: [RBL9998], reason: a drill}
        ---

        ```bash
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().BeEmpty();

    [Fact]
    public void A_range_reaches_over_blocks() => Found("a.md", """
        <!-- runbooklint: disable[RBL9998] -->

        ```sh
        br backup full --pd "$PD" --storage s3://b/x
        ```

        <!-- runbooklint: enable[RBL9998] -->

        ```sh
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().Be("10 step");

    [Fact]
    public void Prose_and_code_only_speak_about_it() => Found("a.md", """
        Write `# runbooklint: ignore[RBL9998]` or `<!-- runbooklint: ignore[RBL0] -->` above it; runbooklint: ignore[RBL0] works, too.

        ```yaml
        runbooklint: {ignore: [RBL0]}
        ```

        ```text
        <!-- runbooklint: ignore[RBL0] -->
        ```

        ```sh
        runbooklint check .
        br backup full --pd "$PD" --storage s3://b/y
        ```
        """).Should().Be("13 step");
}
