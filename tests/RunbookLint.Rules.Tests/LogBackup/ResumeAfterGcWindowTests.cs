using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class ResumeAfterGcWindowTests : RuleTest<ResumeAfterGcWindow>
{
    [Fact]
    public void Reports_a_long_wait() => Verify("""
        pause-log-backup task=a
        wait for=30h
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Accepts_exactly_the_window() => Verify("""
        pause-log-backup task=a
        wait for=1d
        resume-log-backup task=a
        """);

    [Fact]
    public void Reads_the_ttl_of_the_pause() => Verify("""
        pause-log-backup task=a gc-ttl=7200
        wait for=3h
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Accepts_a_longer_ttl() => Verify("""
        pause-log-backup task=a gc-ttl=180000
        wait for=30h
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_an_unknown_ttl() => Verify("""
        pause-log-backup task=a gc-ttl=?$TTL
        wait for=30h
        resume-log-backup task=a
        """);

    [Fact]
    public void Reports_an_outage() => Verify("""
        network-outage
        wait for=30h
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Accepts_a_wait_before_the_pause() => Verify("""
        wait for=30h
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_wait_behind_the_resume() => Verify("""
        pause-log-backup task=a
        resume-log-backup task=a
        wait for=30h
        """);

    [Fact]
    public void Accepts_a_wait_beside_them() => Verify("""
        unordered
          wait for=30h
          sequence
            pause-log-backup task=a
            resume-log-backup task=a
        """);

    [Fact]
    public void Reads_a_heading_around_both() => Verify("""
        sequence title="Maintenance window (30 h)"
          pause-log-backup task=a
          [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Reads_the_heading_of_the_resume() => Verify("""
        sequence title=Pause
          pause-log-backup task=a
        sequence title="Resume after 2 days"
          [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Reads_a_Chinese_heading() => Verify("""
        sequence title="维护窗口30小时"
          pause-log-backup task=a
          [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Reads_what_a_line_states_of_its_section() => Verify("""
        sequence title=Work
          state-fact window=30h
          sequence title=Steps
            pause-log-backup task=a
            [|resume-log-backup|] task=a
        sequence title="Other work"
          pause-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_section_that_states_two_windows() => Verify("""
        sequence title=Work
          state-fact window=30h
          state-fact window=2h
          pause-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_headings_that_are_bounds() => Verify("""
        sequence title="Maintenance window, at most 30 hours"
          pause-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_headings_with_two_durations() => Verify("""
        sequence title="Maintenance window: 2 hours instead of 30 hours"
          pause-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Reports_two_schedules() => Verify("""
        repeat schedule="0 20 * * 5"
          pause-log-backup task=a
        repeat schedule="0 6 * * 1"
          [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Accepts_two_schedules_within_a_day() => Verify("""
        repeat schedule="0 2 * * *"
          pause-log-backup task=a
        repeat schedule="0 2 * * *"
          resume-log-backup task=a
        """);

    [Fact]
    public void Tolerates_a_change_of_the_clocks() => Verify("""
        repeat schedule="0 2 * * 6"
          pause-log-backup task=a
        repeat schedule="0 3 * * 0"
          resume-log-backup task=a
        """);

    [Fact]
    public void Merges_the_resumes() => Verify("""
        repeat schedule="0 20 * * 5"
          pause-log-backup task=a
        repeat schedule="0 6 * * 1"
          resume-log-backup task=a
        repeat schedule="0 6 * * 6"
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_schedules_of_two_zones() => Verify("""
        repeat schedule="0 20 * * 5" time-zone=UTC
          pause-log-backup task=a
        repeat schedule="0 6 * * 1" time-zone=Asia/Tokyo
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_schedules_without_a_clock() => Verify("""
        repeat schedule="@every 72h"
          pause-log-backup task=a
        repeat schedule="0 6 * * 1"
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        pause-log-backup cluster=10.0.0.1:2379 task=a
        wait for=30h
        resume-log-backup cluster=10.0.0.2:2379 task=a
        """);

    [Fact]
    public void Moves_with_the_window() => Verify("""
        pause-log-backup task=a
        wait for=30h
        resume-log-backup task=a
        """, With(("window", "48h")));

    [Fact]
    public void Says_the_whole_chain() => Says("""
        pause-log-backup task=a
        wait for=30h
        resume-log-backup task=a
        """, """
        error: this resume fails with ErrBackupGCSafepointExceeded: the task stands still for 30 h, and GC waits for 24 h
          resume-log-backup <- too late
          pause-log-backup <- the task is paused here
          wait <- with this the task stands still for 30 h
          help: pause with a `--gc-ttl` that covers the window, or stop the task, start it into a new directory and take a full backup
        """);
}
