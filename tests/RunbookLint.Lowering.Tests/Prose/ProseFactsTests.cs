namespace RunbookLint.Lowering.Tests.Prose;

public class ProseFactsTests : LoweringTest
{
    [Theory]
    [InlineData("weekly full backup", "7d")]
    [InlineData("Weekly **full** backups to S3", "7d")]
    [InlineData("Full backup: weekly", "7d")]
    [InlineData("Full backups are taken every 3 days", "3d")]
    [InlineData("full snapshot every two weeks", "14d")]
    [InlineData("Every 3 days a full backup", "3d")]
    [InlineData("A full backup runs once a month", "31d")]
    [InlineData("Full backup interval: 72h", "3d")]
    [InlineData("Snapshot backup every Sunday at 02:00", "7d")]
    [InlineData("Daily full backup, weekly restore drill", "1d")]
    [InlineData("每周全量备份", "7d")]
    [InlineData("每周一次全量备份", "7d")]
    [InlineData("每 3 天做一次全量备份", "3d")]
    [InlineData("全量备份：每周一次", "7d")]
    [InlineData("全量备份周期：每月", "31d")]
    [InlineData("每星期全备", "7d")]
    [InlineData("全量备份每 12 小时执行一次", "12h")]
    public void Reads_how_often_full_backups_are_taken(string item, string every) => Lowers("page.md", $"- {item}\n", $"state-fact full-backup-every={every}");

    [Theory]
    [InlineData("no weekly full backup")]
    [InlineData("We do not take weekly full backups")]
    [InlineData("Is a weekly full backup enough?")]
    [InlineData("MySQL: weekly full backup")]
    [InlineData("etcd full backup every 7 days")]
    [InlineData("PostgreSQL weekly full backup with pgBackRest")]
    [InlineData("It was a weekly full backup")]
    [InlineData("Previously: weekly full backup")]
    [InlineData("full backup at least every 2 days")]
    [InlineData("Target: full backup every 3 days")]
    [InlineData("You should take a weekly full backup")]
    [InlineData("If you take a weekly full backup, replay is slow")]
    [InlineData("weekly full backup -> daily full backup")]
    [InlineData("weekly full restore")]
    [InlineData("weekly incremental backup")]
    [InlineData("full backup twice a week")]
    [InlineData("full backups every Monday and Thursday")]
    [InlineData("full backup takes 7 days")]
    [InlineData("full backups are kept for 30 days")]
    [InlineData("full backup on day 3")]
    [InlineData("~~weekly full backup~~")]
    [InlineData("[ ] weekly full backup")]
    [InlineData("不要只做每周全量备份")]
    [InlineData("建议每周全量备份")]
    [InlineData("以前每周全量备份")]
    [InlineData("每周两次全量备份")]
    [InlineData("每周一、三、五全量备份")]
    [InlineData("每周增量备份")]
    public void Leaves_alone_what_is_said_otherwise(string item) => Lowers("page.md", $"- {item}\n", "");

    [Theory]
    [InlineData("We take a weekly full backup.")]
    [InlineData("# Weekly full backup")]
    [InlineData("## Incident of May\n\n- weekly full backup")]
    [InlineData("## MySQL\n\n- weekly full backup")]
    [InlineData("Do not do this:\n\n- weekly full backup")]
    [InlineData("```text\n- weekly full backup\n```")]
    public void Leaves_alone_what_stands_elsewhere(string page) => Lowers("page.md", page + "\n", "");

    [Fact]
    public void Holds_a_fact_from_its_item_on() => Lowers("page.md", """
        # Load test

        1. Start.

           ```sh
           br backup full --pd 10.0.0.1:2379 --storage s3://q/full
           ```

        2. Run the load: 60k OPS/TiKV for 24h
        """, """
        sequence title="Load test"
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://q/full scope=full
          state-fact writes-per-second=60000 for=1d
        """);

    [Fact]
    public void Reads_an_item_that_introduces_a_command() => Lowers("page.md", """
        - weekly full backup: `br backup full --pd 10.0.0.1:2379 --storage s3://q/full/<date>`
        """, """
        state-fact full-backup-every=7d
        snapshot-backup cluster=10.0.0.1:2379 storage=?s3://q/full/<date> scope=full
        """);

    [Fact]
    public void Reads_an_item_that_introduces_a_fence() => Lowers("page.md", """
        - weekly full backup:

          ```sh
          br backup full --pd 10.0.0.1:2379 --storage s3://q/full
          ```
        """, """
        state-fact full-backup-every=7d
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://q/full scope=full
        """);

    [Fact]
    public void Reads_the_heading_of_a_full_backup() => Lowers("page.md", """
        # Weekly full backup

        ```sh
        br backup full --pd 10.0.0.1:2379 --storage s3://q/full
        ```
        """, """
        sequence title="Weekly full backup"
          state-fact full-backup-every=7d
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://q/full scope=full
        """);

    [Fact]
    public void Leaves_alone_the_heading_of_another_command() => Lowers("page.md", """
        # Weekly full backup

        ```sh
        br log stop --task-name a
        ```
        """, """
        sequence title="Weekly full backup"
          stop-log-backup task=a
        """);

    [Theory]
    [InlineData("- Daily growth of the cluster (write volume): 100 GB per day\n- Log retention: 10 days\n- Log bucket quota: 1.2 TB\n", "state-fact daily-writes=100000000000 retention=10d log-capacity=1200000000000")]
    [InlineData("- Daily growth of the cluster: 100 GB per day\n- Log retention: 10 days\n", "")]
    [InlineData("- Logs of the cluster written: 100 GB per day\n- Log retention: 10 days\n- Log bucket quota: 1.2 TB\n", "")]
    [InlineData("Daily growth of the cluster: 100 GB per day. Log retention: 10 days. Log bucket quota: 1.2 TB.\n", "")]
    public void Believes_words_for_a_log_beside_the_writes_of_a_cluster(string page, string facts) => Lowers("page.md", page, facts);

    [Theory]
    [InlineData("Full backup: nightly at 02:00.", "state-fact full-backup-every=1d")]
    [InlineData("**Full backups**: weekly", "state-fact full-backup-every=7d")]
    [InlineData("全量备份：每天一次", "state-fact full-backup-every=1d")]
    [InlineData("Full backups are taken nightly.", "")]
    [InlineData("Full backup: nightly. We may change that.", "")]
    [InlineData("Full backup: should be nightly.", "")]
    [InlineData("Log backup retention: 30 days", "")]
    public void Reads_a_paragraph_that_is_labelled_for_its_full_backups_alone(string page, string expected) => Lowers("page.md", page, expected);

    [Fact]
    public void Reads_tables() => Lowers("page.md", """
        | Item | Value |
        | --- | --- |
        | Full backup | weekly |
        | Log backup retention | 30 days |
        """, "state-fact full-backup-every=7d retention=30d");

    [Fact]
    public void Reads_a_table_of_one_row_by_its_headings() => Lowers("page.md", """
        | Cluster | Full backup | Log backup | Retention |
        | --- | --- | --- | --- |
        | prod | weekly | enabled | 14d |
        """, "state-fact full-backup-every=7d log-backup=true retention=14d");

    [Fact]
    public void Reads_front_matter() => Lowers("page.md", "---\nlog_backup: enabled\nfull_backup_interval: 72h\n---\n", "state-fact full-backup-every=3d");

    [Fact]
    public void Reads_what_a_log_needs() => Lowers("page.md", """
        # Log backup

        - Storage: NFS volume of 500 GiB
        - Daily increment about 100 GiB/day
        - Retention 30 days
        """, "sequence title=\"Log backup\"\n  state-fact log-capacity=536870912000 daily-writes=107374182400 retention=30d");

    [Fact]
    public void Reads_it_in_chinese() => Lowers("page.md", """
        - 日志备份存储容量：500GB
        - 每日增量 100GB
        - 日志保留 7 天
        """, "state-fact log-capacity=500000000000 daily-writes=100000000000 retention=7d");

    [Theory]
    [InlineData("- Storage 500 GiB\n- Daily increment 100 GiB\n- Retention 30 days\n")]
    [InlineData("- log backup storage: 500\n- log backup delta: 100 per day\n")]
    [InlineData("- log backup memory 16 GiB\n")]
    [InlineData("- PITR takes 30 days\n")]
    [InlineData("- log backup writes about 100 GB of log data per day\n")]
    public void Needs_units_and_the_words_of_the_domain(string page) => Lowers("page.md", page, "");

    [Theory]
    [InlineData("60k OPS per TiKV for 24 h", "writes-per-second=60000 for=1d")]
    [InlineData("Load: 60,000 events/s per TiKV for 36 hours", "writes-per-second=60000 for=36h")]
    [InlineData("每个 TiKV 6万 ops，持续 24 小时", "writes-per-second=60000 for=1d")]
    [InlineData("60k OPS for 24 h", "")]
    [InlineData("60k OPS per TiKV", "")]
    [InlineData("at most 60k OPS per TiKV for 24 h", "")]
    public void Reads_a_load(string item, string facts) => Lowers("page.md", $"- {item}\n", facts.Length == 0 ? "" : "state-fact " + facts);

    [Fact]
    public void Reads_the_longest_transaction() => Lowers("page.md", "- Longest transaction: 30 minutes\n", "state-fact longest-transaction=30m");

    [Fact]
    public void Reads_the_comments_of_a_volume() => Lowers("pvc.yaml", """
        # PITR log: 100 GiB of writes per day
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: logs, namespace: tidb }
        spec:
          resources:
            requests:
              storage: 1Ti # retention 14 days
        """, "state-fact daily-writes=107374182400 retention=14d log-capacity=1Ti");

    [Fact]
    public void Underlines_the_numbers()
    {
        Underlined("page.md", "- x\n- a **weekly** full backup\n", "full-backup-every").Should().Equal("weekly");
        Underlined("page.md", "| a | b |\n| --- | --- |\n| Full backup | every 3 days |\n", "full-backup-every").Should().Equal("every 3 days");
        Underlined("page.md", "| c | Full backup | x |\n| --- | --- | --- |\n| p | weekly | y |\n", "full-backup-every").Should().Equal("weekly");
    }

    [Theory]
    [InlineData("page.adoc", "* weekly full backup\n")]
    [InlineData("page.rst", "* weekly full backup\n")]
    public void Reads_other_pages_too(string path, string page) => Lowers(path, page, "state-fact full-backup-every=7d");

    [Theory]
    [InlineData("- Maintenance window: 36 hours\n", "36h")]
    [InlineData("1. The maintenance window lasts 30 hours.\n", "30h")]
    [InlineData("Maintenance window: 36 hours (Sat 08:00 – Sun 20:00).\n", "36h")]
    [InlineData("**Maintenance window: 2 days**\n", "2d")]
    [InlineData("**Network outage:** 30h\n", "30h")]
    [InlineData("- 维护窗口：36 小时\n", "36h")]
    public void Reads_how_long_a_maintenance_takes(string text, string window) => Lowers("page.md", "# Storage\n\n" + text, $"""
        sequence title=Storage
          state-fact window={window}
        """);

    [Theory]
    [InlineData("The maintenance window lasts 30 hours.\n")]
    [InlineData("- Announce the maintenance window 3 days ahead\n")]
    [InlineData("- The maintenance window opens in 3 days\n")]
    [InlineData("- Maintenance window: at most 30 hours\n")]
    [InlineData("- Maintenance window: 30 hours before the release\n")]
    [InlineData("- Maintenance window: 2-3 days\n")]
    [InlineData("- Maintenance window: 08:00 to 20:00\n")]
    [InlineData("- Not a maintenance window: 30 hours\n")]
    [InlineData("- Backup window: 30 hours\n")]
    public void Leaves_out_what_may_be_another_window(string text) => Lowers("page.md", text, "");
}
