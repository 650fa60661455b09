using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>The flags of <c>br</c>, group by group as BR defines them; the newest release, with those that it no longer has.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/common.go"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/use-br-command-line-tool"/>
internal static class BrFlags
{
    /// <summary>Of every command.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/cmd/br/cmd.go"/>
    public static readonly ImmutableArray<FlagDefinition> Root =
    [
        Bool("help", @short: 'h'),
        Bool("version", @short: 'V'),
        Str("log-level", "info", 'L'),
        Str("log-file"),
        Str("log-format", "text"),
        Bool("redact-log").Hidden().Noted("deprecated: redact-info-log"),
        Bool("redact-info-log"),
        Str("status-addr"),
        Str("slow-log-file").Hidden(),
    ];

    /// <summary>Of every command that works on a cluster or a storage, which is every one.</summary>
    public static readonly ImmutableArray<FlagDefinition> Common =
    [
        Slice("pd", "127.0.0.1:2379", 'u').Noted("host:port of PD's clients"),
        Str("storage", @short: 's').Url(),
        Bool("send-credentials-to-tikv", true, 'c').Noted("set to false with roles and workload identities"),
        Str("ca"),
        Str("cert"),
        Str("key"),
        Uint("concurrency", "0").Hidden(),
        Uint("checksum-concurrency", "4").Hidden(),
        Uint("ratelimit", "0").Noted("MiB/s for each TiKV; 0 is no limit; sets the concurrency of backups to 1"),
        Uint("ratelimit-unit", "1048576").Hidden(),
        Bool("checksum", true).Noted("backups: off by default from v8.5.0 on"),
        Bool("check-requirements", true).Noted("off: no checks of versions, changefeeds and log backup tasks"),
        Duration("switch-mode-interval", "5m0s"),
        Duration("grpc-keepalive-time", "10s").Hidden(),
        Duration("grpc-keepalive-timeout", "3s").Hidden(),
        Bool("remove-tiflash", true).Noted("deprecated, does nothing"),
        Bool("no-credentials").Hidden(),
        Bool("skip-check-path").Hidden(),
        Bool("enable-opentracing"),
        Str("crypter.method", "plaintext"),
        Str("crypter.key").Secret().Noted("32, 48 or 64 hexadecimal digits; exactly one of crypter.key and crypter.key-file"),
        Str("crypter.key-file"),
        Str("log.crypter.method", "plaintext").From(8, 4).Noted("experimental in v8.4, for use from v8.5 on"),
        Str("log.crypter.key").Secret().From(8, 4).Noted("exactly one of log.crypter.key and log.crypter.key-file"),
        Str("log.crypter.key-file").From(8, 4),
        Str("master-key-crypter-method").From(8, 4),
        Str("master-key").Secret().Url().From(8, 4),
        Uint("metadata-download-batch-size", "128").Hidden(),
    ];

    /// <summary>What a storage URL can say too.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/external-storage-uri"/>
    public static readonly ImmutableArray<FlagDefinition> Storage =
    [
        Str("s3.endpoint"),
        Str("s3.region"),
        Str("s3.storage-class"),
        Str("s3.sse"),
        Str("s3.sse-kms-key-id"),
        Str("s3.acl"),
        Str("s3.provider"),
        Str("s3.role-arn"),
        Str("s3.external-id"),
        Str("s3.profile"),
        Str("gcs.endpoint"),
        Str("gcs.storage-class"),
        Str("gcs.predefined-acl"),
        Str("gcs.credentials-file"),
        Str("azblob.endpoint"),
        Str("azblob.access-tier"),
        Str("azblob.account-name"),
        Str("azblob.account-key").Secret(),
        Str("azblob.sas-token").Secret(),
        Str("azblob.encryption-scope"),
        Str("azblob.encryption-key").Secret(),
    ];

    /// <summary>Which tables.</summary>
    public static readonly ImmutableArray<FlagDefinition> Filter =
    [
        Repeated("filter", "*.*", 'f'),
        Bool("case-sensitive"),
    ];

    /// <summary>Which database.</summary>
    public static readonly ImmutableArray<FlagDefinition> Database = [Str("db")];

    /// <summary>Which table of which database.</summary>
    public static readonly ImmutableArray<FlagDefinition> Table = [Str("db"), Str("table", @short: 't')];

    /// <summary>Of a repository of snapshots.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/repo/snapshot_flags.go"/>
    public static readonly ImmutableArray<FlagDefinition> Repository = [Str("storage-layout", "legacy"), Str("backup-id")];

    /// <summary>Of every backup.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/backup.go"/>
    public static readonly ImmutableArray<FlagDefinition> Backup =
    [
        Duration("timeago", "0s").Noted("inside of the GC life time; units up to h"),
        Str("backupts").Noted("a TSO, or a date and time; without an offset the time zone of the host counts"),
        Uint("lastbackupts", "0").Noted("a TSO only, from br debug decode --field end-version"),
        Int("gcttl", "300").Noted("seconds, without a unit"),
        Str("compression", "zstd"),
        Int("compression-level", "0"),
        Uint("concurrency", "4"),
        Uint("table-concurrency"),
        Uint("range-limit"),
        Bool("remove-schedulers").Hidden(),
        Bool("ignore-stats", true).Noted("from v7.5"),
        Bool("use-backupmeta-v2", true).Noted("off by default before v7.4.0"),
        Bool("use-checkpoint", true).Hidden(),
        Str("keyspace-name"),
        Str("replica-read-label"),
        Str("storage-layout", "legacy"),
        Bool("yes", @short: 'y'),
    ];

    /// <summary>Of <c>backup full --type=aws-ebs</c>.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/backup_ebs.go"/>
    public static readonly ImmutableArray<FlagDefinition> VolumeBackup =
    [
        Str("type", "kv").Hidden(),
        Str("volume-file", "./backup.json").Hidden(),
        Bool("skip-aws").Hidden(),
        Uint("cloud-api-concurrency", "8").Hidden(),
        Str("progress-file", "progress.txt").Hidden(),
        Bool("operator-paused-gc-and-scheduler").Hidden(),
    ];

    /// <summary>Of raw and transactional key ranges.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/backup_raw.go"/>
    public static readonly ImmutableArray<FlagDefinition> KeyRange =
    [
        Str("format", "hex"),
        Str("cf", "default"),
        Str("start"),
        Str("end"),
        Str("compression", "zstd"),
        Int("compression-level", "0"),
        Bool("remove-schedulers").Hidden(),
    ];

    /// <summary>Of every restore.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/restore.go"/>
    public static readonly ImmutableArray<FlagDefinition> Restore =
    [
        Bool("online"),
        Bool("no-schema").Hidden(),
        Bool("load-stats", true).From(8, 0),
        Bool("fast-load-sys-tables", true).From(8, 5, 5),
        Str("granularity", "coarse-grained").From(7, 6).Noted("deprecated from v8.2.0 on"),
        Uint("concurrency", "128").Noted("deprecated: tikv-max-restore-concurrency"),
        Uint("tikv-max-restore-concurrency", "128").From(8, 0),
        Uint("merge-region-size-bytes", "100663296").Hidden(),
        Uint("merge-region-key-count", "960000").Hidden(),
        Uint("pd-concurrency", "1").Hidden(),
        Uint("stats-concurrency", "12").Hidden(),
        Duration("batch-flush-interval", "16s").Hidden(),
        Uint("ddl-batch-size", "128").Hidden(),
        Bool("with-sys-table", true).From(6, 2).Noted("on by default from v7.6.0 on"),
        Str("with-tidb-placement-mode", "STRICT").From(6, 0),
        Str("keyspace-name"),
        Bool("use-checkpoint", true).Hidden(),
        Str("checkpoint-storage").Url().From(8, 5, 5),
        Bool("wait-tiflash-ready"),
        Bool("allow-pitr-from-incremental", true).From(8, 3),
        Bool("sys-check-collation").From(8, 5, 5),
        Str("reset-sys-users", "cloud_admin,root").Hidden(),
        Uint("split-region-index-step").Hidden(),
        Bool("coarse-scatter").Hidden(),
        Uint("restore-phase").Hidden(),
        Bool("retain-latest-mvcc-version").Hidden(),
    ];

    /// <summary>Of <c>restore full --type=aws-ebs</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> VolumeRestore =
    [
        Str("type", "kv").Hidden(),
        Bool("prepare").Hidden(),
        Str("output-file", "output.json").Hidden(),
        Bool("skip-aws").Hidden(),
        Uint("cloud-api-concurrency", "8").Hidden(),
        Str("volume-type", "gp3").Hidden(),
        Int("volume-iops", "0").Hidden(),
        Int("volume-throughput", "0").Hidden(),
        Bool("volume-encrypted").Hidden(),
        Str("progress-file", "progress.txt").Hidden(),
        Str("target-az").Hidden(),
        Bool("use-fsr").Hidden(),
    ];

    /// <summary>Of <c>restore point</c>.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
    public static readonly ImmutableArray<FlagDefinition> Point =
    [
        Str("start-ts"),
        Str("restored-ts").Noted("a TSO, or a date and time with an offset; the newest of the log when absent"),
        Str("full-backup-storage").Url().Noted("the snapshot to start from; not together with start-ts"),
        Uint("pitr-batch-count", "8").Noted("more files in one batch need more memory"),
        Uint("pitr-batch-size", "16777216").Noted("bytes; larger batches need more memory"),
        Uint("pitr-concurrency", "16").Noted("batches at a time; more need more memory"),
        Str("pitr-add-index-sql-storage").Hidden(),
    ];

    /// <summary>Of every <c>log</c> command that names a task.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
    public static readonly ImmutableArray<FlagDefinition> LogTask = [Str("task-name")];

    /// <summary>Of <c>log start</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> LogStart =
    [
        Str("start-ts"),
        Str("end-ts", "999999999999999999").Hidden(),
        Int("gc-ttl", "1800").Hidden(),
    ];

    /// <summary>Of <c>log pause</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> LogPause = [Int("gc-ttl", "86400").Noted("seconds, without a unit"), Str("message")];

    /// <summary>Of <c>log status</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> LogStatus = [Str("task-name", "*"), Bool("json")];

    /// <summary>Of <c>log truncate</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> LogTruncate =
    [
        Str("until").Noted("a TSO, or a date and time with an offset"),
        Bool("dry-run"),
        Bool("yes", @short: 'y'),
        Bool("clean-up-compactions"),
    ];

    /// <summary>Of <c>log advancer</c>.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/streamhelper/config/advancer_conf.go"/>
    public static readonly ImmutableArray<FlagDefinition> Advancer =
    [
        Duration("backoff-time", "5s"),
        Duration("tick-interval", "12s"),
        Duration("try-advance-threshold", "4m0s"),
        Duration("check-point-lag-limit", "48h0m0s"),
        Duration("owner-cycle-interval"),
    ];

    /// <summary>Of <c>operator prepare-for-snapshot-backup</c>; the short names mean something else there.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/operator/config.go"/>
    public static readonly ImmutableArray<FlagDefinition> PrepareSnapshot = [Duration("ttl", "2m0s", 'i'), Uint("safepoint", "0", 't')];

    /// <summary>Of <c>operator checksum-…</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> Checksum = [Uint("table-concurrency", "64"), Uint("restored-ts", "0")];

    /// <summary>Of <c>operator unsafe-migrate-to</c>.</summary>
    public static readonly ImmutableArray<FlagDefinition> Migrate =
    [
        Bool("recent", true),
        Int("to", "0"),
        Bool("base"),
        Bool("yes", @short: 'y'),
        Bool("dry-run"),
    ];
}
