using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Toml;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of TOML. They speak for keys, and above a header for the table with the tables in it.</summary>
internal sealed class TomlRemarks : IRemarkReader
{
    private static readonly CommentMarks Marks = new(["#"], [])
    {
        Quotes = [new("\"\"\"", "\"\"\"", '\\', SpansLines: true), new("'''", "'''", '\0', SpansLines: true), new("\"", "\"", '\\'), new("'", "'", '\0')],
    };

    public void Read(RemarkedText text)
    {
        CommentScanner.ReadInto(text, Marks);
        var document = TomlParser.Parse(text.Parsed);
        text.Nodes.AddRange(document.Entries.Select(entry => entry.Span));
        text.Nodes.AddRange(document.Entries.SelectMany(entry => entry.Value.Items).Select(item => item.Span));

        // A table ends where one opens that is not inside of it.
        var open = new Stack<TomlTableHeader>();
        foreach (var table in document.Tables.OrderBy(table => table.Span.Start))
        {
            while (open.Count > 0 && !IsInside(table, open.Peek()))
                Close(open.Pop(), table.Span.Start);

            open.Push(table);
        }

        while (open.Count > 0)
            Close(open.Pop(), text.Text.Length);

        void Close(TomlTableHeader table, int end) => text.Nodes.Add(TextSpan.FromBounds(table.Span.Start, end));
    }

    private static bool IsInside(TomlTableHeader table, TomlTableHeader other) =>
        table.Path.Length > other.Path.Length && table.Path[other.Path.Length] == '.' && table.Path.StartsWith(other.Path, StringComparison.Ordinal);
}
