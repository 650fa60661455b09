using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class LogFilesDeletedByHandTests : RuleTest<LogFilesDeletedByHand>
{
    [Theory]
    [InlineData("s3://dr/log")]
    [InlineData("s3://dr/log/v1/x")]
    [InlineData("s3://dr/")]
    [InlineData("s3://dr/log endpoint=own")]
    [InlineData("?\"s3://dr/log/v1/$(date -d '30 days ago' +%Y%m%d)\"")]
    [InlineData("?s3://dr/log/$OLD")]
    public void Reports_a_deletion_of_the_log_in_it_or_around_it(string storage) => Verify($"""
        start-log-backup storage=s3://dr/log
        [|delete-files|] storage={storage}
        """);

    [Theory]
    [InlineData("s3://dr/log2")]
    [InlineData("s3://dr/full")]
    [InlineData("gcs://dr/log")]
    [InlineData("?s3://dr/$X")]
    [InlineData("?s3://dr/log$X")]
    [InlineData("?s3://dr/full/$OLD")]
    [InlineData("?s3://dr/log/*.tmp")]
    [InlineData("s3://dr/log?endpoint=http://minio:9000")]
    public void Accepts_a_deletion_elsewhere(string storage) => Verify($"""
        start-log-backup storage=s3://dr/log
        delete-files storage={storage}
        """);

    [Fact]
    public void Accepts_a_log_that_has_been_stopped() => Verify("""
        start-log-backup storage=s3://dr/log
        stop-log-backup
        delete-files storage=s3://dr/log
        """);

    [Theory]
    [InlineData("truncate-log-backup storage=s3://dr/log until=2024-05-01")]
    [InlineData("point-restore storage=s3://dr/log full-backup-storage=s3://dr/full")]
    public void Knows_a_log_by_whatever_works_on_it(string operation) => Verify($"""
        unordered
          sequence document=a.sh
            {operation}
          sequence document=b.sh
            [|delete-files|] storage=s3://dr/log
        """);

    [Fact]
    public void Reports_a_folder_around_a_log_of_which_only_the_run_knows_the_name() => Verify("""
        start-log-backup storage=?s3://dr/log/$CLUSTER
        [|delete-files|] storage=s3://dr/log
        delete-files storage=s3://dr/log/a
        delete-files storage=?s3://dr/log/$CLUSTER
        """);

    [Fact]
    public void Knows_the_endpoint_of_tools_that_have_their_own() => Verify("""
        start-log-backup storage=s3://dr/log?endpoint=http://minio:9000
        [|delete-files|] storage=s3://dr/log endpoint=own
        """);

    [Fact]
    public void Accepts_a_folder_around_a_local_log_of_another_document() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup storage=local:///data/pitr/log
          sequence document=b.sh
            delete-files storage=/data
            [|delete-files|] storage=/data/pitr/log/v1
        """);

    [Fact]
    public void Accepts_a_directory_that_may_not_be_the_one_that_the_operator_makes_up() => Verify("""
        start-log-backup storage=s3://dr/a storage-suffix=generated
        delete-files storage=s3://dr/a/full
        [|delete-files|] storage=s3://dr/a
        """);

    [Fact]
    public void Tells_of_a_rule_of_the_bucket() => Says("""
        start-log-backup storage=s3://dr/log
        delete-files storage=s3://dr by=lifecycle
        """, """
        error: this rule deletes files of a log backup as they grow old: what is left of the log refers to them and cannot be restored
          delete-files <- files of a log backup
          s3://dr/log <- the log backup is stored here
          help: delete old log with br log truncate --until, and keep other deletions and lifecycle rules away from its prefix
        """);
}
