using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Files put together from the lines that a report holds, each at its place; the lines between them are empty.</summary>
internal sealed class RecordedFiles
{
    /// <summary>No file that is read has more lines than bytes.</summary>
    private const int MaxLines = SourceDecoder.MaxBytes + 1;

    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private int lineCount;

    /// <summary>All of them by path.</summary>
    public ImmutableArray<SourceFile> All => [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Adds a file.</summary>
    /// <exception cref="ReportFormatException">It has more lines than a file can have.</exception>
    public void Add(string path, IEnumerable<LineExcerpt> excerpts)
    {
        var text = new StringBuilder();
        var last = 0;

        foreach (var line in excerpts.GroupBy(excerpt => excerpt.Line).OrderBy(line => line.Key))
        {
            // One count for all files: a small report must not ask for more memory than there is.
            lineCount = line.Key - last > MaxLines - lineCount ? MaxLines + 1 : lineCount + line.Key - last;
            if (lineCount > MaxLines)
                throw new ReportFormatException(string.Format(CultureInfo.InvariantCulture, "line {0} of '{1}' is beyond the end of any file", line.Key, path));

            text.Append('\n', line.Key - Math.Max(1, last));
            AppendLine(line.OrderBy(excerpt => excerpt.Column), text);
            last = line.Key;
        }

        // A file with lines is not empty, even when they are.
        if (last > 0)
            text.Append('\n');

        files[path] = SourceFile.From(path, text.ToString());
    }

    /// <summary>The place between two positions; as near to them as the recorded lines allow.</summary>
    public SourceSpan Locate(string path, Position start, Position end)
    {
        if (!files.TryGetValue(path, out var file))
            files[path] = file = SourceFile.From(path, "");

        var from = OffsetOf(file, start);
        return file.Locate(new(from, Math.Max(0, OffsetOf(file, end) - from)));
    }

    /// <summary>Parts of one line, which may overlap; blanks stand for what is missing between them.</summary>
    private static void AppendLine(IEnumerable<LineExcerpt> parts, StringBuilder text)
    {
        var column = 1;

        foreach (var part in parts)
        {
            if (part.Column - column > SourceDecoder.MaxBytes - text.Length)
                throw new ReportFormatException(string.Format(CultureInfo.InvariantCulture, "column {0} of line {1} is beyond the end of any file", part.Column, part.Line));

            text.Append(' ', Math.Max(0, part.Column - column));
            column = Math.Max(column, part.Column);

            for (var (index, at) = (0, part.Column); index < part.Text.Length; at++)
            {
                var length = DisplayWidth.IsPair(part.Text, index) ? 2 : 1;
                if (at >= column)
                {
                    // A line has no breaks in it, whatever the report says.
                    text.Append(part.Text.Substring(index, length).Replace('\n', ' ').Replace('\r', ' '));
                    column++;
                }

                index += length;
            }
        }
    }

    private static int OffsetOf(SourceFile file, Position position)
    {
        var lines = file.Text.Lines;
        var line = lines[Math.Min(position.Line, lines.Count) - 1];
        var offset = line.Start;

        for (var column = 1; column < position.Column && offset < line.End; column++)
            offset += offset + 1 < line.End && char.IsSurrogatePair(file.Text[offset], file.Text[offset + 1]) ? 2 : 1;

        return offset;
    }
}
