using System.Text;
using RunbookLint.Fixes;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Fixes;

/// <summary>
/// The fixes of the rules in files as people write them. <c>⟦old→new⟧</c> marks what changes: without it the source is as the new text, to
/// the last byte.
/// </summary>
public class RuleFixesTests
{
    private const FixSafety Safe = FixSafety.Safe;
    private const FixSafety Unsafe = FixSafety.Unsafe;

    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n";
    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - name: br\n          image: tools\n";
    private const string Backup = "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: pitr, namespace: tidb}\nspec:\n  backupMode: log\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: l}\n";
    private const string Schedule = "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n";
    private const string Templates = "  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n";

    private const string Full = Schedule + "  schedule: '0 2 * * *'\n  maxReservedTime: 168h\n" + Templates;
    private const string Failed = "- alert: LogBackupFailed¶  expr: max(tikv_log_backup_task_status) by (task) == 2 and max(tidb_log_backup_last_checkpoint) by (task) > 0¶  labels:¶    severity: critical¶  annotations:¶    summary: the log backup task has failed, resume it with br log resume before GC makes a gap";
    private const string SafePoint = "- alert: LogBackupGCSafePointExceedsCheckpoint¶  expr: min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0¶  labels:¶    severity: critical¶  annotations:¶    summary: GC has overtaken the log backup, take a full backup";

    /// <summary>Rule, safety, path, marked source.</summary>
    public static TheoryData<string, FixSafety, string, string> Cases { get; } = new()
    {
        { "RBL1005", Unsafe, "run.sh", "br backup full --pd 10.0.1.10:2379 -s s3://dr/a\ntidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data\nbr backup full --pd 10.0.1.10:2379 -s s3://dr/b\nbr restore point --pd 10.0.2.10:2379 -s s3://dr/log --full-backup-storage ⟦s3://dr/a→s3://dr/b⟧\n" },
        { "RBL1005", Unsafe, "page.md", "# Load\n\n1. Run:\n\n   ```bash\n   $ br backup full --pd 10.0.1.10:2379 -s s3://dr/a\n   $ tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data\n   $ br backup full --pd 10.0.1.10:2379 -s s3://dr/b\n   $ br restore point --pd 10.0.2.10:2379 -s s3://dr/log \\\n       --full-backup-storage=\"⟦s3://dr/a→s3://dr/b⟧\"\n   ```\n" },

        { "RBL1010", Unsafe, "run.sh", "br restore point --pd 10.0.2.10:2379 -s s3://dr/log --full-backup-storage s3://dr/full⟦ --start-ts 449451550310400000→⟧\n" },
        { "RBL1010", Unsafe, "run.sh", "br restore point --pd 10.0.2.10:2379 \\\n  -s s3://dr/log \\\n⟦  --start-ts=\"2026-03-01 00:00:00+00:00\" \\\n→⟧  --full-backup-storage s3://dr/full\n" },
        { "RBL1010", Unsafe, "run.sh", "br restore point --pd 10.0.2.10:2379 \\\n  -s s3://dr/log \\\n  --full-backup-storage s3://dr/full⟦ \\\n  --start-ts 449451550310400000→⟧\n\necho done\n" },
        { "RBL1010", Unsafe, "job.yaml", Job + "          command: [\"br\", \"restore\", \"point\"]\n          args: [\"--pd\", \"10.0.2.10:2379\", \"-s\", \"s3://dr/log\", ⟦\"--start-ts\", \"449451550310400000\", →⟧\"--full-backup-storage\", \"s3://dr/full\"]\n" },
        { "RBL1010", Unsafe, "job.yaml", Job + "          command: [\"br\", \"restore\", \"point\"]\n          args:\n            - --pd=10.0.2.10:2379\n            - -s=s3://dr/log\n⟦            - --start-ts\n            - \"449451550310400000\"\n→⟧            - --full-backup-storage=s3://dr/full\n" },
        { "RBL1010", Unsafe, "run.py", "import subprocess\nsubprocess.run([\"br\", \"restore\", \"point\", \"--pd=10.0.2.10:2379\", \"-s\", \"s3://dr/log\", \"--full-backup-storage=s3://dr/full\"⟦, \"--start-ts=449451550310400000\"→⟧], check=True)\n" },
        { "RBL1010", Unsafe, "page.md", "# Restore\n\n```sh\n$ br restore point --pd 10.0.2.10:2379 \\\n>   -s s3://dr/log \\\n⟦>   --start-ts 449451550310400000 \\\n→⟧>   --full-backup-storage s3://dr/full\n```\n" },

        { "RBL1024", Unsafe, "run.sh", "br restore point --pd 10.0.2.10:2379 --storage ⟦s3://dr/snapshot-1→s3://dr/log⟧ --full-backup-storage '⟦s3://dr/log→s3://dr/snapshot-1⟧'\n" },
        { "RBL1024", Unsafe, "play.yml", "- hosts: br\n  tasks:\n    - ansible.builtin.command:\n        argv: [br, restore, point, --storage, \"⟦s3://dr/snapshot-1→s3://dr/log⟧\", --full-backup-storage, \"⟦s3://dr/log→s3://dr/snapshot-1⟧\"]\n" },
        { "RBL1024", Unsafe, "restore.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Restore\nmetadata: {name: r, namespace: dr}\nspec:\n  restoreMode: pitr\n  br: {cluster: basic}\n  s3:\n    provider: aws\n    bucket: dr # ours\n    prefix: '⟦full-2026→log⟧'\n  pitrFullBackupStorageProvider:\n    s3:\n      bucket: dr\n      prefix: ⟦log→full-2026⟧\n      provider: aws\n" },
        { "RBL1024", Unsafe, "restore.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Restore\nmetadata: {name: r, namespace: dr}\nspec:\n  restoreMode: pitr\n  br: {cluster: basic}\n  gcs: {projectId: p, bucket: ⟦snapshots→logs⟧, secretName: ⟦for-snapshots→for-logs⟧, prefix: \"⟦full→log⟧\"}\n  pitrFullBackupStorageProvider:\n    gcs: {projectId: p, secretName: ⟦for-logs→for-snapshots⟧, bucket: ⟦logs→snapshots⟧, prefix: ⟦log→full⟧}\n" },

        { "RBL2006", Safe, "run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379⟦→ --gc-ttl=216000⟧\nsleep 2d\n" },
        { "RBL2006", Safe, "page.md", "# Freeze\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379 --gc-ttl ⟦3600→216000⟧\nsleep 172800\n```\n" },
        { "RBL2006", Safe, "play.yml", "- hosts: pd\n  tasks:\n    - command: br log pause --task-name=a --pd 10.0.0.1:2379⟦→ --gc-ttl=135000⟧\n    - pause: {hours: 30}\n" },

        { "RBL2018", Unsafe, "tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until 449000000000000000⟦→ --yes⟧\n" },
        { "RBL2018", Unsafe, "cut.service", "[Service]\nExecStart=/usr/bin/br log truncate -s \"s3://b/l\" --until \"449000000000000000\"⟦→ --yes⟧\n" },
        { "RBL2018", Unsafe, "cut.service", "[Service]\nExecStart=/usr/bin/br log truncate -s s3://b/l \\\n  \"--until=449000000000000000\"⟦→ --yes⟧\nRestart=no\n" },
        { "RBL2018", Unsafe, "run.sh", "nohup br log truncate \\\n  -s s3://b/l \\\n  --until 449000000000000000⟦→ --yes⟧ > out.log 2>&1 &\n" },
        { "RBL2018", Unsafe, "play.yml", "- hosts: pd\n  tasks:\n    - command: \"br log truncate -s s3://b/l --until 449000000000000000⟦→ --yes⟧\"\n" },
        { "RBL2018", Unsafe, "play.yml", "- hosts: pd\n  tasks:\n    - command:\n        argv:\n          - br\n          - log\n          - truncate\n          - -s\n          - s3://b/l\n          - --until=449000000000000000⟦→\n          - --yes⟧\n      tags: cut\n" },
        { "RBL2018", Unsafe, "job.yaml", Job + "          command: [\"br\", \"log\", \"truncate\", \"-s\", \"s3://b/l\", \"--until=449000000000000000\"⟦→, \"--yes\"⟧]\n" },
        { "RBL2018", Unsafe, "job.yaml", Job + "          command: [sh, -c]\n          args:\n            - |\n              br log truncate -s s3://b/l --until 449000000000000000⟦→ --yes⟧\n" },
        { "RBL2018", Unsafe, "job.yaml", Job + "          command: ['sh', '-c', 'br log truncate -s s3://b/l --until 449000000000000000⟦→ --yes⟧']\n" },

        { "RBL2018", Unsafe, "chart.json", "{\n  \"apiVersion\": \"batch/v1\",\n  \"kind\": \"Job\",\n  \"metadata\": { \"name\": \"cut\" },\n  \"spec\": { \"template\": { \"spec\": { \"containers\": [\n    { \"name\": \"br\", \"image\": \"tools\",\n      \"command\": [\n        \"br\", \"log\", \"truncate\",\n        \"-s\", \"s3://b/l\",\n        \"--until=449000000000000000\"⟦→, \"--yes\"⟧\n      ] }\n  ] } } }\n}\n" },

        { "RBL2024", Unsafe, "page.md", "# Setup\n\n```toml\n[log-backup]\nenable = ⟦false→true⟧ # later\n```\n\n```sh\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n```\n" },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  tikv:\n    config: |\n      [log-backup]\n      enable = ⟦false→true⟧\n---\n" + Backup },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  version: v6.2.0\n  tikv:\n    replicas: 3 # three\n    config: |\n      [storage]\n      reserve-space = '2GB'⟦→\n      [log-backup]\n      enable = true⟧\n---\n" + Backup },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  version: v6.2.0\n  tikv:\n    replicas: 3 # three\n    config: |\n      [log-backup]⟦→\n      enable = true⟧\n      num-threads = 4\n---\n" + Backup },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  version: v6.2.0\n  tikv:\n    replicas: 3 # three\n    config:\n      log-backup:\n        num-threads: 4⟦→\n        enable: true⟧\n      storage:\n        reserve-space: 2GB\n---\n" + Backup },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  version: v6.2.0\n  tikv:\n    replicas: 3 # three\n    config:\n      memory-usage-limit: 8GB⟦→\n      log-backup:\n        enable: true⟧\n      storage:\n        reserve-space: 2GB\n---\n" + Backup },
        { "RBL2024", Unsafe, "cluster.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: TidbCluster\nmetadata: {name: basic, namespace: tidb}\nspec:\n  version: v6.2.0\n  tikv:\n    replicas: 3 # three⟦→\n    config: |\n      [log-backup]\n      enable = true⟧\n---\n" + Backup },
        { "RBL2024", Unsafe, "setup.sh", "cat > t.yaml <<'EOF'\nserver_configs:\n  tikv:\n    storage.reserve-space: 2GB⟦→\n    log-backup.enable: true⟧\npd_servers: [{ host: 10.0.1.10 }]\ntikv_servers: [{ host: 10.0.1.11 }]\nEOF\ntiup cluster deploy prod v6.2.0 t.yaml\n" + Start },

        { "RBL3007", Safe, "load.sh", "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379⟦ --check-requirements=false→⟧ -d /data\n" },
        { "RBL3007", Safe, "load.sh", "tidb-lightning -backend local -pd-urls 10.0.1.10:2379 -d /data⟦ -check-requirements=false→⟧ > out 2>&1\n" },
        { "RBL3007", Safe, "load.sh", "cat > l.toml <<'EOF'\n[lightning]\n⟦check-requirements = false\n→⟧[tikv-importer]\nbackend = \"local\"\n[tidb]\npd-addr = \"10.0.1.10:2379\"\nEOF\ntidb-lightning --config l.toml\n" },
        { "RBL3007", Safe, "load.sh", "mysql -h 10.0.1.20 <<'EOF'\nIMPORT INTO t FROM '/d.csv'\n  WITH THREAD=8⟦, DISABLE_PRECHECK→⟧;\nEOF\n" },
        { "RBL3007", Safe, "load.sh", "mysql -h 10.0.1.20 <<'EOF'\nIMPORT INTO t FROM '/d.csv'\n  WITH THREAD=8⟦ , DISABLE_PRECHECK→⟧;\nEOF\n" },
        { "RBL3007", Safe, "load.sql", "IMPORT INTO t FROM '/d.csv'⟦ WITH DISABLE_PRECHECK→⟧;\n" },
        { "RBL3007", Safe, "job.yaml", Job + "          command: [\"tidb-lightning\", \"--backend=local\", \"--pd-urls=10.0.1.10:2379\", ⟦\"--check-requirements=false\", →⟧\"-d\", \"/data\"]\n" },

        { "RBL4004", Unsafe, "backup.yaml", Schedule + "  schedule: '0 2 * * *'\n  ⟦maxBackups: 7→maxReservedTime: 168h⟧ # a week\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n" + Templates },
        { "RBL4004", Unsafe, "page.md", "# Backup\n\n```yaml\n" + Schedule + "  schedule: '0 2 * * *'\n  ⟦maxBackups: 2→maxReservedTime: 48h⟧\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n" + Templates + "```\n" },

        { "RBL4004", Unsafe, "schedule.json", "{\n  \"apiVersion\": \"pingcap.com/v1alpha1\",\n  \"kind\": \"BackupSchedule\",\n  \"metadata\": { \"name\": \"full\", \"namespace\": \"tidb\" },\n  \"spec\": {\n    \"schedule\": \"0 2 * * *\",\n    ⟦\"maxBackups\": 7→\"maxReservedTime\": \"168h\"⟧,\n    \"logBackupTemplate\": { \"backupMode\": \"log\", \"br\": { \"cluster\": \"basic\" }, \"s3\": { \"provider\": \"aws\", \"bucket\": \"b\", \"prefix\": \"l\" } },\n    \"backupTemplate\": { \"br\": { \"cluster\": \"basic\" }, \"s3\": { \"provider\": \"aws\", \"bucket\": \"b\", \"prefix\": \"f\" } }\n  }\n}\n" },

        { "RBL4007", Unsafe, "backup.yaml", Schedule + "  schedule: '⟦* */2 * * *→0 */2 * * *⟧'\n  maxReservedTime: 72h\n" + Templates },
        { "RBL4007", Unsafe, "tidb.crontab", "⟦*/2 * * * *→0 */2 * * *⟧ br backup full --pd 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL4007", Unsafe, ".github/workflows/run.yml", "on:\n  schedule:\n    - cron: \"⟦*/5 * * * *→0 */5 * * *⟧\"\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL4007", Unsafe, "play.yml", "- hosts: br\n  tasks:\n    - cron:\n        name: full\n        minute: \"⟦*→0⟧\"\n        hour: '*/2'\n        job: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL4007", Unsafe, "main.tf", "resource \"kubernetes_manifest\" \"full\" {\n  manifest = {\n    apiVersion = \"pingcap.com/v1alpha1\"\n    kind = \"BackupSchedule\"\n    metadata = { name = \"full\", namespace = \"tidb\" }\n    spec = {\n      schedule = \"⟦* */2 * * *→0 */2 * * *⟧\" # often\n      maxReservedTime = \"72h\"\n      backupTemplate = { br = { cluster = \"basic\" }, s3 = { provider = \"aws\", bucket = \"b\", prefix = \"f\" } }\n    }\n  }\n}\n" },

        { "RBL6001", Safe, "setup.sh", Start + "br backup full --pd 10.0.1.10:2379 -s s3://dr/full\ncat > tidb.rules.yml <<'EOF'\ngroups:\n- name: tidb\n  rules:\n  - alert: TiKVDown\n    expr: up{job=\"tikv\"} == 0⟦→" + Added("  ", Failed, SafePoint) + "⟧\nEOF\n" },
        { "RBL6001", Safe, "rules.yaml", Full + "---\n" + Backup + "---\napiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: tidb }\nspec:\n  groups:\n    - name: \"tidb\"\n      interval: 30s\n      rules:\n        - alert: TiKVDown\n          expr: up{job=\"tikv\"} == 0\n          labels:\n            severity: critical⟦→" + Added("        ", Failed, SafePoint) + "⟧\n    - name: other\n      rules:\n        - alert: Gc\n          expr: up{job=\"x\"} == 0\n" },
        { "RBL6003", Safe, "page.md", "# Alerts\n\n```yaml\ngroups:\n- name: tidb\n  rules:\n  - alert: Lag\n    expr: max(tikv_log_backup_task_status) by (task) == 2⟦→" + Added("  ", SafePoint) + "⟧\n```\n" },
        { "RBL6003", Safe, "map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: rules, namespace: tidb }\ndata:\n  tidb.rules.yml: |\n    groups:\n      - name: tidb\n        rules:\n          - alert: Lag\n            expr: max(tikv_log_backup_task_status) by (task) == 2⟦→" + Added("          ", SafePoint) + "⟧\n" },

        { "RBL6005", Safe, "a.rules.yml", "groups:\n- name: tidb\n  rules:\n  - alert: Lag\n    expr: max(time() - ⟦tikv_stream_store_checkpoint_ts→tidb_log_backup_last_checkpoint⟧ / 262144000) by (task) > 1800\n  - alert: Gc\n    expr: min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0\n" },
        { "RBL6005", Safe, "rules.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: tidb }\nspec:\n  groups:\n  - name: tidb\n    rules:\n    - alert: Lag\n      expr: |\n        max(time() - ⟦tikv_log_backup_store_checkpoint_ts→tidb_log_backup_last_checkpoint⟧ / 262144000) by (task) > 1800\n    - alert: Gc\n      expr: min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0\n" },

        { "RBL7001", Unsafe, "run.sh", "br log truncate -s s3://b/l --until ⟦20260302120000→'2026-03-02 12:00:00+00:00'⟧\n" },
        { "RBL7001", Unsafe, "play.yml", "- hosts: pd\n  tasks:\n    - shell: 'br log truncate -s s3://b/l --yes --until ⟦20260302120000→\"2026-03-02 12:00:00+00:00\"⟧'\n" },
        { "RBL7001", Unsafe, "job.yaml", Job + "          command: [\"br\", \"log\", \"truncate\", \"-y\", \"-s\", \"s3://b/l\", \"--until=⟦20260302120000→2026-03-02 12:00:00+00:00⟧\"]\n" },

        { "RBL7004", Safe, "run.sh", "br log truncate -s s3://b/l --until \"⟦2026-03-02 12:00:00 UTC→2026-03-02 12:00:00+00:00⟧\"\n" },
        { "RBL7004", Safe, "restore.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Restore\nmetadata: {name: r, namespace: dr}\nspec:\n  restoreMode: pitr\n  pitrRestoredTs: ⟦2026-03-02 12:00:00 GMT→2026-03-02 12:00:00+00:00⟧\n  pitrFullBackupStorageProvider: {s3: {provider: aws, bucket: b, prefix: full-20260302T000000Z}}\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: log}\n" },

        { "RBL7008", Safe, "run.sh", "br backup full --checksum⟦ →=⟧false --pd 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL7008", Safe, "job.yaml", Job + "          command: [\"br\", \"backup\", \"full\"]\n          args: [\"--checksum⟦\", \"→=⟧false\", \"--pd=10.0.0.1:2379\", \"-s\", \"s3://b/f\"]\n" },
        { "RBL7008", Safe, "job.yaml", Job + "          command: [\"br\", \"backup\", \"full\"]\n          args:\n            - --checksum⟦\n            - \"false\"→=false⟧\n            - --pd=10.0.0.1:2379\n            - -s=s3://b/f\n" },
        { "RBL7008", Safe, "Backup.cs", "using System.Diagnostics;\n\nvar info = new ProcessStartInfo(\"br\") { ArgumentList = { \"backup\", \"full\", \"--checksum⟦\", \"→=⟧false\", \"--pd=10.0.0.1:2379\", \"--storage\", \"s3://b/f\" } };\nProcess.Start(info);\n" },
        { "RBL7008", Unsafe, "run.sh", "br restore full --with-sys-table⟦ →=⟧false --pd 10.0.0.1:2379 -s s3://b/f\n" },

        { "RBL7009", Safe, "run.sh", "br backup full ⟦–-pd→--pd⟧ 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL7009", Safe, "page.md", "# Back up\n\n```sh\nbr backup full --pd 10.0.0.1:2379 ⟦—storage→--storage⟧=s3://b/f\n```\n" },

        { "RBL7010", Unsafe, "run.sh", "br backup full --pd 10.0.0.1:2379 -s ⟦s3://b/f?region=a&provider=aws→'s3://b/f?region=a&provider=aws'⟧ --log-file /x\n" },
        { "RBL7010", Unsafe, "run.sh", "S=⟦s3://b/f?region=a&provider=aws→'s3://b/f?region=a&provider=aws'⟧\nbr backup full --pd 10.0.0.1:2379 -s \"$S\"\nbr backup full --pd 10.0.0.1:2379 -s $S\n" },
        { "RBL7010", Safe, "page.md", "# Back up\n\n```sh\nbr backup full --pd 10.0.0.1:2379 --storage=⟦s3://b/f?region=$REGION→\"s3://b/f?region=$REGION\"⟧\n```\n" },
        { "RBL7010", Safe, "job.yaml", Job + "          command: [\"sh\", \"-c\", \"br backup full --pd 10.0.0.1:2379 -s ⟦s3://b/f?region=a→'s3://b/f?region=a'⟧\"]\n" },

        { "RBL7019", Unsafe, "run.sh", "br log start ⟦--task→--task-name⟧=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n" },
        { "RBL7019", Unsafe, "job.yaml", Job + "          command: [\"br\", \"backup\", \"full\", \"⟦--storge→--storage⟧\", \"s3://b/f\", \"--pd=10.0.0.1:2379\"]\n" },
        { "RBL7019", Unsafe, "page.md", "# Stop\n\n```sh\nbr log ⟦trunctae→truncate⟧ -s s3://b/l --until 449000000000000000\n```\n" },

        { "RBL8001", Safe, "b.yaml", Backup + "  logTruncateUntil: \"⟦2022-10-10 15:21:00+0800→2022-10-10T15:21:00+08:00⟧\"\n" },
        { "RBL8001", Unsafe, "page.md", "# Cut\n\n```yaml\n" + Backup + "  commitTs: ⟦2022-10-10 15:21:00→2022-10-10T15:21:00Z⟧\n```\n" },

        { "RBL8002", Unsafe, "s.yaml", Schedule + "  schedule: \"0 2 * * *\"\n  maxReservedTime: ⟦7d→168h⟧\n" + Templates },
        { "RBL8002", Safe, "run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379 --gc-ttl ⟦24h→86400⟧\nbr log resume --task-name=a --pd 10.0.0.1:2379\n" },
        { "RBL8002", Unsafe, "page.md", "# Back up\n\n```sh\nbr backup full --timeago '⟦1d→24h⟧' --pd 10.0.0.1:2379 -s s3://b/f\n```\n" },

        { "RBL8004", Unsafe, "b.yaml", Full + "---\n" + Backup + "  logSubcommand: ⟦log-resume→log-start⟧\n" },
        { "RBL8004", Unsafe, "apply.sh", "kubectl apply -f - <<'EOF'\n" + Full + "---\n" + Backup + "  logSubcommand: \"⟦log-resume→log-start⟧\"\nEOF\n" },

        { "RBL8005", Safe, "b.yaml", Backup + "⟦  logStop: true\n→⟧  logSubcommand: log-stop\n" },
        { "RBL8005", Unsafe, "b.yaml", Backup.Replace("spec:\n  backupMode: log\n", "spec:\n  logSubcommand: log-start\n⟦  \"logStop\": true # off\n→⟧  backupMode: log\n", StringComparison.Ordinal) },

        { "RBL9001", Unsafe, "t.sh", "tiup br:⟦v7.5.1→v7.5.7⟧ restore full --pd 10.0.2.10:2379 -s s3://dr/full\n" },
        { "RBL9002", Unsafe, "t.sh", "tiup cluster deploy prod v7.5.7 topology.yaml\ntiup cluster exec prod --command \"tiup br:⟦v8.5.7→v7.5.7⟧ backup full -s s3://dr/full\"\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mend_their_finding_and_nothing_else(string rule, FixSafety safety, string path, string marked)
    {
        foreach (var lineBreak in (string[])["\n", "\r\n"])
        {
            foreach (var isMarked in (bool[])[false, true])
                Check(rule, safety, path, marked.ReplaceLineEndings(lineBreak), isMarked);
        }
    }

    [Theory]
    [InlineData("{bucket: dr, prefix: full}", "{bucket: dr, prefix: log, region: eu-1}")]
    [InlineData("{bucket: dr, prefix: full, options: [--sse=x]}", "{bucket: dr, prefix: log, options: [--sse=y]}")]
    [InlineData("{bucket: dr-full}", "{bucket: dr, prefix: log}")]
    public void Storages_of_other_fields_are_left_to_their_owner(string log, string full) => Fix(SourceDecoder.Decode("restore.yaml", Bytes(
        $"apiVersion: pingcap.com/v1alpha1\nkind: Restore\nmetadata: {{name: r, namespace: dr}}\nspec:\n  restoreMode: pitr\n  br: {{cluster: basic}}\n  s3: {log}\n  pitrFullBackupStorageProvider:\n    s3: {full}\n", false)), Unsafe)
        .Files.Should().BeEmpty();

    [Theory]
    [InlineData("S='s3://b/f?region=a&provider=aws'\nbr backup full --pd 10.0.0.1:2379 -s \"$S\"\n")]
    [InlineData("S=s3://b/f?region=a\nbr backup full --pd 10.0.0.1:2379 -s \"$S\"\n")]
    [InlineData("S=s3://b/f & wait\nbr backup full --pd 10.0.0.1:2379 -s \"$S\"\n")]
    public void A_variable_loses_nothing(string source) =>
        Linter.Lint([SourceDecoder.Decode("run.sh", Bytes(source, false))], NoRelatedFiles.Instance, LintOptions.Default, default).Findings.Should().NotContain(finding => finding.Rule.Id == "RBL7010");

    [Theory]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log truncate -s s3://b/l --yes --until 20260302120000\".split())\n", 0)]
    [InlineData("run.py", "import shlex, subprocess\nsubprocess.run(shlex.split(\"br log truncate -s s3://b/l --yes --until 20260302120000\"))\n", 1)]
    [InlineData("run.py", "import os\nos.system(\"br log truncate -s s3://b/l --yes --until 20260302120000\")\n", 1)]
    [InlineData("Run.cs", "using System.Diagnostics;\nProcess.Start(\"br\", \"log truncate -s s3://b/l --yes --until 20260302120000\");\n", 0)]
    [InlineData("Run.cs", "using System.Diagnostics;\nProcess.Start(\"br\", [\"log\", \"truncate\", \"-s\", \"s3://b/l\", \"--yes\", \"--until\", \"20260302120000\"]);\n", 1)]
    public void Quotes_are_put_only_where_somebody_takes_them_away(string path, string source, int files) =>
        Fix(SourceDecoder.Decode(path, Bytes(source, false)), Unsafe).Files.Should().HaveCount(files);

    [Fact]
    public void Nothing_is_written_as_YAML_into_Terraform() => Fix(SourceDecoder.Decode("main.tf", Bytes(
        "resource \"kubernetes_manifest\" \"full\" {\n  manifest = {\n    apiVersion = \"pingcap.com/v1alpha1\"\n    kind = \"BackupSchedule\"\n    metadata = { name = \"full\", namespace = \"tidb\" }\n    spec = {\n      schedule = \"0 2 * * *\"\n      maxBackups = 7\n      logBackupTemplate = { backupMode = \"log\", br = { cluster = \"basic\" }, s3 = { provider = \"aws\", bucket = \"b\", prefix = \"l\" } }\n      backupTemplate = { br = { cluster = \"basic\" }, s3 = { provider = \"aws\", bucket = \"b\", prefix = \"f\" } }\n    }\n  }\n}\n", false)), Unsafe)
        .Files.Should().BeEmpty();

    [Fact]
    public void Nothing_is_written_as_YAML_into_an_object_of_CSharp()
    {
        var source = SourceDecoder.Decode("Program.cs", Bytes(
            "using Pulumi;\nvar log = new CustomResource(\"log\", new BackupArgs\n{\n    ApiVersion = \"pingcap.com/v1alpha1\",\n    Kind = \"Backup\",\n    Spec = new BackupSpec\n    {\n        BackupMode = \"log\",\n        Br = new BrSpec { Cluster = \"basic\" },\n        S3 = new S3Spec { Provider = \"aws\", Bucket = \"b\", Prefix = \"log\" },\n    },\n});\n", false));

        Fixer.Fix([source], NoRelatedFiles.Instance, LintOptions.Default with { MinSeverity = Severity.Info }, Unsafe, default).Files.Should().BeEmpty();
    }

    [Fact]
    public void How_long_backups_are_kept_follows_the_mended_schedule()
    {
        var source = Schedule + "  schedule: '* */2 * * *'\n  maxBackups: 7\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n" + Templates;

        Fix(SourceDecoder.Decode("backup.yaml", Bytes(source, false)), Unsafe).Files.Single().After.Content
            .Should().Be(source.Replace("'* */2", "'0 */2", StringComparison.Ordinal).Replace("maxBackups: 7", "maxReservedTime: 14h", StringComparison.Ordinal));
    }

    private static void Check(string rule, FixSafety safety, string path, string marked, bool hasByteOrderMark)
    {
        var (before, after) = (Bytes(Side(marked, isNew: false), hasByteOrderMark), Bytes(Side(marked, isNew: true), hasByteOrderMark));
        var file = SourceDecoder.Decode(path, before);
        var found = Linter.Lint([file], NoRelatedFiles.Instance, LintOptions.Default with { MinSeverity = Severity.Info }, default).Findings;
        var mended = found.Where(finding => finding.Rule.Id == rule).Should().ContainSingle().Which;
        mended.Fix!.Safety.Should().Be(safety);

        if (safety == Unsafe)
            Fix(file, Safe).Fixed.Should().NotContain(finding => finding.Rule.Id == rule);

        var result = Fix(file, safety);
        result.Files.Should().ContainSingle();
        Encoding.UTF8.GetString(BytesOf(result.Files[0].After)).Should().Be(Encoding.UTF8.GetString(after));
        BytesOf(result.Files[0].After).Should().Equal(after);

        // What a finding spoke instead of may come to light, when it is milder.
        var left = result.Report.Findings.Where(finding => finding.Severity >= mended.Severity || !mended.Fix.Uncovers.Contains(finding.Rule.Id)).Select(finding => finding.Rule.Id).ToList();
        left.Should().NotContain([rule, "RBL0002"]);
        left.Should().BeSubsetOf(found.Select(finding => finding.Rule.Id));

        Fix(SourceDecoder.Decode(path, after), safety).Files.Should().BeEmpty();
    }

    /// <summary>Most resources here say nothing about memory, which has a fix of its own.</summary>
    private static readonly RuleSelection WithoutMemory = RuleSelection.Create(RuleCatalog.Descriptors, [], [], [], ["RBL1004=off"]);

    private static FixResult Fix(DecodedSource file, FixSafety safety) =>
        Fixer.Fix([file], NoRelatedFiles.Instance, LintOptions.Default with { MinSeverity = Severity.Info, Selection = WithoutMemory }, safety, default);

    private static byte[] Bytes(string text, bool hasByteOrderMark) => [.. hasByteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. new UTF8Encoding(false).GetBytes(text)];

    private static byte[] BytesOf(SourceFile file) => [.. file.Text.Encoding!.GetPreamble(), .. file.Text.Encoding.GetBytes(file.Content)];

    private static string Added(string indentation, params string[] alerts) =>
        string.Concat(string.Join('¶', alerts).Split('¶').Select(line => "\n" + indentation + line));

    private static string Side(string marked, bool isNew)
    {
        var text = new StringBuilder();
        for (var position = 0; position < marked.Length;)
        {
            var start = marked.IndexOf('⟦', position);
            if (start < 0)
                return text.Append(marked, position, marked.Length - position).ToString();

            var (middle, end) = (marked.IndexOf('→', start), marked.IndexOf('⟧', start));
            text.Append(marked, position, start - position).Append(isNew ? marked[(middle + 1)..end] : marked[(start + 1)..middle]);
            position = end + 1;
        }

        return text.ToString();
    }
}
