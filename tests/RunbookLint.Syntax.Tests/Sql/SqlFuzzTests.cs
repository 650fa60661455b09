using CsCheck;
using RunbookLint.Syntax.Sql;

namespace RunbookLint.Syntax.Tests.Sql;

public class SqlFuzzTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\r\n", ";", ";\n", "'", "\"", "`", "''", "\\", "\\'", "\\G", "\\.", "--", "-- x\n", "#", "/*", "*/", "/*!40101 ", "/*T![a] ", "/*+", "@", "@@",
        "@@global.", "a", "t", "db.t", "1", "1.5e3", "0x", ".", ",", "(", ")", "=", ":=", ":a", "?", "{{", "}}", "${", "}", "$A", "<a>", "<", ">", "%s", "%(a)s", "{a}", "{%", "%}", "...",
        "IMPORT INTO ", "FROM ", "WITH ", "SELECT ", "BACKUP ", "RESTORE ", "DATABASE ", "TABLE ", "TO ", "* ", "SNAPSHOT ", "5 MINUTE AGO ", "MB", "/", "LOAD DATA ", "INFILE ",
        "INTO ", "CREATE INDEX ", "ON ", "ALTER TABLE ", "ADD ", "CONSTRAINT ", "INDEX ", "UPDATE ", "SET ", "DELETE ", "INSERT ", "WHERE ", "LIMIT ", "BATCH ", "DRY RUN ", "GLOBAL ", "CONFIG ",
        "FLASHBACK ", "CLUSTER ", "TIMESTAMP ", "DELIMITER ", "use ", "source ", "mysql>", "+--", "|", "->", "\0", "\uD800", "é",
    ];

    [Fact]
    public void Reads_anything() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat)
            .Sample(source => SqlInvariants.Hold(source, SqlParser.Parse(source)), iter: 20_000);

    /// <summary>A statement may end anywhere, and what it lacks there is nowhere.</summary>
    [Theory]
    [InlineData("IMPORT INTO db.t (a, @b) SET a = @b + 1 FROM 's3://b/x.csv?a=b' FORMAT 'csv' WITH skip_rows=1, thread=8, detached")]
    [InlineData("BACKUP TABLE `a`.`b`, c TO 's3://x' RATE_LIMIT = 120 MB/SECOND SNAPSHOT = 36 HOUR AGO SEND_CREDENTIALS_TO_TIKV = FALSE")]
    [InlineData("RESTORE DATABASE * FROM 's3://x' ONLINE = TRUE RATE_LIMIT 5 MB / SECOND")]
    [InlineData("LOAD DATA LOCAL INFILE 'a.csv' REPLACE INTO TABLE db.t FIELDS TERMINATED BY ','")]
    [InlineData("ALTER TABLE `db`.`t` ADD CONSTRAINT u UNIQUE KEY IF NOT EXISTS k (a, (lower(b))), ADD COLUMN c INT")]
    [InlineData("CREATE UNIQUE INDEX IF NOT EXISTS i USING BTREE ON t (a)")]
    [InlineData("BATCH ON t.id LIMIT 5000 DRY RUN QUERY UPDATE t SET a = 1 WHERE id BETWEEN 1 AND 2 OR id IN (3, 4) LIMIT 7")]
    [InlineData("SET @@global.tidb_gc_life_time := '24h', SESSION a = (1), CONFIG tikv `log-backup.enable` = false")]
    [InlineData("FLASHBACK CLUSTER TO TIMESTAMP '2024-05-10 12:00:00'; FLASHBACK CLUSTER TO TSO 1")]
    [InlineData("INSERT INTO t (a) SELECT b FROM s WHERE c <= 3 AND NOT d > 5 ON DUPLICATE KEY UPDATE a = VALUES(a)")]
    public void Survives_being_cut_anywhere(string source)
    {
        for (var end = 0; end <= source.Length; end++)
        {
            for (var start = 0; start < end; start += 7)
                SqlInvariants.Hold(source[start..end], SqlParser.Parse(source[start..end]));
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("'")]
    [InlineData("a'b ")]
    [InlineData("/*")]
    [InlineData("/*! ")]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("${")]
    [InlineData("<a")]
    [InlineData("   ->")]
    [InlineData("ALTER TABLE t ADD ")]
    [InlineData("ADD (")]
    [InlineData("WITH ")]
    [InlineData("@`")]
    [InlineData("a.")]
    [InlineData("use a;")]
    [InlineData("SET a = (")]
    public void Survives_hostile_repetitions(string piece)
    {
        var source = "IMPORT INTO t FROM SELECT " + string.Concat(Enumerable.Repeat(piece, 20_000));
        var parse = () => new[] { source, source.Substring(26), "ALTER TABLE t " + source }.Select(SqlParser.Parse).ToList();

        parse.Should().NotThrow();
    }
}
