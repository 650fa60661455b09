using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Tells the statements that matter from the others.</summary>
internal static class StatementReader
{
    public static void ReadInto(ImmutableArray<SqlStatement>.Builder statements, string text, List<SqlToken> tokens)
    {
        var span = TextSpan.FromBounds(tokens[0].Start, tokens[tokens.Count - 1].End);
        var cursor = new SqlCursor(text, tokens, index: 1);
        var verb = tokens[0].Kind == SqlTokenKind.Word ? tokens[0].Text.ToLowerInvariant() : "";

        if (verb == "set" && SetReader.ReadInto(statements, cursor))
            return;

        SqlStatement? statement = verb switch
        {
            "import" => ImportReader.Read(cursor, span),
            "backup" => BackupReader.ReadBackup(cursor, span),
            "restore" => BackupReader.ReadRestore(cursor, span),
            "load" => ImportReader.ReadLoadData(cursor, span),
            "create" => IndexReader.ReadCreate(cursor, span),
            "alter" => IndexReader.ReadAlter(cursor, span),
            "insert" or "replace" or "update" or "delete" or "batch" or "with" => WriteReader.Read(verb, cursor, span),
            "flashback" => ReadFlashback(cursor, span),
            _ => null,
        };

        statements.Add(statement ?? new SqlOther(span, verb));
    }

    private static SqlFlashback? ReadFlashback(SqlCursor cursor, TextSpan span)
    {
        var target = cursor.Current.Text.ToLowerInvariant();
        if (target is not ("cluster" or "database" or "schema" or "table"))
            return null;

        target = target == "schema" ? "database" : target;
        cursor.Index++;

        var timestamp = cursor.GoTo("timestamp", "tso") ? ReadTimestamp(cursor) : null;
        return target == "cluster" && timestamp is null ? null : new(span, target, timestamp);
    }

    private static SqlValue? ReadTimestamp(SqlCursor cursor)
    {
        cursor.Index++;
        return cursor.ReadExpression();
    }
}
