namespace RunbookLint.Syntax.Sql;

/// <summary>Whether a condition picks rows one by one, by their key, so that they are few.</summary>
internal static class KeyCondition
{
    private static readonly string[] Keys = ["id", "uuid", "variable_name"];

    private static readonly string[] Ends = ["order", "limit", "group", "having", "returning"];

    /// <summary>Reads what stands behind <c>WHERE</c>. One bounded part of an AND is enough, an OR needs them all.</summary>
    public static bool Holds(SqlCursor cursor)
    {
        var isBounded = false;

        while (!cursor.IsAtEnd)
        {
            isBounded |= IsKey(cursor) && (cursor.IsAtEnd || cursor.Is("and") || cursor.Is("or") || Array.Exists(Ends, cursor.Is));
            while (!cursor.IsAtEnd && !cursor.Is("and") && !cursor.Is("or") && !Array.Exists(Ends, cursor.Is))
            {
                if (!cursor.AcceptGroup())
                    cursor.Index++;
            }

            if (cursor.IsAtEnd || Array.Exists(Ends, cursor.Is))
                return isBounded;

            if (cursor.Is("or"))
            {
                if (!isBounded)
                    return false;

                isBounded = false;
            }

            cursor.Index++;
        }

        return isBounded;
    }

    /// <summary><c>id = 5</c>, <c>id IN (1, 2)</c>, <c>(tenant, id) = (1, 5)</c>.</summary>
    private static bool IsKey(SqlCursor cursor)
    {
        if (cursor.Current.IsSymbol('('))
        {
            var start = cursor.Index;
            cursor.AcceptGroup();
            return Enumerable.Range(start - cursor.Index, cursor.Index - start).Any(offset => Keys.Contains(cursor.Peek(offset).Text, StringComparer.OrdinalIgnoreCase))
                && cursor.AcceptSymbol('=') && IsList(cursor);
        }

        if (cursor.ReadName() is not { } name || !Keys.Contains(name.Text.Substring(name.Text.LastIndexOf('.') + 1), StringComparer.OrdinalIgnoreCase))
            return false;

        return cursor.AcceptSymbol('=') ? cursor.ReadValue() is not null : cursor.Accept("in") && IsList(cursor);
    }

    /// <summary>Values in parentheses, and no query.</summary>
    private static bool IsList(SqlCursor cursor)
    {
        if (!cursor.Current.IsSymbol('(') || cursor.Peek(1).IsWord("select") || cursor.Peek(1).IsWord("with"))
            return false;

        return cursor.AcceptGroup();
    }
}
