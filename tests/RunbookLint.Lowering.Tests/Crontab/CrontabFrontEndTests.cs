using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Crontab;

public class CrontabFrontEndTests : LoweringTest
{
    [Fact]
    public void Reads_each_entry_as_a_repetition_of_its_own() => Lowers("ops/crontab", """
        # m h dom mon dow command
        SHELL=/bin/bash
        PD = "10.0.1.10:2379"
        MAILTO=""

        0  2 * *	1-5  br backup full --pd $PD --storage "s3://backup/full/$(date +\%F)" >> /var/log/br.log 2>&1
        @weekly  br log truncate --storage s3://backup/log --until "2024-05-01 00:00:00" -y
        """, """
        unordered
          repeat schedule="0 2 * * 1-5"
            snapshot-backup cluster=10.0.1.10:2379 storage=?"s3://backup/full/$(date +%F)" scope=full
          repeat schedule=@weekly
            truncate-log-backup storage=s3://backup/log until="2024-05-01 00:00:00" yes=true
        """);

    [Theory]
    [InlineData("etc/cron.d/backup", "0 2 * * * root br log stop --task-name=a")]
    [InlineData("etc/cron.d/backup", "0 2 * * * br log stop --task-name=a")]
    [InlineData("etc/crontab", "0 2 * * *   tidb   cd /opt && br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * tidb /usr/local/bin/br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * tidb sudo br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * mysql PD=x br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * cd /opt/x && br log stop --task-name=a")]
    [InlineData("deploy/crontab", "0 2 * * * test -x /bin/br; br log stop --task-name=a")]
    [InlineData("deploy/tidb.cron", "0 2 * * * flock -n /tmp/l br log stop --task-name=a")]
    public void Tells_a_user_from_a_command(string path, string entry) => Lowers(path, entry, """
        repeat schedule="0 2 * * *"
          stop-log-backup task=a
        """);

    [Fact]
    public void Takes_the_form_that_all_entries_agree_on() => Lowers("deploy/crontab", """
        0 1 * * * /opt/vacuum now
        0 2 * * * tidb br log stop --task-name=a
        """, "");

    [Fact]
    public void Takes_a_user_for_one_on_every_line() => Lowers("crontab", """
        0 1 * * * root my-cleaner now
        0 2 * * * root yes | br log truncate --storage s3://backup/a
        0 3 * * * root echo y | br log truncate --storage s3://backup/b
        0 4 * * * tidb br log stop --task-name=a
        0 5 * * * tidb report daily && br log stop --task-name=b
        """, """
        unordered
          repeat schedule="0 2 * * *"
            truncate-log-backup storage=s3://backup/a yes=true
          repeat schedule="0 3 * * *"
            truncate-log-backup storage=s3://backup/b yes=true
          repeat schedule="0 4 * * *"
            stop-log-backup task=a
          repeat schedule="0 5 * * *"
            stop-log-backup task=b
        """);

    [Theory]
    [InlineData("yes | br log truncate")]
    [InlineData("/usr/bin/yes | br log truncate")]
    [InlineData("/bin/echo y | br log truncate")]
    [InlineData("yes | br log truncate\n0 3 * * * /opt/vacuum now")]
    public void Takes_a_program_for_no_user(string entries) => Lowers("crontab", $"0 2 * * * {entries}", """
        repeat schedule="0 2 * * *"
          truncate-log-backup yes=true
        """);

    [Theory]
    [InlineData("CRON_TZ=Asia/Shanghai", " time-zone=Asia/Shanghai")]
    [InlineData("CRON_TZ = 'UTC'", " time-zone=UTC")]
    [InlineData("TZ=Asia/Tokyo", "")]
    public void Reads_the_time_zone_of_the_schedule(string line, string expected) => Lowers("crontab", $"{line}\n0 2 * * * br log stop --task-name=a", $"""
        repeat schedule="0 2 * * *"{expected}
          stop-log-backup task=a
        """);

    [Theory]
    [InlineData("*/15 2-4 1,15 jan-mar Mon", "\"*/15 2-4 1,15 jan-mar Mon\"")]
    [InlineData("0~59 2 * * *", "\"0~59 2 * * *\"")]
    [InlineData("@every 36h", "\"@every 36h\"")]
    [InlineData("@reboot", "@reboot")]
    [InlineData("{{ minute }} {{ hour }} * * *", "?\"{{ minute }} {{ hour }} * * *\"")]
    [InlineData("${SCHEDULE}", "?${SCHEDULE}")]
    public void Keeps_the_schedule_as_it_is_written(string schedule, string expected) => Lowers("crontab", $"{schedule} br log stop --task-name=a", $"""
        repeat schedule={expected}
          stop-log-backup task=a
        """);

    [Fact]
    public void Gives_what_follows_a_percent_sign_to_the_command() => Lowers("crontab", """
        0 2 * * * mysql -h 10.0.0.1 -P 4000%BACKUP DATABASE * TO 's3://b/full';%
        5 2 * * * bash -s%br log pause --task-name=a%br log resume --task-name=a
        """, """
        unordered
          repeat schedule="0 2 * * *"
            snapshot-backup storage=s3://b/full statement=backup scope=full cluster=sql:10.0.0.1:4000
          repeat schedule="5 2 * * *"
            pause-log-backup task=a
            resume-log-backup task=a
        """);

    [Fact]
    public void Does_not_expand_variables_in_variables() => Lowers("crontab", """
        BUCKET=dr
        STORE=s3://$BUCKET/log
        0 2 * * * br log truncate --storage $STORE --until 1 -y
        """, """
        repeat schedule="0 2 * * *"
          truncate-log-backup storage=s3://$BUCKET/log until=1 yes=true
        """);

    [Fact]
    public void Follows_scripts_to_where_they_are_installed_from() => Lowers("deploy/cron.d/tidb-backup", """
        PD=10.0.0.1:2379
        30 1 * * * root /opt/tidb/bin/full.sh nightly
        """, """
        repeat schedule="30 1 * * *"
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/nightly scope=full
        """, ("bin/full.sh", "#!/bin/bash\nsource env.sh\nbr backup full --pd \"$PD\" -s \"$ROOT/$1\""), ("env.sh", "ROOT=s3://b"));

    [Fact]
    public void Underlines_the_command_the_schedule_and_the_value()
    {
        const string Crontab = "PD=10.0.0.1:2379\n0 2 * * *  br backup full --pd $PD --storage s3://b/\\%F -x 2>&1 # nightly\n";
        Underlined("crontab", Crontab).Should().Equal("br backup full --pd $PD --storage s3://b/\\%F -x 2>&1");
        Underlined("crontab", Crontab, "cluster").Should().Equal("10.0.0.1:2379");
        Underlined("crontab", Crontab, "storage").Should().Equal("s3://b/\\%F");
        ((Region)Lower("crontab", Crontab).Root.Children[0]).Schedule.Span.Text.Should().Be("0 2 * * *");
    }

    [Fact]
    public void Underlines_what_stands_behind_a_percent_sign() =>
        Underlined("crontab", "0 2 * * * bash%br log pause --task-name=a%br log resume", "task").First().Should().Be("a");

    [Theory]
    [InlineData("0 2 * * br backup full --pd p:1 -s s3://b/full", "0 2 * * br backup full --pd p:1 -s s3://b/full")]
    [InlineData("0 25 * * * br log stop --task-name=a", "25")]
    [InlineData("60 2 * * * root br log stop --task-name=a", "60")]
    [InlineData("@daily br log stop --task-name=a\nbr log status", "br log status")]
    public void Reports_a_line_that_cron_refuses(string line, string place) =>
        Lower("etc/cron.d/backup", line).Problems.Should().ContainSingle().Which.Span.Text.Should().Be(place);

    [Theory]
    [InlineData("crontab", "hello world\n0 2 * * * /usr/bin/updatedb")]
    [InlineData("cron.d/README", "Put br entries here, such as those of the wiki.")]
    [InlineData("crontab.txt", "0 2 * * br backup full --pd p:1 -s s3://b/full")]
    [InlineData("crontab", "{% for job in jobs %}\n0 2 * * * br log status\n{% endfor %}")]
    public void Is_silent_about_files_of_others(string path, string text) => Lower(path, text).Problems.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("#0 2 * * * br log stop --task-name=a")]
    [InlineData("0 2 * * *")]
    [InlineData("@daily")]
    [InlineData("@every 1h")]
    [InlineData("0 2 * * * root")]
    [InlineData("0 2 * * * %br log stop")]
    [InlineData("=")]
    [InlineData("\"")]
    [InlineData("0 2 * * * echo br log stop --task-name=a")]
    public void Sees_nothing_where_nothing_runs(string text) => Lowers("cron.d/x", text, "");

    [Fact]
    public void Reads_hostile_text_without_a_crash()
    {
        var entries = string.Concat(Enumerable.Repeat("* * * * * root br log status%%%%%%%%\\%\n", 20_000));
        new Action(() => Lower("cron.d/x", entries)).Should().NotThrow();
        new Action(() => Lower("cron.d/x", "0 2 * * * br log status " + new string('%', 500_000))).Should().NotThrow();
    }
}
