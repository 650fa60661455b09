using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Systemd;

public class SystemdFrontEndTests : LoweringTest
{
    private const string Timer = """
        [Unit]
        Description=Nightly

        [Timer]
        OnCalendar=*-*-* 02:00:00
        Persistent=true

        [Install]
        WantedBy=timers.target
        """;

    [Fact]
    public void A_service_is_its_commands_in_order() => Lowers("units/maintenance.service", """
        [Unit]
        Description=Import under a paused log backup
        After=network-online.target

        [Service]
        Type=oneshot
        User=tidb
        Environment="PD=10.0.1.10:2379" TASK=pitr
        Environment='NOTE=two words'
        MemoryMax=8G
        ExecStartPre=-/usr/bin/br log pause --task-name=${TASK} --pd $PD
        # The import itself
        ExecStart=/usr/bin/tidb-lightning \
            --backend local \
        # a comment in between
            --pd-urls ${PD}
        ExecStart=/bin/sh -c 'br backup full --pd "$PD" -s s3://b/$(date +%%F)'
        ExecStartPost=@/usr/bin/br br log resume --task-name ${TASK} --pd ${PD}
        ExecStop=/usr/bin/br log stop --task-name ${TASK} --pd ${PD}

        [Install]
        WantedBy=multi-user.target
        """, """
        pause-log-backup cluster=10.0.1.10:2379 task=pitr memory=8Gi
        physical-import backend=local cluster=10.0.1.10:2379 memory=8Gi
        snapshot-backup cluster=10.0.1.10:2379 storage=?"s3://b/$(date +%F)" scope=full memory=8Gi
        resume-log-backup cluster=10.0.1.10:2379 task=pitr memory=8Gi
        choice
          sequence title=ExecStop
            stop-log-backup cluster=10.0.1.10:2379 task=pitr memory=8Gi
        """);

    [Fact]
    public void A_timer_is_its_service_again_and_again() => Lowers("units/backup.timer", Timer, """
        repeat title=backup schedule="0 2 * * *"
          stop-log-backup task=a
        """, ("units/backup.service", "[Service]\nExecStart=br log stop --task-name=a\n"));

    [Theory]
    [InlineData("Unit=full.service", "full.service")]
    [InlineData("Unit=full@a.service", "full@.service")]
    [InlineData("Unit=full@%p.service", "full@.service")]
    public void A_timer_may_start_another_service(string line, string service) => Lowers("units/a.timer", $"[Timer]\nOnCalendar=weekly\n{line}", """
        repeat title=a schedule="0 0 * * 1"
          stop-log-backup task=a
        """, ("units/" + service, "[Service]\nExecStart=br log stop --task-name=" + (service[4] == '@' ? "%i" : "a")));

    [Fact]
    public void A_timer_with_several_times_repeats_for_each() => Lowers("backup.timer", "[Timer]\nOnCalendar=Mon 02:00\nOnCalendar=Thu 03:00 Asia/Shanghai\n", """
        unordered
          repeat title=backup schedule="0 2 * * 1"
            stop-log-backup task=a
          repeat title=backup schedule="0 3 * * 4" time-zone=Asia/Shanghai
            stop-log-backup task=a
        """, ("backup.service", "[Service]\nExecStart=br log stop --task-name=a\n"));

    [Fact]
    public void Reads_environment_files_over_the_environment() => Lowers("deploy/systemd/backup.service", """
        [Service]
        Environment=PD=10.0.0.1:2379 STORAGE=s3://old
        EnvironmentFile=-/etc/default/missing
        EnvironmentFile=/etc/tidb/backup.env
        ExecStart=/usr/bin/br backup full --pd ${PD} --storage ${STORAGE} $EXTRA
        """, """
        snapshot-backup cluster=?${PD} storage=s3://new/full scope=full filter=shop.*
        """, ("deploy/systemd/backup.env", "# where\nSTORAGE='s3://new/full'\n; more\nEXTRA=--filter shop.*\n"));

    [Fact]
    public void Leaves_to_the_run_what_a_file_out_of_reach_may_set() => Lowers("backup.service", """
        [Service]
        Environment=PD=10.0.0.1:2379
        EnvironmentFile=/etc/tidb/backup.env
        ExecStart=/usr/bin/br backup full --pd ${PD} -s s3://b/%i/%H
        """, """
        snapshot-backup cluster=?${PD} storage=?s3://b/%i/%H scope=full
        """);

    [Fact]
    public void Applies_drop_ins_over_the_unit() => Lowers("backup.service", """
        [Service]
        Environment=PD=10.0.0.1:2379
        ExecStart=br log pause --task-name=a --pd ${PD}
        """, """
        stop-log-backup cluster=10.0.0.2:2379 task=b
        """, ("backup.service", ""), ("backup.service.d/10-pd.conf", "[Service]\nEnvironment=PD=10.0.0.2:2379"), ("backup.service.d/20-exec.conf", "[Service]\nExecStart=\nExecStart=br log stop --task-name=b --pd ${PD}"));

    [Fact]
    public void Follows_a_script_that_is_installed_from_beside_the_unit() => Lowers("deploy/backup.service", """
        [Service]
        Environment=PD=10.0.0.1:2379
        ExecStart=/opt/tidb/scripts/full.sh s3://b/full
        """, """
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/full scope=full
        """, ("scripts/full.sh", "#!/bin/bash\nbr backup full --pd \"$PD\" -s \"$1\""));

    [Theory]
    [InlineData("ExecStart=-@/usr/bin/br br log stop --task-name=a")]
    [InlineData("ExecStart=+!!/usr/bin/br log stop --task-name=a")]
    [InlineData("ExecStart=\"/usr/bin/br\" log stop \"--task-name=a\"")]
    [InlineData("ExecStart=/bin/true ; /usr/bin/br log stop --task-name=a")]
    [InlineData("ExecStart=/bin/echo \\; br ; /usr/bin/br log stop --task-name=a")]
    [InlineData("ExecStart = /usr/bin/env X=y /usr/bin/br log stop --task-name=a")]
    [InlineData("ExecStart=/bin/bash -ec \"br log stop --task-name=a\"")]
    [InlineData("ExecStart=/bin/sh -c 'X=a; br log stop --task-name=$$X'")]
    [InlineData("ExecStart=/bin/sh -c 'X=a; br log stop --task-name=${X}'")]
    [InlineData("ExecStart=/bin/flock -n /run/l /usr/bin/br log stop --task-name=a")]
    public void Reads_command_lines_as_systemd_does(string line) => Lowers("a.service", "[Service]\n" + line, "stop-log-backup task=a");

    [Fact]
    public void Does_not_expand_behind_a_colon() =>
        Lowers("a.service", "[Service]\nEnvironment=T=a\nExecStart=:/usr/bin/br log stop --task-name=${T}", "stop-log-backup task=?${T}");

    [Fact]
    public void Underlines_commands_and_values()
    {
        const string Unit = "[Service]\nEnvironment=\"PD=10.0.0.1:2379\"\nExecStart=-/usr/bin/br log stop \\\n  --task-name a \\\n  --pd ${PD}\n";
        Underlined("a.service", Unit).Should().Equal("/usr/bin/br log stop \\\n  --task-name a \\\n  --pd ${PD}");
        Underlined("a.service", Unit, "task").Should().Equal("a");
        Underlined("a.service", Unit, "cluster").Should().Equal("10.0.0.1:2379");
    }

    [Fact]
    public void Keeps_the_file_of_a_value()
    {
        var document = Lower("a.service", "[Service]\nEnvironmentFile=a.env\nExecStart=br log stop --task-name=a --pd=${PD}", ("a.env", "PD=10.0.0.1:2379"));
        new RunbookPlan(document.Root).Operations.Single().Cluster.Span.ToString().Should().Be("a.env:1:4");
    }

    [Fact]
    public void Underlines_the_calendar_expression() =>
        ((Region)Lower("backup.timer", Timer, ("backup.service", "[Service]\nExecStart=br log status")).Root.Children[0]).Schedule.Span.Text.Should().Be("*-*-* 02:00:00");

    [Fact]
    public void Reports_a_broken_line_of_our_units_only()
    {
        Lower("a.service", "[Service]\nExecStart=br log status\nRestart always").Problems.Should().ContainSingle().Which.Span.Text.Should().Be("Restart always");
        Lower("a.service", "[Service]\nExecStart=nginx\nRestart always").Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a.service", "")]
    [InlineData("a.service", "[D-BUS Service]\nName=org.br\nExec=br log stop")]
    [InlineData("a.service", "[Service]\nExecStart=\n")]
    [InlineData("a.service", "[Service]\nExecStart=-\nExecStart=@\nExecStart=;;\nExecStart=\"\nExecStart=\\")]
    [InlineData("a.service", "[Service]\n#ExecStart=br log stop\n")]
    [InlineData("a.service", "[Service]\nExecStart=br log stop --task-name=a\nExecStart=\n")]
    [InlineData("a.timer", "[Timer]\nOnCalendar=daily")]
    [InlineData("a.timer", "[Timer]\nOnCalendar=daily\nUnit=a.timer")]
    [InlineData("a.timer", "[Timer]\nOnCalendar=daily\nUnit=")]
    public void Sees_nothing_where_nothing_runs(string path, string text) => Lowers(path, text, "", ("a.timer", text));

    [Theory]
    [InlineData("systemd-run --on-calendar=daily br log stop --task-name=a", "repeat schedule=\"0 0 * * *\"\n  stop-log-backup task=a")]
    [InlineData("systemd-run --on-calendar='Sun *-*-* 03:00' --unit b -E T=a sh -c 'br log stop --task-name=$T'", "repeat schedule=\"0 3 * * 0\"\n  stop-log-backup task=a")]
    [InlineData("systemd-run --on-unit-active=36h --timer-property=Persistent=true -p MemoryMax=4G br log stop --task-name=a", "repeat schedule=\"@every 36h\"\n  stop-log-backup task=a memory=4Gi")]
    [InlineData("systemd-run --on-active=30m br log stop --task-name=a", "stop-log-backup task=a")]
    [InlineData("systemd-run --scope -p Environment=T=a br log stop --task-name=a", "stop-log-backup task=a")]
    public void Reads_transient_units(string command, string plan) => Lowers("run.sh", command, plan);

    [Fact]
    public void Reads_units_that_a_script_writes() => Lowers("install.sh", """
        cat > /etc/systemd/system/backup.service <<'EOF'
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/br log stop --task-name=a
        EOF
        cat <<'EOF' | sudo tee /etc/systemd/system/backup.timer
        [Timer]
        OnCalendar=Sat *-*-* 01:30
        EOF
        systemctl daemon-reload && systemctl enable --now backup.timer
        """, """
        unordered
          sequence
          sequence file=/etc/systemd/system/backup.timer
            repeat title=backup schedule="30 1 * * 6"
              stop-log-backup task=a
        """);

    [Fact]
    public void Reads_units_of_a_page() => Lowers("page.md", """
        Create `/etc/systemd/system/backup.service`:

        ```ini
        [Service]
        ExecStart=/usr/bin/br log stop --task-name=a
        ```

        and its timer:

        ```systemd
        # /etc/systemd/system/backup.timer
        [Timer]
        OnCalendar=daily
        ```

        ```ini
        [client]
        user = br
        ```
        """, """
        repeat title=backup schedule="0 0 * * *"
          stop-log-backup task=a
        """);

    [Fact]
    public void Reads_hostile_text_without_a_crash()
    {
        var lines = "[Service]\nEnvironment=A=b\n" + string.Concat(Enumerable.Repeat("ExecStart=br log status ${A} $A %i \\\n", 20_000));
        new Action(() => Lower("a.service", lines)).Should().NotThrow();
        var environment = "[Service]\n" + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"Environment=A{index}=\"${{A{index - 1}}}\"\nExecStart=br log status ${{A{index}}}\n"));
        new Action(() => Lower("a.service", environment)).Should().NotThrow();
    }

    [Fact]
    public void Each_schedule_of_a_timer_has_operations_of_its_own()
    {
        var plan = new RunbookPlan(Lower("a.timer", "[Timer]\nOnCalendar=*-*-1,15 02:00\nOnCalendar=Sun 03:00\n", ("a.service", "[Service]\nExecStart=br log stop --task-name=a\n")).Root);
        plan.Operations.Cast<object>().Distinct(ReferenceEqualityComparer.Instance).Should().HaveCount(2);
    }

    [Fact]
    public void Leaves_specifiers_in_scripts_to_the_run() => Lowers("restore@.service", """
        [Service]
        ExecStart=/bin/bash -c "br log pause --task-name %p --pd %i:2379 && date +%%F"
        """, """
        pause-log-backup cluster=?${SPECIFIER_i}:2379 task=restore
        """);

    [Fact]
    public void Leaves_to_the_run_what_an_optional_file_may_set() => Lowers("a.service", """
        [Service]
        Environment=PD=10.0.0.1:2379
        EnvironmentFile=-/etc/default/br
        ExecStart=br log pause --task-name a --pd ${PD}
        """, """
        pause-log-backup cluster=?${PD} task=a
        """);
}
