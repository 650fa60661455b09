using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Sql;

namespace RunbookLint.Syntax.Tests.Sql;

/// <summary>What holds for every script.</summary>
internal static class SqlInvariants
{
    public static void Hold(string source, SqlScript script)
    {
        var end = 0;

        foreach (var statement in script.Statements)
        {
            statement.Span.Start.Should().BeGreaterThanOrEqualTo(end);
            statement.Span.IsEmpty.Should().BeFalse();
            end = statement.Span.End;

            foreach (var value in Values(statement))
                statement.Span.Contains(value.Span).Should().BeTrue($"{value} is in {statement}");
        }

        end.Should().BeLessThanOrEqualTo(source.Length);

        foreach (var comment in script.Comments)
            source.Substring(comment.Span.Start, comment.Span.Length).Should().Be(comment.Text);

        foreach (var error in script.Errors)
            new TextSpan(0, source.Length).Contains(error.Span).Should().BeTrue();
    }

    private static IEnumerable<SqlValue> Values(SqlStatement statement) => statement switch
    {
        SqlImportInto import => [import.Table, import.Source ?? import.Table, .. import.Options.Select(option => option.Value).OfType<SqlValue>()],
        SqlBackup backup => [.. backup.Objects, backup.Storage, .. backup.Options.Select(option => option.Value).OfType<SqlValue>()],
        SqlRestore restore => [.. restore.Objects, restore.Storage],
        SqlLoadData load => [load.File, load.Table],
        SqlAddIndex index => [index.Table],
        SqlBulkWrite write => [write.Table],
        SqlSet set => [set.Value],
        SqlFlashback { Timestamp: { } timestamp } => [timestamp],
        SqlSource source => [source.File],
        _ => [],
    };
}
