using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads the assignments of <c>SET</c>.</summary>
internal static class SetReader
{
    /// <summary>Whether it is an assignment, rather than <c>SET NAMES</c> and its like; then each is added.</summary>
    public static bool ReadInto(ImmutableArray<SqlStatement>.Builder statements, SqlCursor cursor)
    {
        var assignments = new List<SqlSet>();

        do
        {
            if (Read(cursor) is not { } assignment)
                break;

            assignments.Add(assignment);
        }
        while (cursor.AcceptSymbol(','));

        statements.AddRange(assignments);
        return assignments.Count > 0;
    }

    private static SqlSet? Read(SqlCursor cursor)
    {
        var start = cursor.Current.Start;
        var scope = ReadScope(cursor);

        if (ReadName(cursor, ref scope) is not { } name || !AcceptAssignment(cursor) || cursor.ReadExpression() is not { } value)
            return null;

        // It names no variable.
        if (scope.Length == 0 && name == "password")
            return null;

        return new(TextSpan.FromBounds(start, value.Span.End), scope, name, value);
    }

    private static string ReadScope(SqlCursor cursor)
    {
        // A variable may bear the name of a scope.
        if (IsAssignment(cursor.Peek(1)))
            return "";

        var scope = cursor.Current.Kind == SqlTokenKind.Word ? ScopeOf(cursor.Current.Text) : "";
        if (scope.Length > 0)
            cursor.Index++;

        return scope;
    }

    private static string ScopeOf(string word) => word.ToLowerInvariant() switch
    {
        "global" or "persist" or "persist_only" => "global",
        "session" or "local" => "session",
        "config" => "config",
        _ => "",
    };

    private static string? ReadName(SqlCursor cursor, ref string scope)
    {
        if (scope == "config")
            return ReadConfigName(cursor);

        if (cursor.Current.Kind == SqlTokenKind.Variable)
            return ReadVariable(cursor, ref scope);

        return cursor.ReadName()?.Text.ToLowerInvariant();
    }

    /// <summary><c>@@GLOBAL.name</c>, <c>@@name</c>; a variable of the user's keeps its mark.</summary>
    private static string ReadVariable(SqlCursor cursor, ref string scope)
    {
        var name = cursor.Current.Text.ToLowerInvariant();
        cursor.Index++;

        if (!name.StartsWith("@@", StringComparison.Ordinal))
            return name;

        name = name.Substring(2);
        var dot = name.IndexOf('.');
        if (dot <= 0 || ScopeOf(name.Substring(0, dot)) is not { Length: > 0 } prefix)
            return name;

        scope = prefix;
        return name.Substring(dot + 1);
    }

    /// <summary>The component or address, a space, and the item: <c>tikv log-backup.enable</c>.</summary>
    private static string? ReadConfigName(SqlCursor cursor)
    {
        if (cursor.ReadValue() is not { } component)
            return null;

        var name = new StringBuilder(component.Text).Append(' ');
        var start = name.Length;

        while (!cursor.IsAtEnd && !IsAssignment(cursor.Current) && !cursor.Current.IsSymbol(','))
        {
            name.Append(cursor.Current.Text);
            cursor.Index++;
        }

        return name.Length > start ? name.ToString().ToLowerInvariant() : null;
    }

    private static bool AcceptAssignment(SqlCursor cursor)
    {
        if (!IsAssignment(cursor.Current))
            return false;

        cursor.Index++;
        return true;
    }

    private static bool IsAssignment(SqlToken token) => token.IsSymbol('=') || (token.Kind == SqlTokenKind.Symbol && token.Text == ":=");
}
