using System.Diagnostics;
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
    public void Reads_hostile_repetitions_in_time(string piece)
    {
        var source = "IMPORT INTO t FROM SELECT " + string.Concat(Enumerable.Repeat(piece, 20_000));
        var watch = Stopwatch.StartNew();

        SqlParser.Parse(source);
        SqlParser.Parse(source.Substring(26));
        SqlParser.Parse("ALTER TABLE t " + source);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
