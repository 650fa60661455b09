using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads <c>BACKUP</c> and <c>RESTORE</c>, whose options have neither commas nor a need for <c>=</c>.</summary>
internal static class BackupReader
{
    private static readonly string[] BareValues = ["true", "false", "on", "off", "required", "optional"];

    /// <summary>What other databases write behind the place of a backup.</summary>
    private static readonly string[] Foreign = ["as", "with", "into", "in", "at", "taken", "using", "include", "exclude", "incremental", "parallelism", "buffer", "buffers", "compress", "detached"];

    public static SqlBackup? ReadBackup(SqlCursor cursor, TextSpan span) =>
        ReadObjects(cursor, "to") is var (objects, isTable, storage) && !Array.Exists(Foreign, cursor.Is) ? new(span, objects, isTable, storage, ReadOptions(cursor)) : null;

    public static SqlRestore? ReadRestore(SqlCursor cursor, TextSpan span) =>
        ReadObjects(cursor, "from") is var (objects, isTable, storage) && !Array.Exists(Foreign, cursor.Is) ? new(span, objects, isTable, storage, ReadOptions(cursor)) : null;

    private static (ImmutableArray<SqlValue> Objects, bool IsTable, SqlValue Storage)? ReadObjects(SqlCursor cursor, string preposition)
    {
        var isTable = cursor.Is("table");
        if (!cursor.AcceptAny("database", "schema", "table"))
            return null;

        var objects = ImmutableArray.CreateBuilder<SqlValue>();

        do
        {
            var star = cursor.Current;
            if (cursor.AcceptSymbol('*'))
                objects.Add(new(star.Span, "*"));
            else if (cursor.ReadName() is { } name)
                objects.Add(name);
        }
        while (cursor.AcceptSymbol(','));

        return objects.Count > 0 && cursor.Accept(preposition) && cursor.ReadLocation() is { } storage
            ? (objects.ToImmutable(), isTable, storage)
            : null;
    }

    private static ImmutableArray<SqlOption> ReadOptions(SqlCursor cursor)
    {
        var options = ImmutableArray.CreateBuilder<SqlOption>();

        while (cursor.Current is { Kind: SqlTokenKind.Word or SqlTokenKind.Name } name)
        {
            cursor.Index++;
            var value = ReadOptionValue(cursor);
            options.Add(new(TextSpan.FromBounds(name.Start, value?.Span.End ?? name.End), name.Text.ToLowerInvariant(), value));
            cursor.AcceptSymbol(',');
        }

        return options.ToImmutable();
    }

    /// <summary>Such as <c>120MB</c>.</summary>
    private static bool StartsWithDigit(SqlToken token) => token.Text.Length > 0 && char.IsDigit(token.Text[0]);

    private static SqlValue? ReadOptionValue(SqlCursor cursor)
    {
        var hasEquals = cursor.AcceptSymbol('=');
        var isFlag = cursor.Current is { Kind: SqlTokenKind.Word or SqlTokenKind.Name } next && !StartsWithDigit(next) && !Array.Exists(BareValues, cursor.Is);
        if (!hasEquals && isFlag)
            return null;

        var start = cursor.Index;
        if (cursor.ReadValue() is not { } value)
            return null;

        // `36 HOUR AGO` and `120 MB/SECOND` are one value each.
        if (cursor.Current.Kind == SqlTokenKind.Word && cursor.Peek(1).IsWord("ago"))
            cursor.Index += 2;
        else
            cursor.Accept("mb");

        if (cursor.AcceptSymbol('/') && !cursor.IsAtEnd)
            cursor.Index++;

        return cursor.Index - start == 1 ? value : cursor.ValueOf(start, cursor.Index) with { IsDynamic = value.IsDynamic };
    }
}
