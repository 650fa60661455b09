using RunbookLint.Syntax.Sql;

namespace RunbookLint.Syntax.Tests.Sql;

public class KeyConditionTests
{
    [Theory]
    [InlineData("id = 5", true)]
    [InlineData("id IN (1, 2, 3)", true)]
    [InlineData("t.id = 5 AND tenant = 'a'", true)]
    [InlineData("tenant = 'a' AND `id` IN (5)", true)]
    [InlineData("id = 5 OR id = 6", true)]
    [InlineData("(tenant, id) = (1, 5)", true)]
    [InlineData("id = 5 ORDER BY name", true)]
    [InlineData("id = 5 OR tenant = 'a'", false)]
    [InlineData("id BETWEEN 1 AND 90000000", false)]
    [InlineData("id > 5", false)]
    [InlineData("id IN (SELECT id FROM old)", false)]
    [InlineData("id = 5 + parent", false)]
    [InlineData("created < '2024-01-01'", false)]
    [InlineData("(id = 5 OR 1 = 1)", false)]
    public void Rows_are_few(string condition, bool isKey) =>
        SqlParser.Parse($"DELETE FROM t WHERE {condition};").Statements.OfType<SqlBulkWrite>().Single().HasKey.Should().Be(isKey);
}
