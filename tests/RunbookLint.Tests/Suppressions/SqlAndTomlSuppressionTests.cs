namespace RunbookLint.Tests.Suppressions;

public class SqlAndTomlSuppressionTests : SuppressionTest
{
    [Theory]
    [InlineData("-- runbooklint: ignore[RBL9998] a drill")]
    [InlineData("# runbooklint: ignore[RBL9998] a drill")]
    [InlineData("/* runbooklint: ignore[RBL9998] a drill */")]
    public void A_comment_speaks_for_the_next_statement(string comment) => Found("a.sql", $"""
        {comment}
        BACKUP DATABASE *
          TO 's3://b/x';
        BACKUP DATABASE * TO 's3://b/y';
        """).Should().Be("4 step");

    [Fact]
    public void A_comment_behind_a_statement_speaks_for_its_line() => Found("a.sql", """
        BACKUP DATABASE * TO 's3://b/x'; -- runbooklint: ignore[RBL9998]
        BACKUP DATABASE * TO 's3://b/y'; /* runbooklint: ignore[RBL9998] */
        BACKUP DATABASE * TO 's3://b/# runbooklint: ignore[RBL9998]';
        """).Should().Be("3 step");

    [Fact]
    public void A_range_reaches_to_its_end() => Found("a.sql", """
        -- runbooklint: disable[RBL9998]
        BACKUP DATABASE * TO 's3://b/x';
        -- runbooklint: enable[RBL9998]
        BACKUP DATABASE * TO 's3://b/y';
        """).Should().Be("4 step");

    [Theory]
    [InlineData("# runbooklint: ignore[RBL9998] a drill\n[tikv-importer]\nbackend = \"local\"", "")]
    [InlineData("[tikv-importer]\n# runbooklint: ignore[RBL9998] a drill\nbackend = \"local\"", "")]
    [InlineData("[tikv-importer]\nbackend = \"local\" # runbooklint: ignore[RBL9998] a drill", "")]
    [InlineData("[tikv-importer]\nbackend = \"local\"\n# runbooklint: file-ignore[RBL9998] a drill", "")]
    [InlineData("[tikv-importer]\nbackend = \"local\"\n[mydumper]\ndata-source-dir = '''\n# runbooklint: ignore[RBL0]\n'''", "2 step")]
    public void TOML_speaks_for_keys_and_tables(string text, string found) => Found("tidb-lightning.toml", text).Should().Be(found);
}
