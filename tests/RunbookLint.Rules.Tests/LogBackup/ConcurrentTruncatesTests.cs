using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class ConcurrentTruncatesTests : RuleTest<ConcurrentTruncates>
{
    [Fact]
    public void Reports_two_schedules() => Verify("""
        unordered
          repeat schedule="0 3 * * *"
            truncate-log-backup storage=s3://b/l until=1
          repeat schedule="30 3 * * 0"
            [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Reports_background_jobs() => Verify("""
        unordered
          truncate-log-backup storage=s3://b/l until=1
          [|truncate-log-backup|] storage=s3://b/l/ until=2
        """);

    [Fact]
    public void Reports_schedules_of_two_documents() => Verify("""
        unordered
          sequence document=a
            repeat schedule="0 3 * * *"
              truncate-log-backup storage=s3://b/l until=1
          sequence document=b
            repeat schedule="30 3 * * 0"
              [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_one_after_the_other() => Verify("""
        truncate-log-backup storage=s3://b/l until=1
        truncate-log-backup storage=s3://b/l until=2
        """);

    [Fact]
    public void Accepts_two_logs() => Verify("""
        unordered
          truncate-log-backup storage=s3://b/l until=1
          truncate-log-backup storage=s3://b/l2 until=2
        """);

    [Fact]
    public void Accepts_unknown_storages() => Verify("""
        unordered
          truncate-log-backup storage=?$A until=1
          truncate-log-backup storage=?$B until=2
        """);

    [Fact]
    public void Accepts_a_lock() => Verify("""
        unordered
          repeat schedule="0 3 * * *"
            truncate-log-backup storage=s3://b/l until=1 lock=/run/l
          repeat schedule="30 3 * * 0"
            truncate-log-backup storage=s3://b/l until=1 lock=/run/l
        """);

    [Fact]
    public void Accepts_scripts_that_people_run() => Verify("""
        unordered
          sequence document=a.sh
            truncate-log-backup storage=s3://b/l until=1
          sequence document=b.sh
            truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        unordered
          truncate-log-backup storage=s3://b/l until=1
          truncate-log-backup storage=s3://b/l until=2 dry-run=true
        """);

    [Fact]
    public void Accepts_files_that_somebody_runs() => Verify("""
        unordered
          sequence file=/opt/a.sh
            truncate-log-backup storage=s3://b/l until=1
          sequence file=/opt/b.sh
            truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_file_that_somebody_runs_beside_a_schedule() => Verify("""
        unordered
          sequence file=/opt/a.sh
            truncate-log-backup storage=s3://b/l until=1
          repeat schedule="30 3 * * 0"
            truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Reports_the_schedule_of_a_written_file() => Verify("""
        unordered
          sequence file=/etc/cron.d/truncate
            repeat schedule="0 3 * * *"
              truncate-log-backup storage=s3://b/l until=1
          repeat schedule="30 3 * * 0"
            [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_the_steps_of_another_document_beside_a_schedule() => Verify("""
        unordered
          sequence document=a
            repeat schedule="0 3 * * *"
              truncate-log-backup storage=s3://b/l until=1
          sequence document=b
            truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Reports_what_one_schedule_runs_side_by_side() => Verify("""
        repeat schedule="0 3 * * *"
          unordered
            truncate-log-backup storage=s3://b/l until=1
            [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_branches_that_are_not_on_a_schedule() => Verify("""
        unordered
          choice
            truncate-log-backup storage=s3://b/l until=1
          truncate-log-backup storage=s3://b/l until=1
        """);
}
