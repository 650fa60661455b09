namespace RunbookLint.Lowering.Tests.Crontab;

public class CrontabCommandTests : LoweringTest
{
    [Theory]
    [InlineData("echo '0 2 * * * br log stop --task-name=a' | crontab -")]
    [InlineData("echo '0 2 * * * br log stop --task-name=a' | crontab -u tidb -")]
    [InlineData("(crontab -l 2>/dev/null; echo \"0 2 * * * br log stop --task-name=a\") | crontab -")]
    [InlineData("(crontab -l | grep -v br ; echo \"0 2 * * * br log stop --task-name=a\") | sudo crontab -u tidb -")]
    [InlineData("crontab -l | { cat; echo \"0 2 * * * br log stop --task-name=a\"; } | crontab -")]
    [InlineData("{ crontab -l; cat <<EOF\n0 2 * * * br log stop --task-name=a\nEOF\n} | crontab -")]
    [InlineData("crontab <<EOF\n# nightly\n0 2 * * * br log stop --task-name=a\nEOF")]
    [InlineData("crontab - <<'EOF'\nA=b\n0 2 * * * br log stop --task-name=a\nEOF")]
    [InlineData("crontab <<< '0 2 * * * br log stop --task-name=a'")]
    [InlineData("printf '0 2 * * * br log stop --task-name=a\\n' | crontab -")]
    [InlineData("printf '%s\\n' 'MAILTO=ops' '0 2 * * * br log stop --task-name=a' | crontab -")]
    [InlineData("echo -e 'A=b\\n0 2 * * * br log stop --task-name=a' | crontab -")]
    [InlineData("crontab jobs.txt")]
    [InlineData("crontab -u tidb ./jobs.txt")]
    [InlineData("supercronic jobs.txt")]
    [InlineData("cat > /tmp/jobs <<EOF\n0 2 * * * br log stop --task-name=a\nEOF\ncrontab /tmp/jobs")]
    [InlineData("crontab -l > /tmp/jobs\necho '0 2 * * * br log stop --task-name=a' >> /tmp/jobs\ncrontab /tmp/jobs")]
    public void Installs_a_crontab(string script) => Lowers("setup.sh", script, """
        repeat schedule="0 2 * * *"
          stop-log-backup task=a
        """, ("jobs.txt", "0 2 * * * br log stop --task-name=a\n"));

    [Theory]
    [InlineData("cat > /etc/cron.d/backup <<EOF\n0 2 * * * root br log stop --task-name=a\nEOF")]
    [InlineData("echo '0 2 * * * root br log stop --task-name=a' >> /etc/cron.d/backup")]
    [InlineData("echo '0 2 * * * root br log stop --task-name=a' | sudo tee /etc/cron.d/backup > /dev/null")]
    [InlineData("{ echo 'A=b'; echo '0 2 * * * root br log stop --task-name=a'; } > /etc/cron.d/backup")]
    [InlineData("echo 'A=b' > /etc/cron.d/backup\necho '0 2 * * * root br log stop --task-name=a' >> /etc/cron.d/backup")]
    [InlineData("echo 'A=b' | tee /etc/cron.d/backup\necho '0 2 * * * root br log stop --task-name=a' | tee -a /etc/cron.d/backup")]
    public void Reads_a_crontab_that_a_script_writes(string script) => Lowers("setup.sh", script, """
        unordered
          sequence
          sequence file=/etc/cron.d/backup
            repeat schedule="0 2 * * *"
              stop-log-backup task=a
        """);

    [Fact]
    public void Knows_what_the_script_puts_into_the_crontab() => Lowers("setup.sh", """
        PD=10.0.0.1:2379
        HOUR=3
        (crontab -l; echo "0 $HOUR * * * br backup full --pd $PD -s s3://b/$NAME") | crontab -
        """, """
        repeat schedule="0 3 * * *"
          snapshot-backup cluster=10.0.0.1:2379 storage=?s3://b/${NAME} scope=full
        """);

    [Fact]
    public void Does_not_give_the_variables_of_the_script_to_its_jobs() => Lowers("setup.sh", """
        PD=10.0.0.1:2379
        echo '0 2 * * * br log stop --task-name=a --pd $PD' | crontab -
        """, """
        repeat schedule="0 2 * * *"
          stop-log-backup cluster=?${PD} task=a
        """);

    [Fact]
    public void Underlines_the_command_in_the_quoted_line() =>
        Underlined("setup.sh", "(crontab -l; echo \"0 2 * * * br log stop --task-name=a\") | crontab -").Should().Equal("br log stop --task-name=a");

    [Theory]
    [InlineData("crontab -l")]
    [InlineData("crontab -e")]
    [InlineData("crontab -r")]
    [InlineData("crontab missing.txt")]
    [InlineData("echo '0 2 * * * br log stop --task-name=a'")]
    [InlineData("generate-crontab | crontab -")]
    public void Installs_nothing(string script) => Lowers("setup.sh", script, "");

    [Theory]
    [InlineData("cron")]
    [InlineData("crontab")]
    [InlineData("")]
    [InlineData("bash")]
    public void Reads_a_fence(string tag) => Lowers("page.md", $"""
        ```{tag}
        # nightly
        PD=10.0.0.1:2379
        0 2 * * * br log stop --task-name=a --pd $PD
        ```
        """, """
        repeat schedule="0 2 * * *"
          stop-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Theory]
    [InlineData("br log stop --task-name=a | tee x", "0 2 * * * br", "stop-log-backup task=a")]
    [InlineData("0 2 * * * backup everything", "", "")]
    public void Does_not_take_other_fences_for_crontabs(string first, string second, string expected) => Lowers("page.md", $"""
        ```
        {first}
        {second}
        ```
        """, expected);

    [Theory]
    [InlineData("echo 'br log stop --task-name=a' | at 02:00")]
    [InlineData("at now + 5 minutes <<EOF\nbr log stop --task-name=a\nEOF")]
    [InlineData("at -f stop.sh 03:00 tomorrow")]
    [InlineData("at 03:00 -f stop.sh")]
    [InlineData("batch <<< 'br log stop --task-name=a'")]
    [InlineData("echo ./stop.sh | at -m midnight")]
    public void Runs_a_script_once_later(string script) => Lowers("run.sh", script, "stop-log-backup task=a", ("stop.sh", "#!/bin/sh\nbr log stop --task-name=a"));

    [Theory]
    [InlineData("at -l")]
    [InlineData("at -c 3 | cat")]
    [InlineData("at 02:00")]
    [InlineData("at -f missing.sh 03:00")]
    public void Runs_nothing_later(string script) => Lowers("run.sh", script, "");
}
