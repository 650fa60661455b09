using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Pages;

/// <summary>The lines of a page, for readers that go by line.</summary>
internal sealed class MarkupLines
{
    private readonly List<PageLine> lines = [];
    private readonly List<int> indentations = [];
    private readonly string?[] texts;

    public MarkupLines(string page)
    {
        Page = page;

        for (var start = 0; start < page.Length;)
        {
            var end = PageText.LineEnd(page, start);
            lines.Add(new(start, end));
            start = end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n' ? end + 2 : end + 1;
        }

        texts = new string?[lines.Count];
        foreach (var line in lines)
            indentations.Add(IndentationOf(line));
    }

    /// <summary>The whole page.</summary>
    public string Page { get; }

    public int Count => lines.Count;

    public PageLine this[int index] => lines[index];

    /// <summary>The characters of a line, without blanks at its end.</summary>
    public string Text(int index) => texts[index] ??= Page.Substring(lines[index].Start, lines[index].End - lines[index].Start).TrimEnd();

    public bool IsBlank(int index) => Text(index).Length == 0;

    /// <summary>How far a line is indented; a tab counts as up to the next multiple of eight.</summary>
    public int Indentation(int index) => indentations[index];

    /// <summary>A line without some columns of its indentation.</summary>
    public PageLine Unindented(int index, int columns)
    {
        var (start, column) = (lines[index].Start, 0);

        while (start < lines[index].End && column < columns && Page[start] is ' ' or '\t')
        {
            column = Page[start] == '\t' ? (column / 8 + 1) * 8 : column + 1;
            start++;
        }

        return new(start, lines[index].End, Math.Max(0, column - columns));
    }

    /// <summary>The place of some lines.</summary>
    public TextSpan Span(int first, int end) => first >= end || first >= Count
        ? new(first < Count ? lines[first].Start : Page.Length, 0)
        : TextSpan.FromBounds(lines[first].Start, Math.Max(lines[first].Start, lines[Math.Min(end, Count) - 1].End));

    /// <summary>A block of code.</summary>
    /// <param name="first">The first line of its content.</param>
    /// <param name="end">The line behind the last one.</param>
    /// <param name="columns">The indentation that does not belong to it.</param>
    /// <param name="span">The place of the whole block.</param>
    /// <param name="language">Its language in lower case; empty without one.</param>
    /// <param name="title">The name of its file, or null.</param>
    public MarkdownCode Code(int first, int end, int columns, TextSpan span, string language, string? title)
    {
        while (end > first && IsBlank(end - 1))
            end--;

        var content = new List<PageLine>();
        for (var index = first; index < end; index++)
            content.Add(Unindented(index, columns));

        var (text, map) = PageText.JoinWithEnd(Page, content, span.End);
        return new(span, language, language.ToLowerInvariant(), title, IsFenced: true, text, map);
    }

    /// <summary>Code with the references in it replaced.</summary>
    public static MarkdownCode Replaced(MarkdownCode code, Func<string, int, (int Length, string Value)?> replace)
    {
        var builder = new SpanMapBuilder();
        var isChanged = false;

        for (var at = 0; at < code.Text.Length;)
        {
            if (replace(code.Text, at) is { } value)
            {
                builder.Mark(at);
                builder.Insert(value.Value);
                at += value.Length;
                builder.Mark(at);
                isChanged = true;
            }
            else
            {
                builder.Copy(code.Text[at], at);
                at++;
            }
        }

        return isChanged ? code with { Text = builder.ToString(), Map = code.Map.Embed(builder.ToMap()) } : code;
    }

    /// <summary>Whether a text is the name of a file.</summary>
    public static bool IsFileName(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && dot < text.Length - 1 && text.Length < 200 && text.IndexOf(' ') < 0 && text.Skip(dot + 1).All(char.IsLetterOrDigit);
    }

    private int IndentationOf(PageLine line)
    {
        var column = 0;

        for (var at = line.Start; at < line.End && Page[at] is ' ' or '\t'; at++)
            column = Page[at] == '\t' ? (column / 8 + 1) * 8 : column + 1;

        return column;
    }
}
