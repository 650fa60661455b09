using RunbookLint.Syntax.Sql;
using RunbookLint.Testing;

namespace RunbookLint.Syntax.Tests.Sql;

public class SqlParserTests
{
    [Theory]
    [InlineData("IMPORT INTO t FROM '/path/to/small.csv'", "import t from /path/to/small.csv")]
    [InlineData("import into `my``db` . t FROM 's3://b/f?x=''1''' FORMAT 'parquet'", "import my`db.t from s3://b/f?x='1'")]
    [InlineData("IMPORT INTO t(id, name, @1) SET val=@1*100, b=TRIM('x' FROM name) FROM 'f.csv' WITH skip_rows=1", "import t from f.csv [skip_rows=1]")]
    [InlineData(
        "IMPORT INTO t FROM 'f' WITH THREAD = 8, DETACHED, checksum_table = 'off', __x = -1, y = @@z",
        "import t from f [thread=8] [detached] [checksum_table=off] [__x=-1] [y=@@z?]")]
    [InlineData("IMPORT INTO t FROM SELECT a, count(*) FROM s GROUP BY a WITH ROLLUP WITH THREAD = 4, DISABLE_PRECHECK", "import t from query [thread=4] [disable_precheck]")]
    [InlineData("IMPORT INTO t FROM (SELECT * FROM s WHERE a = 'WITH x') WITH thread=2", "import t from query [thread=2]")]
    [InlineData("IMPORT INTO t FROM WITH c AS (SELECT 1) SELECT * FROM c", "import t from query")]
    [InlineData("IMPORT INTO t FROM WITH c AS (SELECT 1) SELECT * FROM c WITH thread=2", "import t from query [thread=2]")]
    [InlineData("IMPORT INTO {{ db }}.orders_${DATE} FROM '${URL}/x'", "import {{ db }}.orders_${DATE}? from ${URL}/x?")]
    [InlineData("IMPORT INTO <table> FROM ? WITH <options>", "import <table>? from ?? [<options>]")]
    [InlineData("IMPORT INTO t FROM", "other import")]
    [InlineData("IMPORT INTO t FROM S3", "other import")]
    [InlineData("EXPLAIN IMPORT INTO t FROM 'f'", "other explain")]
    [InlineData("PREPARE s FROM 'IMPORT INTO t FROM ''f'''", "other prepare")]
    [InlineData("SHOW IMPORT JOBS", "other show")]
    [InlineData("CANCEL IMPORT JOB 3", "other cancel")]
    public void Reads_imports(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("LOAD DATA LOCAL INFILE 'a.csv' REPLACE INTO TABLE db.t FIELDS TERMINATED BY ','", "load db.t from a.csv")]
    [InlineData("LOAD DATA LOW_PRIORITY INFILE \"s3://b/a\" INTO TABLE t (a, b)", "load t from s3://b/a")]
    [InlineData("LOAD STATS 'x.json'", "other load")]
    public void Reads_loads(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("BACKUP DATABASE * TO 'local:///b/'", "backup database * to local:///b/")]
    [InlineData("BACKUP SCHEMA `a`, b TO 's3://x' CHECKSUM FALSE CONCURRENCY 8 IGNORE_STATS", "backup database a,b to s3://x [checksum=FALSE] [concurrency=8] [ignore_stats]")]
    [InlineData(
        "BACKUP TABLE `test`.`t1`, t2 TO 'x' RATE_LIMIT = 120 MB/SECOND SEND_CREDENTIALS_TO_TIKV = FALSE",
        "backup table test.t1,t2 to x [rate_limit=120 MB/SECOND] [send_credentials_to_tikv=FALSE]")]
    [InlineData("BACKUP DATABASE d TO 'x' RATE_LIMIT 120MB / SECOND LAST_BACKUP 415685305958400", "backup database d to x [rate_limit=120MB / SECOND] [last_backup=415685305958400]")]
    [InlineData("BACKUP DATABASE d TO 'x' SNAPSHOT = 36 HOUR AGO CHECKSUM=1", "backup database d to x [snapshot=36 HOUR AGO] [checksum=1]")]
    [InlineData("BACKUP DATABASE d TO 'x' SNAPSHOT '2020-04-01 12:00:00', LAST_BACKUP = ${TS}", "backup database d to x [snapshot=2020-04-01 12:00:00] [last_backup=${TS}?]")]
    [InlineData("BACKUP DATABASE d TO 'x' RATE_LIMIT = 120 MB/", "backup database d to x [rate_limit=120 MB/]")]
    [InlineData("BACKUP DATABASE d TO 'x' SNAPSHOT = '2024-05-10'/", "backup database d to x [snapshot='2024-05-10'/]")]
    [InlineData("RESTORE DATABASE * FROM 's3://x/' ONLINE = TRUE", "restore database * from s3://x/ [online=TRUE]")]
    [InlineData("RESTORE TABLE a.b FROM '<url>'", "restore table a.b from <url>?")]
    [InlineData("Restore database test from S3", "other restore")]
    [InlineData("SHOW BACKUPS", "other show")]
    public void Reads_backups_and_restores(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("CREATE UNIQUE INDEX i ON db.t (a)", "add index db.t")]
    [InlineData("CREATE INDEX IF NOT EXISTS i USING BTREE ON t (a, (lower(b)))", "add index t")]
    [InlineData("CREATE TABLE t (a INT, INDEX (a))", "other create")]
    [InlineData("ALTER TABLE t ADD COLUMN a INT, ADD INDEX (a)", "add index t")]
    [InlineData("ALTER TABLE t DROP COLUMN a, ADD CONSTRAINT u UNIQUE KEY (a)", "add index t")]
    [InlineData("ALTER TABLE t ADD CONSTRAINT PRIMARY KEY (a)", "add index t")]
    [InlineData("ALTER TABLE `db`.`t` ADD KEY k (a)", "add index db.t")]
    [InlineData("ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES s (a)", "other alter")]
    [InlineData("ALTER TABLE t ADD COLUMN `index` INT, DROP INDEX i", "other alter")]
    [InlineData("ALTER DATABASE d CHARACTER SET utf8mb4", "other alter")]
    public void Reads_additions_of_indexes(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("INSERT INTO a SELECT * FROM b", "insert a")]
    [InlineData("INSERT IGNORE INTO a (x, y) SELECT x, y FROM b WHERE x > 1 LIMIT 5 ON DUPLICATE KEY UPDATE x = 1", "insert a where limit")]
    [InlineData("REPLACE a (SELECT * FROM b WHERE c)", "replace a where")]
    [InlineData("INSERT INTO a PARTITION (p) TABLE b", "insert a")]
    [InlineData("INSERT INTO a VALUES (1), ((SELECT 2))", "other insert")]
    [InlineData("INSERT INTO a (x) VALUES ('SELECT')", "other insert")]
    [InlineData("INSERT INTO a SET x = 1", "other insert")]
    [InlineData("UPDATE t SET a = 1", "update t")]
    [InlineData("UPDATE LOW_PRIORITY a JOIN b ON a.x = b.x SET a.y = 1 WHERE b.z IN (SELECT 1 LIMIT 3)", "update a where")]
    [InlineData("UPDATE t SET `where` = 1 ORDER BY a LIMIT 10", "update t limit")]
    [InlineData("DELETE FROM t", "delete t")]
    [InlineData("DELETE FROM db.t AS x WHERE x.a < NOW() LIMIT 100", "delete db.t where limit")]
    [InlineData("DELETE a.*, b FROM a JOIN b ON a.x = b.x WHERE a.y", "delete a where")]
    [InlineData("DELETE FROM a USING a JOIN b ON a.x = b.x", "delete a")]
    [InlineData("WITH c AS (SELECT 1 LIMIT 1) DELETE FROM t WHERE a IN (SELECT * FROM c)", "delete t where")]
    [InlineData("WITH c AS (DELETE) SELECT * FROM c", "other with")]
    [InlineData("BATCH ON id LIMIT 1000 DELETE FROM t WHERE a < 5", "batch delete t where")]
    [InlineData("BATCH LIMIT 10 INSERT INTO a SELECT * FROM b", "batch insert a")]
    [InlineData("BATCH ON id LIMIT 10 DRY RUN QUERY DELETE FROM t", "other batch")]
    [InlineData("DELETE FROM t {{ clause }}", "delete t where limit")]
    [InlineData("DELETE FROM t WHERE a = 1 ${LIMIT}", "delete t where limit")]
    [InlineData("DELETE FROM {{ t }} WHERE a = ? AND b = :b", "delete {{ t }}? where")]
    [InlineData("Delete the backups from the bucket", "other delete")]
    [InlineData("Update the cluster", "other update")]
    public void Reads_writes_of_many_rows(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("SET a = 1, GLOBAL b := 'x', @@GLOBAL.C = ON, @@session.d=DEFAULT, @@e = @f, @g := 2", """
        set a = 1
        set global b = x
        set global c = ON
        set session d = DEFAULT
        set e = @f?
        set @g = 2
        """)]
    [InlineData("SET SESSION tidb_dml_type = \"bulk\"", "set session tidb_dml_type = bulk")]
    [InlineData("SET PERSIST a = -1, LOCAL b = 1 + 2", "set global a = -1\nset session b = 1 + 2?")]
    [InlineData("SET CONFIG tikv `log-backup.enable` = true", "set config tikv log-backup.enable = true")]
    [InlineData("SET CONFIG tikv log-backup.Enable=false", "set config tikv log-backup.enable = false")]
    [InlineData("SET CONFIG '127.0.0.1:20180' `split.qps-threshold`=1000", "set config 127.0.0.1:20180 split.qps-threshold = 1000")]
    [InlineData("SET @a = (SELECT 1, 2), b = CONCAT('x', 'y')", "set @a = (SELECT 1, 2)?\nset b = CONCAT('x', 'y')?")]
    [InlineData("SET GLOBAL {{ name }} = {{ value }}", "set global {{ name }} = {{ value }}?")]
    [InlineData("SET NAMES utf8mb4", "other set")]
    [InlineData("SET GLOBAL TRANSACTION ISOLATION LEVEL READ COMMITTED", "other set")]
    [InlineData("SET PASSWORD = 'x'", "other set")]
    public void Reads_each_assignment_of_a_set(string source, string expected) => Reads(source, expected);

    [Theory]
    [InlineData("FLASHBACK CLUSTER TO TIMESTAMP '2022-09-21 16:02:50'", "flashback cluster to 2022-09-21 16:02:50")]
    [InlineData("FLASHBACK CLUSTER TO TSO 445494839813079041", "flashback cluster to 445494839813079041")]
    [InlineData("FLASHBACK TABLE t TO t2", "flashback table")]
    [InlineData("FLASHBACK SCHEMA d", "flashback database")]
    [InlineData("Flashback cluster to an earlier time", "other flashback")]
    public void Reads_flashbacks(string source, string expected) => Reads(source, expected);

    [Fact]
    public void Reads_the_commands_of_the_client() => Reads("""
        use shop
        source /tmp/load.sql
        \. other.sql
        SELECT 1\G
        DELIMITER //
        CREATE PROCEDURE p() BEGIN DELETE FROM t; SELECT 1; END//
        delimiter ;
        DELETE FROM t; exit
        source of all statements
        """, """
        other use
        source /tmp/load.sql
        source other.sql
        other select
        other delimiter
        other create
        other delimiter
        delete t
        other exit
        other source
        """);

    [Fact]
    public void Passes_over_prompts_and_results() => Reads("""
        mysql> IMPORT INTO t
            -> FROM 'f';
        +--------+
        | Job_ID |
        +--------+
        | don't  |
        +--------+
        1 row in set (0.01 sec)

        MySQL [(none)]> SET GLOBAL a = 1;
        Query OK, 0 rows affected (0.00 sec)

        tidb root@127.0.0.1:4000> DELETE FROM t;
        ERROR 1146 (42S02): Table 'test.t' doesn't exist
        """, """
        import t from f
        set global a = 1
        delete t
        """);

    [Fact]
    public void Splits_at_delimiters_outside_of_strings_and_comments() => Reads("""
        SELECT 'a;b', "c;d", `e;f`, 'it''s; \'x;', 1; -- g;h
        # i;j
        /* k;l */ DELETE FROM t /*+ hint; */ ;; SELECT {{ a; b }}
        """, """
        other select
        delete t
        other select
        comment -- g;h
        comment # i;j
        comment /* k;l */
        """);

    [Fact]
    public void Reads_what_stands_in_executable_comments() => Reads("""
        /*!40101 SET a = 1 */;
        /*T![ttl] SET b = 2 */;
        /*T! SET c = 3 */;
        ALTER TABLE t /*T![x] ADD INDEX (a) */
        """, """
        set a = 1
        set b = 2
        set c = 3
        add index t
        """);

    [Theory]
    [InlineData("DELETE FROM t; SELECT [|'|]a; DELETE FROM t", 2)]
    [InlineData("SELECT 1, [|`|]a", 1)]
    [InlineData("DELETE FROM t [|/*|] a; b", 1)]
    [InlineData("[|/*|]! DELETE FROM t", 1)]
    public void Keeps_the_statement_before_what_is_never_closed(string marked, int statements)
    {
        var (source, spans) = Markup.Parse(marked);
        var script = SqlParser.Parse(source);

        script.Errors.Select(error => error.Span).Should().Equal(spans);
        script.Statements.Should().HaveCount(statements);
    }

    [Theory]
    [InlineData("Run this command, and don't forget to check the cluster's health.")]
    [InlineData("{\"a\": [1, 2]}")]
    [InlineData("$ br log start --pd=a:2379 && echo \\ done")]
    [InlineData("a: b\n- c\n% d @ e ` f `")]
    public void Finds_nothing_of_importance_in_other_text(string source)
    {
        var script = SqlParser.Parse(source);

        script.Statements.Should().AllBeOfType<SqlOther>();
        script.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Spans_statements_assignments_values_and_options()
    {
        var (source, spans) = Markup.Parse("""
            -- first
            [|IMPORT INTO [|db.t|] FROM [|'f'|] WITH [|thread = [|8|]|], [|detached|]|] ;
            SET [|GLOBAL a = [|'x'|]|], [|@@b = 1|];
            """);

        var script = SqlParser.Parse(source);
        var import = (SqlImportInto)script.Statements[0];
        var sets = script.Statements.OfType<SqlSet>().ToArray();

        new[]
        {
            import.Span, import.Table.Span, import.Source!.Span, import.Options[0].Span, import.Options[0].Value!.Span, import.Options[1].Span,
            sets[0].Span, sets[0].Value.Span, sets[1].Span,
        }.Should().Equal(spans);
    }

    [Fact]
    public void Decodes_escapes()
    {
        var set = (SqlSet)SqlParser.Parse("""SET a = 'x\ty\'z\%\\"'""").Statements.Single();

        set.Value.Text.Should().Be("x\ty'z\\%\\\"");
    }

    private static void Reads(string source, string expected)
    {
        var script = SqlParser.Parse(source);

        SqlDump.Of(script).Should().Be(expected);
        SqlInvariants.Hold(source, script);
    }
}
