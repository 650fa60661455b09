using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads what adds an index.</summary>
internal static class IndexReader
{
    private static readonly string[] Kinds = ["unique", "fulltext", "spatial", "vector", "columnar"];

    public static SqlAddIndex? ReadCreate(SqlCursor cursor, TextSpan span)
    {
        cursor.AcceptAny(Kinds);

        return cursor.Accept("index") && cursor.GoTo("on") && cursor.Accept("on") && cursor.ReadName() is { } table ? new(span, table) : null;
    }

    public static SqlAddIndex? ReadAlter(SqlCursor cursor, TextSpan span)
    {
        cursor.Accept("ignore");
        if (!cursor.Accept("table") || cursor.ReadName() is not { } table)
            return null;

        while (cursor.GoTo("add"))
        {
            cursor.Index++;
            cursor.AcceptSymbol('(');

            // The name of a constraint is optional: `ADD CONSTRAINT UNIQUE (a)`.
            if (cursor.Accept("constraint") && !IsIndex(cursor))
                cursor.Index++;

            if (IsIndex(cursor))
                return new(span, table);
        }

        return null;
    }

    private static bool IsIndex(SqlCursor cursor) =>
        cursor.Is("index") || cursor.Is("key") || (cursor.Is("primary") && cursor.Peek(1).IsWord("key")) || Array.Exists(Kinds, cursor.Is);
}
