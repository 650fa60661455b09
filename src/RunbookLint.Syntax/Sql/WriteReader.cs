using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads statements that may change many rows at once. Prose that starts with such a verb lacks the words that follow it.</summary>
internal static class WriteReader
{
    private static readonly string[] Modifiers = ["low_priority", "high_priority", "delayed", "quick", "ignore"];
    private static readonly string[] Verbs = ["insert", "replace", "update", "delete"];

    public static SqlBulkWrite? Read(string verb, SqlCursor cursor, TextSpan span)
    {
        var isBatch = verb == "batch";

        if (isBatch && (!cursor.GoTo("limit") || IsDryRun(cursor)))
            return null;

        if (isBatch || verb == "with")
        {
            // The query of `WITH … SELECT` may hold functions of these names, but behind its own verb.
            if (!cursor.GoTo([.. Verbs, "select"]) || cursor.Is("select"))
                return null;

            verb = cursor.Current.Text.ToLowerInvariant();
            cursor.Index++;
        }

        while (cursor.AcceptAny(Modifiers))
        {
        }

        return verb switch
        {
            "insert" or "replace" => ReadInsert(verb, cursor, span, isBatch),
            "update" => ReadUpdate(cursor, span, isBatch),
            _ => ReadDelete(cursor, span, isBatch),
        };
    }

    private static bool IsDryRun(SqlCursor cursor) => cursor.Find("dry") is var dry and >= 0 && dry <= cursor.Index + 3;

    private static SqlBulkWrite? ReadInsert(string verb, SqlCursor cursor, TextSpan span, bool isBatch)
    {
        cursor.Accept("into");
        if (cursor.ReadName() is not { } table)
            return null;

        if (cursor.Accept("partition"))
            cursor.AcceptGroup();

        // Columns, unless the group is the query itself.
        if (cursor.Current.IsSymbol('(') && !IsQuery(cursor.Peek(1)) && !cursor.Peek(1).IsSymbol('('))
            cursor.AcceptGroup();

        while (cursor.AcceptSymbol('('))
        {
        }

        return IsQuery(cursor.Current) ? Write(verb, table, cursor, span, isBatch) : null;
    }

    private static SqlBulkWrite? ReadUpdate(SqlCursor cursor, TextSpan span, bool isBatch)
    {
        if (cursor.ReadName() is not { } table || !cursor.GoTo("set"))
            return null;

        var hasAssignment = cursor.Peek(2).IsSymbol('=') || cursor.Peek(2).IsSymbol('.') || cursor.Peek(1).Kind == SqlTokenKind.Dynamic;
        return hasAssignment ? Write("update", table, cursor, span, isBatch) : null;
    }

    private static SqlBulkWrite? ReadDelete(SqlCursor cursor, TextSpan span, bool isBatch)
    {
        var isSingle = cursor.Accept("from");
        if (cursor.ReadName() is not { } table)
            return null;

        if (!isSingle)
            return IsDeleteOfSeveral(cursor) ? Write("delete", table, cursor, span, isBatch) : null;

        if (cursor.Accept("partition"))
            cursor.AcceptGroup();

        var isAlias = cursor.Accept("as") || (cursor.Current.Kind is SqlTokenKind.Word or SqlTokenKind.Name && !IsDeleteClause(cursor));
        if (isAlias)
            cursor.Index++;

        return cursor.IsAtEnd || IsDeleteClause(cursor) ? Write("delete", table, cursor, span, isBatch) : null;
    }

    /// <summary><c>DELETE t1.*, t2 FROM …</c> names its targets first.</summary>
    private static bool IsDeleteOfSeveral(SqlCursor cursor) =>
        cursor.Find("from") >= 0
        && (cursor.Current.Kind == SqlTokenKind.Symbol || (cursor.Is("from") && cursor.Find("join", "where") >= 0));

    private static bool IsDeleteClause(SqlCursor cursor) =>
        cursor.Is("where") || cursor.Is("order") || cursor.Is("limit") || cursor.Is("using")
        || cursor.Current.Kind is SqlTokenKind.Dynamic || cursor.Current.IsSymbol(',') || cursor.Current.IsSymbol('.');

    private static bool IsQuery(SqlToken token) => token.IsWord("select") || token.IsWord("with") || token.IsWord("table");

    private static SqlBulkWrite Write(string verb, SqlValue table, SqlCursor cursor, TextSpan span, bool isBatch)
    {
        // What a template puts there may be any clause.
        var mayHaveAny = cursor.HasDynamicClause();

        return new(span, verb, table, mayHaveAny || cursor.Find("where") >= 0, mayHaveAny || cursor.Find("limit") >= 0, isBatch) { HasKey = HasKey(cursor) };
    }

    /// <summary>Whether the rows are picked by their key.</summary>
    private static bool HasKey(SqlCursor cursor)
    {
        if (!cursor.GoTo("where"))
            return false;

        cursor.Index++;
        return KeyCondition.Holds(cursor);
    }
}
