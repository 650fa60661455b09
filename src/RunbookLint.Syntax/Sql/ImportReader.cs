using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads <c>IMPORT INTO</c> and <c>LOAD DATA</c>.</summary>
internal static class ImportReader
{
    public static SqlImportInto? Read(SqlCursor cursor, TextSpan span)
    {
        if (!cursor.Accept("into") || cursor.ReadName() is not { } table)
            return null;

        cursor.AcceptGroup();
        if (!cursor.GoTo("from") || !cursor.Accept("from") || cursor.IsAtEnd)
            return null;

        var isQuery = cursor.Current.IsSymbol('(') || cursor.Is("select") || cursor.Is("with") || cursor.Is("table") || cursor.Is("values");
        var source = isQuery ? null : cursor.ReadLocation();
        if (!isQuery && source is null)
            return null;

        return new(span, table, source, ReadOptions(cursor, isQuery));
    }

    public static SqlLoadData? ReadLoadData(SqlCursor cursor, TextSpan span)
    {
        if (!cursor.Accept("data"))
            return null;

        cursor.AcceptAny("low_priority", "concurrent");
        cursor.Accept("local");
        if (!cursor.Accept("infile") || cursor.ReadLocation() is not { } file || !cursor.GoTo("into"))
            return null;

        return cursor.Accept("into") && cursor.Accept("table") && cursor.ReadName() is { } table ? new(span, file, table) : null;
    }

    /// <summary>The options behind the last <c>WITH</c>; a query may start with one of its own, and end a grouping with <c>WITH ROLLUP</c>.</summary>
    private static ImmutableArray<SqlOption> ReadOptions(SqlCursor cursor, bool isQuery)
    {
        var start = -1;
        if (isQuery && cursor.Is("with"))
            cursor.Index++;

        while (cursor.GoTo("with"))
        {
            cursor.Index++;
            if (!cursor.Is("rollup"))
                start = cursor.Index;
        }

        if (start < 0)
            return [];

        cursor.Index = start;
        var options = ImmutableArray.CreateBuilder<SqlOption>();

        do
        {
            var name = cursor.Current;
            if (name.Kind is not (SqlTokenKind.Word or SqlTokenKind.Name or SqlTokenKind.Dynamic))
                break;

            cursor.Index++;
            var value = cursor.AcceptSymbol('=') ? cursor.ReadExpression() : null;
            options.Add(new(TextSpan.FromBounds(name.Start, value?.Span.End ?? name.End), name.Text.ToLowerInvariant(), value));
        }
        while (cursor.AcceptSymbol(','));

        return options.ToImmutable();
    }
}
