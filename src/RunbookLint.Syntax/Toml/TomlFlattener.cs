using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;
using Tomlyn.Syntax;

namespace RunbookLint.Syntax.Toml;

/// <summary>Turns the parser's trees of single statements into entries with whole paths.</summary>
internal sealed class TomlFlattener(TomlSource source)
{
    private string table = "";
    private int offset;

    /// <summary>The entries so far.</summary>
    public ImmutableArray<TomlEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<TomlEntry>();

    /// <summary>The table headers so far.</summary>
    public ImmutableArray<TomlTableHeader>.Builder Tables { get; } = ImmutableArray.CreateBuilder<TomlTableHeader>();

    /// <summary>Takes the tree of a statement that starts at an offset of the text.</summary>
    public void Add(DocumentSyntax document, int start)
    {
        offset = start;

        foreach (var entry in document.KeyValues)
            Add(entry, table);

        foreach (var header in document.Tables)
        {
            table = PathOf(header.Name!, "");
            Tables.Add(new(table, SpanOf(header.OpenBracket!, header.CloseBracket!), header is TableArraySyntax));
        }
    }

    /// <summary>Opens the table of a header that cannot be read: by the words in it, as far as there are any.</summary>
    public void OpenUnreadable(TextSpan header)
    {
        var text = source.Text.Substring(header.Start, header.Length);
        var comment = text.IndexOf('#');
        table = (comment < 0 ? text : text.Substring(0, comment)).Trim('[', ']', ' ', '\t', '"', '\'');
        table = table.Length == 0 ? "?" : table.Substring(0, Math.Min(table.Length, SizeLimits.TomlPath));
    }

    private void Add(KeyValueSyntax entry, string parent)
    {
        var path = PathOf(entry.Key!, parent);
        if (entry.Value is InlineTableSyntax inline)
        {
            AddTable(inline, path);
            return;
        }

        var key = SpanOf(entry.Key!, entry.Key!.DotKeys.ChildrenCount == 0 ? entry.Key : entry.Key.DotKeys.GetChild(entry.Key.DotKeys.ChildrenCount - 1)!);
        var value = ValueOf(entry.Value!, path);
        Entries.Add(new(path, key, TextSpan.FromBounds(key.Start, value.Span.End), value));
        if (entry.Value is ArraySyntax array)
            AddTables(array, path);
    }

    private void AddTable(InlineTableSyntax inline, string path)
    {
        foreach (var item in inline.Items)
            Add(item.KeyValue!, path);
    }

    /// <summary>Inline tables in an array are an array of tables.</summary>
    private void AddTables(ArraySyntax array, string path)
    {
        foreach (var item in array.Items)
        {
            if (item.Value is InlineTableSyntax inline)
                AddTable(inline, path);
            else if (item.Value is ArraySyntax nested)
                AddTables(nested, path);
        }
    }

    private TomlValue ValueOf(ValueSyntax value, string path)
    {
        var span = SpanOf(value, value);
        if (source.ValueAt(span.Start) is { } hidden)
            return Raw(hidden, TomlKind.String);

        return value switch
        {
            StringValueSyntax text => TomlStrings.Read(source, span, text.Value ?? ""),
            ArraySyntax array => new(SpanOf(array.OpenBracket!, array.CloseBracket!), TomlKind.Array, "", SpanMap.Shifted(span.Start, 0), ItemsOf(array, path)),
            BooleanValueSyntax => Raw(span, TomlKind.Boolean),
            DateTimeValueSyntax => Raw(span, TomlKind.DateTime),
            _ => Number(span),
        };
    }

    private ImmutableArray<TomlValue> ItemsOf(ArraySyntax array, string path)
    {
        var items = ImmutableArray.CreateBuilder<TomlValue>();
        foreach (var item in array.Items)
        {
            if (item.Value is not (null or InlineTableSyntax))
                items.Add(ValueOf(item.Value, path));
        }

        return items.ToImmutable();
    }

    private TomlValue Raw(TextSpan span, TomlKind kind) =>
        new(span, kind, source.Text.Substring(span.Start, span.Length), SpanMap.Shifted(span.Start, span.Length), []);

    /// <summary>Digits may be grouped with <c>_</c>, which is no part of the number.</summary>
    private TomlValue Number(TextSpan span)
    {
        if (source.Text.IndexOf('_', span.Start, span.Length) < 0)
            return Raw(span, TomlKind.Number);

        var builder = new SpanMapBuilder();
        for (var at = span.Start; at < span.End; at++)
        {
            if (source.Text[at] != '_')
                builder.Copy(source.Text[at], at);
        }

        return new(span, TomlKind.Number, builder.ToString(), builder.ToMap(), []);
    }

    private string PathOf(KeySyntax key, string parent)
    {
        var path = new StringBuilder(parent);
        Append(path, key.Key!);
        foreach (var part in key.DotKeys)
            Append(path, part.Key!);

        return path.ToString();
    }

    /// <summary>Adds a part to a path, as long as the path is one that a person would write.</summary>
    private void Append(StringBuilder path, BareKeyOrStringValueSyntax key)
    {
        if (path.Length > SizeLimits.TomlPath)
            return;

        if (path.Length > 0)
            path.Append('.');
        var name = NameOf(key);
        path.Append(name, 0, Math.Min(name.Length, SizeLimits.TomlPath));
    }

    private string NameOf(BareKeyOrStringValueSyntax key)
    {
        var span = SpanOf(key, key);
        if (source.ValueAt(span.Start) is { } hidden)
            return source.Text.Substring(hidden.Start, hidden.Length);

        return key is StringValueSyntax text ? TomlStrings.Read(source, span, text.Value ?? "").Text : source.Text.Substring(span.Start, span.Length);
    }

    /// <summary>The parser's spans end at the last character, not behind it.</summary>
    private TextSpan SpanOf(SyntaxNode first, SyntaxNode last) =>
        TextSpan.FromBounds(offset + first.Span.Start.Offset, offset + Math.Max(first.Span.End.Offset, last.Span.End.Offset) + 1);
}
