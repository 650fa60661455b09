using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class LogBackupDisabledInTikvTests : RuleTest<LogBackupDisabledInTikv>
{
    [Fact]
    public void Reports_a_cluster_that_a_log_backup_starts_on() => Verify("""
        unordered
          change-setting cluster=tidb/basic item=log-backup.enable value=[|false|]
          start-log-backup cluster=tidb/basic task=pitr
        """);

    [Theory]
    [InlineData("change-setting cluster=tidb/other item=log-backup.enable value=false")]
    [InlineData("change-setting cluster=tidb/basic item=log-backup.enable value=true")]
    [InlineData("change-setting cluster=tidb/basic item=log-backup.enable value=?$ON")]
    [InlineData("change-setting cluster=tidb/basic item=log-backup.file-size-limit value=false")]
    [InlineData("change-setting cluster=tidb/basic item=log-backup.enable value=false\nchange-setting cluster=tidb/basic item=log-backup.enable value=true")]
    public void Accepts_other_clusters_and_settings(string change) => Verify($"""
        {change}
        start-log-backup cluster=tidb/basic task=pitr
        """);

    [Fact]
    public void Accepts_it_when_the_log_backup_has_ended() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        change-setting item=log-backup.enable value=false
        """);

    [Fact]
    public void Accepts_a_document_of_an_unknown_cluster() => Verify("""
        unordered
          sequence document=tikv.toml
            change-setting item=log-backup.enable value=false
          sequence document=start.sh
            start-log-backup cluster=tidb/basic
        """);

    [Fact]
    public void Reports_a_version_that_has_it_off_by_default() => Says("""
        unordered
          declare-cluster cluster=tidb/basic version=v6.2.0
          omit-setting cluster=tidb/basic item=log-backup.enable
          start-log-backup cluster=tidb/basic task=pitr
        """, """
        error: log backup 'pitr' does not start: TiKV v6.2.0 takes no part in log backups unless it is told to
          omit-setting <- log-backup.enable is not set
          start-log-backup <- log backup starts here
          v6.2.0 <- this version has it off by default
          help: set log-backup.enable to true, or upgrade: it is the default since v6.3.0
        """);

    [Theory]
    [InlineData("declare-cluster cluster=tidb/basic version=v6.3.0")]
    [InlineData("declare-cluster cluster=tidb/basic version=v6.1.7")]
    [InlineData("declare-cluster cluster=tidb/basic version=?$VERSION")]
    [InlineData("declare-cluster cluster=tidb/basic")]
    [InlineData("declare-cluster cluster=tidb/other version=v6.2.0")]
    [InlineData("declare-cluster cluster=tidb/basic version=v6.2.0\n  change-setting cluster=tidb/basic item=log-backup.enable value=true")]
    public void Accepts_other_versions_and_what_is_said_elsewhere(string declaration) => Verify($"""
        unordered
          {declaration}
          omit-setting cluster=tidb/basic item=log-backup.enable
          start-log-backup cluster=tidb/basic task=pitr
        """);

    [Fact]
    public void Reports_what_is_switched_off_again() => Verify("""
        change-setting item=log-backup.enable value=true
        change-setting item=log-backup.enable value=[|false|]
        start-log-backup task=pitr
        """);

    [Fact]
    public void Reports_what_is_switched_on_elsewhere() => Verify("""
        change-setting cluster=tidb/basic item=log-backup.enable value=[|false|]
        change-setting cluster=tidb/other item=log-backup.enable value=true
        start-log-backup cluster=tidb/basic task=pitr
        """);
}
