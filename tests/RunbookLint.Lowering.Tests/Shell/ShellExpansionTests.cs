namespace RunbookLint.Lowering.Tests.Shell;

/// <summary>What a shell makes of one word before a command sees it.</summary>
public class ShellExpansionTests : LoweringTest
{
    [Fact]
    public void An_empty_variable_without_quotes_is_no_word() => Lowers("run.sh", """
        extra=
        br log pause $extra --task-name pitr $extra
        br log resume --task-name "$extra"
        """, """
        pause-log-backup task=pitr
        resume-log-backup task=""
        """);

    [Fact]
    public void A_value_is_split_within_a_longer_word() => Lowers("run.sh", """
        rest="pitr --pd 10.0.0.1:2379"
        br log pause --task-name=$rest
        br log resume --task-name="$rest"
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        resume-log-backup task="pitr --pd 10.0.0.1:2379"
        """);

    [Fact]
    public void A_value_is_split_where_IFS_says() => Lowers("run.sh", """
        names=pitr,10.0.0.1:2379
        stop() { br log stop --task-name "$1" --pd "$2"; }
        IFS=,
        stop $names
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Every_element_is_a_word_of_its_own() => Lowers("run.sh", """
        flags=(--task-name pitr --pd "10.0.0.1:2379")
        br log pause "${flags[@]}"
        start() { br log "st$@"; }
        start art --task-name pitr
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        start-log-backup task=pitr
        """);

    [Fact]
    public void Quotes_within_a_default_keep_it_together() => Lowers("run.sh", """
        br log pause ${FLAGS:---task-name "my task"}
        """, """
        pause-log-backup task="my task"
        """);

    [Fact]
    public void Braces_are_several_words() => Lowers("run.sh", """
        br log pause {--task-name,pitr}
        br log resume --{task-name=pitr,pd=10.0.0.{1..1}:2379}
        br log stop --task-name {pitr} --pd '{a,b}'
        """, """
        pause-log-backup task=pitr
        resume-log-backup cluster=10.0.0.1:2379 task=pitr
        stop-log-backup cluster={a,b} task=?{pitr}
        """);

    [Fact]
    public void The_number_of_arguments_is_never_unset() => Lowers("run.sh", """
        br log pause --task-name "${#:-pitr}"
        br log resume --task-name "${@:-pitr}"
        """, """
        pause-log-backup task=?"${#:-pitr}"
        resume-log-backup task=?${@:-pitr}
        """);

    /// <summary>Each of these would take minutes if some part of it were quadratic.</summary>
    [Theory]
    [InlineData("{a,b}")]
    [InlineData("{a")]
    [InlineData("{1..200} ")]
    [InlineData("{a,b}{c,d}{e,f}{g,h} ")]
    [InlineData("$x")]
    [InlineData("${x:-$x}")]
    [InlineData("\"$@\"")]
    public void Hostile_words_end(string unit)
    {
        var lower = () => Lower("run.sh", "x='a b c'\nset -- a b\nbr log pause " + string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length)));

        lower.Should().NotThrow();
    }
}
