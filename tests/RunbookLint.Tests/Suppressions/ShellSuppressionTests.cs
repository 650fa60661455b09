namespace RunbookLint.Tests.Suppressions;

public class ShellSuppressionTests : SuppressionTest
{
    [Fact]
    public void A_comment_on_its_own_line_speaks_for_the_next_command() => Found("a.sh", """
        # runbooklint: ignore[RBL9998] it is a drill
        br backup full --pd "$PD" \
          --storage s3://b/x
        br backup full --pd "$PD" --storage s3://b/y
        """).Should().Be("4 step");

    [Fact]
    public void Other_comments_and_blank_lines_may_stand_between() => Found("a.sh", """
        # runbooklint: ignore[RBL9998]

        # shellcheck disable=SC2086
        br backup full --pd "$PD" --storage s3://b/x
        """).Should().BeEmpty();

    [Fact]
    public void A_comment_behind_a_command_speaks_for_its_line() => Found("a.sh", """
        br backup full --pd "$PD" --storage s3://b/x # runbooklint: ignore[step] 演练
        br backup full --pd "$PD" --storage s3://b/y
        """).Should().Be("2 step");

    [Fact]
    public void A_comment_behind_the_last_line_speaks_for_the_whole_command() => Found("a.sh", """
        br backup full --pd "$PD" \
          --storage s3://b/x # runbooklint: ignore[RBL9998]
        """).Should().BeEmpty();

    [Fact]
    public void A_comment_may_follow_another_one() => Found("a.sh", """
        br backup full --pd "$PD" --storage s3://b/x # nightly # runbooklint: ignore[RBL9998]
        """).Should().BeEmpty();

    [Fact]
    public void A_compound_command_is_one_command() => Found("a.sh", """
        # runbooklint: ignore[RBL9998]
        if [ -n "$1" ]; then
          br backup full --pd "$PD" --storage s3://b/x
        else
          br log start --task-name=a --pd "$PD" --storage s3://b/y
        fi
        br backup full --pd "$PD" --storage s3://b/z
        """).Should().Be("7 step");

    [Fact]
    public void A_here_document_belongs_to_its_command() => Found("a.sh", """
        # runbooklint: ignore[RBL9998]
        mysql -h tidb <<EOF
        BACKUP DATABASE * TO 's3://b/x';
        EOF
        """).Should().BeEmpty();

    [Fact]
    public void A_script_in_a_here_document_has_comments_of_its_own() => Found("a.sh", """
        cat > /tmp/nightly.sh <<'EOF'
        # runbooklint: ignore[RBL9998]
        br backup full --pd "$PD" --storage s3://b/x
        br backup full --pd "$PD" --storage s3://b/y
        EOF
        bash /tmp/nightly.sh
        """).Should().Be("4 step");

    [Fact]
    public void An_SQL_comment_in_a_here_document_speaks_for_the_next_statement() => Found("a.sh", """
        mysql -h tidb <<EOF
        -- runbooklint: ignore[RBL9998]
        BACKUP DATABASE * TO 's3://b/x';
        BACKUP DATABASE * TO 's3://b/y';
        EOF
        """).Should().Be("4 step");

    [Fact]
    public void A_range_reaches_to_its_end() => Found("a.sh", """
        # runbooklint: disable[RBL9998] the drill
        br backup full --pd "$PD" --storage s3://b/x
        # runbooklint: enable[RBL9998]
        br backup full --pd "$PD" --storage s3://b/y
        """).Should().Be("4 step");

    [Fact]
    public void A_range_without_an_end_reaches_to_that_of_the_text() => Found("a.sh", """
        br backup full --pd "$PD" --storage s3://b/x
        # runbooklint: disable[RBL9998]
        br backup full --pd "$PD" --storage s3://b/y
        """).Should().Be("1 step");

    [Fact]
    public void A_file_is_ignored_from_anywhere_in_it() => Found("a.sh", """
        br backup full --pd "$PD" --storage s3://b/x
        # runbooklint: file-ignore[RBL9998] an old script
        """).Should().BeEmpty();

    [Fact]
    public void Several_comments_speak_for_the_same_command() => Found("a.sh", """
        # runbooklint: ignore[RBL0002]
        # runbooklint: ignore[RBL9998]
        br backup full --pd "$PD" --storage s3://b/x
        """).Should().Be("1 unused-suppression");

    [Fact]
    public void A_comment_at_the_end_of_a_body_does_not_speak_for_what_follows_it() => Found("a.sh", """
        nightly() {
          br backup full --pd "$PD" --storage s3://b/x
          # runbooklint: ignore[RBL9998]
        }
        nightly
        """).Should().Be("2 step, 3 unknown-suppression");

    [Fact]
    public void Line_breaks_tabs_and_byte_order_marks_change_nothing() =>
        Found("a.sh", "\t# runbooklint:\tignore[ RBL9998 ,\tRBL9998 ]\r\n\tbr backup full --pd \"$PD\" --storage s3://b/x\r\n").Should().BeEmpty();

    [Fact]
    public void Texts_are_no_comments() => Found("a.sh", """
        echo "# runbooklint: ignore[RBL9998]"
        echo '
        # runbooklint: ignore[RBL0]
        '
        cat > notes.txt <<EOF
        # runbooklint: ignore[RBL0]
        EOF
        br backup full --pd "$PD" --storage s3://b/x
        """).Should().Be("8 step");
}
