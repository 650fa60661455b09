using RunbookLint.Rules;

namespace RunbookLint.Tests.Rules;

public class LargeTransactionUnderLogBackupCarrierTests() : CarrierTest("RBL3011")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n";

    [Theory]
    [InlineData("mysql -h 10.0.1.20 -P 4000 -e \"DELETE FROM shop.events WHERE created_at < '2024-01-01'\"\n", "purge.sh:2")]
    [InlineData("mysql -h 10.0.1.20 <<EOF\nUPDATE shop.orders SET archived = 1;\nEOF\n", "purge.sh:3")]
    [InlineData("mysql -h 10.0.1.20 --local-infile=1 -e \"LOAD DATA LOCAL INFILE '/d.csv' INTO TABLE t\"\n", "purge.sh:2")]
    [InlineData("echo 'INSERT INTO archive.orders SELECT * FROM shop.orders;' | mysql -h 10.0.1.20\n", "purge.sh:2")]
    [InlineData("mysql -h 10.0.1.20 <<EOF\nBEGIN;\nDELETE FROM a LIMIT 10000;\nDELETE FROM a LIMIT 10000;\nCOMMIT;\nEOF\n", "purge.sh:4")]
    public void A_script(string client, string place) => Lint(("purge.sh", Start + client)).Should().Equal(place);

    [Theory]
    [InlineData("mysql -h 10.0.1.20 -e \"DELETE FROM shop.events WHERE created_at < '2024-01-01' LIMIT 5000\"\n")]
    [InlineData("mysql -h 10.0.1.20 -e \"BATCH ON id LIMIT 5000 DELETE FROM shop.events\"\n")]
    [InlineData("mysql -h 10.0.1.20 -e \"UPDATE shop.orders SET paid = 1 WHERE id = 5\"\n")]
    [InlineData("mysql -h 10.0.1.20 -e \"UPDATE mysql.tidb SET VARIABLE_VALUE = '24h' WHERE VARIABLE_NAME = 'tikv_gc_life_time'\"\n")]
    [InlineData("mysql -h 10.0.1.20 -e \"INSERT INTO t VALUES (1)\"\n")]
    [InlineData("for day in $(seq 1 365); do mysql -h 10.0.1.20 -e \"DELETE FROM shop.events WHERE day = $day\"; done\n")]
    [InlineData("br log stop --task-name=pitr --pd 10.0.1.10:2379\nmysql -h 10.0.1.20 -e 'DELETE FROM t'\n")]
    [InlineData("# mysql -h 10.0.1.20 -e 'DELETE FROM t'\n")]
    public void A_script_that_writes_little_at_once(string client) => Lint(("purge.sh", Start + client)).Should().BeEmpty();

    [Fact]
    public void A_file_of_statements() =>
        Lint(("purge.sh", Start + "mysql -h 10.0.1.20 < purge.sql\n"), ("purge.sql", "USE shop;\n\nDELETE FROM events;\n")).Should().Equal("purge.sql:3");

    [Fact]
    public void A_file_of_statements_that_nothing_joins_to_a_cluster() => Lint(("start.sh", Start), ("purge.sql", "DELETE FROM events;\n")).Should().BeEmpty();

    [Fact]
    public void A_page() => Lint(("purge.md", $"# Purge\n\n```sh\n{Start}```\n\n```sql\nDELETE FROM shop.events;\n```\n")).Should().Equal("purge.md:8");

    [Fact]
    public void A_program_in_Python() => Lint(("purge.py", """
        import pymysql, subprocess
        subprocess.run(["br", "log", "start", "--task-name=pitr", "--pd", "10.0.1.10:2379", "-s", "s3://dr/log"])
        cursor = pymysql.connect(host="10.0.1.20", port=4000).cursor()
        cursor.execute("DELETE FROM shop.events WHERE created_at < %s", ("2024-01-01",))
        cursor.execute("DELETE FROM shop.events WHERE id = %s", (7,))
        """)).Should().Equal("purge.py:4");

    [Fact]
    public void A_program_in_CSharp() => Lint(("Purge.cs", """
        using System.Diagnostics;
        using MySqlConnector;
        Process.Start("br", "log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log");
        await using var connection = new MySqlConnection("Server=10.0.1.20;Port=4000");
        var command = new MySqlCommand("INSERT INTO archive.orders SELECT * FROM shop.orders", connection);
        await command.ExecuteNonQueryAsync();
        """)).Should().Equal("Purge.cs:5");

    [Fact]
    public void A_job_beside_a_log_backup() => Lint(
        ("backup.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        """),
        ("purge.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: purge, namespace: tidb }
        spec:
          schedule: "0 4 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: mysql
                      image: mysql:8
                      command: [mysql, -h, basic-tidb, -P, "4000", -e, "DELETE FROM shop.events WHERE created_at < NOW() - INTERVAL 30 DAY"]
        """)).Should().Equal("purge.yaml:13");

    [Theory]
    [InlineData("time() - max(tidb_log_backup_last_checkpoint) / 262144000 > 600", Severity.Warning)]
    [InlineData("time() - max(tidb_log_backup_last_checkpoint) / 262144000 > 1800", Severity.Info)]
    public void Is_a_warning_where_an_alert_on_the_lag_goes_off(string condition, Severity severity) => Findings(
        "",
        ("purge.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://b/l\nmysql -h 10.0.1.10 -P 4000 -e 'DELETE FROM shop.events'\n"),
        ("rules.yml", $"groups:\n  - name: pitr\n    rules:\n      - alert: Lag\n        expr: {condition}\n")).Should().ContainSingle().Which.Severity.Should().Be(severity);
}
