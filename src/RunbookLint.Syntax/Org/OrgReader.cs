using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Pages;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Org;

/// <summary>Reads the blocks between two lines of a page.</summary>
internal sealed class OrgReader
{
    private static readonly string[] States = ["TODO", "DONE", "NEXT", "WAIT", "WAITING", "STARTED", "HOLD"];

    private readonly MarkupLines lines;
    private readonly MarkupInlines inlines;

    public OrgReader(string page)
    {
        lines = new(page);
        inlines = new(page, new([("~", "~"), ("=", "=")]));
    }

    /// <summary>The whole page.</summary>
    public ImmutableArray<MarkdownBlock> Read() => Blocks(0, lines.Count, 0);

    private ImmutableArray<MarkdownBlock> Blocks(int first, int end, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();

        for (var at = first; at < end;)
            at = Block(at, end, depth, blocks);

        return blocks.ToImmutable();
    }

    private int Block(int at, int end, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var line = lines.Text(at);
        var text = line.TrimStart();

        if (text.Length == 0)
            return at + 1;

        if (HeadingLevel(line) is > 0 and var level)
            return Heading(at, end, level, blocks);

        if (text.StartsWith("#+", StringComparison.Ordinal))
            return Keyword(at, end, depth, text, blocks);

        if (text[0] == '#' && (text.Length == 1 || text[1] == ' '))
            return at + 1;

        if (IsDrawer(text))
            return Math.Min(end, Find(at + 1, end, inner => inner.Equals(":END:", StringComparison.OrdinalIgnoreCase)) + 1);

        if (text[0] == ':' && (text.Length == 1 || text[1] == ' '))
            return FixedWidth(at, end, blocks);

        if (text[0] == '|')
            return Table(at, end, blocks);

        if (Marker(line) is > 0)
            return MayNest(depth) ? List(at, end, depth, blocks) : end;

        var last = at + 1;
        while (last < end && !EndsParagraph(last))
            last++;

        blocks.Add(inlines.Paragraph(Lines(at, last)));
        return last;
    }

    private int Heading(int at, int end, int level, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var line = lines[at];
        var start = line.Start + level + 1;
        var words = lines.Page.Substring(start, Math.Max(0, line.End - start)).Trim();
        var first = words.Split(' ')[0];

        // A commented heading hides all below it.
        if (first == "COMMENT")
            return Find(at + 1, end, inner => HeadingLevel(inner) is > 0 and var next && next <= level, isTrimmed: false);

        if (States.Contains(first))
            words = words.Substring(first.Length).TrimStart();

        var tags = words.LastIndexOf(" :", StringComparison.Ordinal);
        if (tags > 0 && words.EndsWith(":", StringComparison.Ordinal))
            words = words.Substring(0, tags).TrimEnd();

        blocks.Add(new MarkdownHeading(lines.Span(at, at + 1), Math.Min(level, 6), words));
        return at + 1;
    }

    private int Keyword(int at, int end, int depth, string text, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var words = text.Substring(2).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? "" : words[0].ToLowerInvariant().TrimEnd(':');

        if (name == "include" && words.Length > 1)
        {
            blocks.Add(new OrgHeader(words).Include(lines.Span(at, at + 1)));
            return at + 1;
        }

        // What a block has printed stands right behind it.
        if (name.StartsWith("results", StringComparison.Ordinal))
            return Results(at + 1, end);

        if (!name.StartsWith("begin_", StringComparison.Ordinal))
            return at + 1;

        var kind = name.Substring(6);
        var close = Find(at + 1, end, inner => inner.Equals("#+end_" + kind, StringComparison.OrdinalIgnoreCase));
        var span = lines.Span(at, Math.Min(end, close + 1));

        switch (kind)
        {
            case "src":
                var header = new OrgHeader(words);
                blocks.Add(lines.Code(at + 1, close, Common(at + 1, close), span, header.Language, header.File));
                break;
            case "example":
                blocks.Add(lines.Code(at + 1, close, Common(at + 1, close), span, "", null));
                break;
            case "comment" or "export":
                break;
            default:
                if (MayNest(depth))
                    blocks.Add(new MarkdownQuote(span, Blocks(at + 1, close, depth + 1)));

                break;
        }

        return Math.Min(end, close + 1);
    }

    private int Results(int at, int end)
    {
        if (at < end && lines.Text(at).TrimStart() is var text && text.StartsWith("#+begin_", StringComparison.OrdinalIgnoreCase))
            return Math.Min(end, Find(at + 1, end, inner => inner.StartsWith("#+end_", StringComparison.OrdinalIgnoreCase)) + 1);

        while (at < end && lines.Text(at).TrimStart() is [':' or '|', ..])
            at++;

        return at;
    }

    private int FixedWidth(int at, int end, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        while (at < end && lines.Text(at).TrimStart() is var text && text.Length > 0 && text[0] == ':' && (text.Length == 1 || text[1] == ' '))
            at++;

        var content = Enumerable.Range(first, at - first).Select(index => lines[index]).Select(line => line.Trim(lines.Page)).Select(line => new PageLine(Math.Min(line.End, line.Start + 2), line.End)).ToList();
        var (code, map) = PageText.JoinWithEnd(lines.Page, content, lines[first].End);
        blocks.Add(new MarkdownCode(lines.Span(first, at), "", "", null, IsFenced: false, code, map));
        return at;
    }

    private int Table(int at, int end, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        var rows = ImmutableArray.CreateBuilder<MarkdownRow>();

        for (; at < end && lines.Text(at).TrimStart() is ['|', ..] and var text; at++)
        {
            if (text.StartsWith("|-", StringComparison.Ordinal))
                continue;

            var cells = ImmutableArray.CreateBuilder<MarkdownParagraph>();
            var line = lines[at].Trim(lines.Page);
            var start = line.Start + 1;

            for (var index = start; index <= line.End; index++)
            {
                if (index < line.End && lines.Page[index] != '|')
                    continue;

                if (index > start || index < line.End)
                    cells.Add(inlines.Paragraph([new(start, index)]));

                start = index + 1;
            }

            rows.Add(new(lines.Span(at, at + 1), cells.ToImmutable()));
        }

        blocks.Add(new MarkdownTable(lines.Span(first, at), rows.ToImmutable()));
        return at;
    }

    private int List(int at, int end, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        var indentation = lines.Indentation(at);
        var isOrdered = char.IsDigit(lines.Text(at).TrimStart()[0]);
        var items = ImmutableArray.CreateBuilder<MarkdownItem>();

        while (at < end && lines.Indentation(at) == indentation && Marker(lines.Text(at)) is > 0 and var marker)
        {
            var start = at++;
            var blank = 0;

            while (at < end && blank < 2 && (lines.IsBlank(at) || lines.Indentation(at) > indentation))
            {
                blank = lines.IsBlank(at) ? blank + 1 : 0;
                at++;
            }

            var (text, isChecked) = ItemText(start, marker);
            var content = ImmutableArray.CreateBuilder<MarkdownBlock>();
            var rest = start + 1;
            while (rest < at && !EndsParagraph(rest))
                rest++;

            content.Add(inlines.Paragraph([text, .. Lines(start + 1, rest)]));
            content.AddRange(Blocks(rest, at, depth + 1));
            items.Add(new(lines.Span(start, at), isChecked, content.ToImmutable()));
        }

        blocks.Add(new MarkdownList(lines.Span(first, at), isOrdered, items.ToImmutable()));
        return at;
    }

    private (PageLine Text, bool? IsChecked) ItemText(int index, int marker)
    {
        var line = lines[index];
        var start = Math.Min(line.End, line.Trim(lines.Page).Start + marker);

        if (start + 3 < line.End && lines.Page[start] == '[' && lines.Page[start + 2] == ']' && lines.Page[start + 3] == ' ')
            return (new(start + 4, line.End), lines.Page[start + 1] is 'x' or 'X');

        return (new(start, line.End), null);
    }

    private bool EndsParagraph(int index)
    {
        var line = lines.Text(index);
        var text = line.TrimStart();
        return text.Length == 0 || HeadingLevel(line) > 0 || Marker(line) > 0 || text.StartsWith("#+", StringComparison.Ordinal) || text[0] == '|' || IsDrawer(text) || (text[0] == ':' && text.Length > 1 && text[1] == ' ');
    }

    private static bool IsDrawer(string text) =>
        text.Length > 2 && text[0] == ':' && text[text.Length - 1] == ':' && text.Skip(1).Take(text.Length - 2).All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static int HeadingLevel(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '*')
            level++;

        return level > 0 && level < line.Length && line[level] == ' ' ? level : 0;
    }

    /// <summary>The length of an item's mark with the blank behind it, or 0.</summary>
    private static int Marker(string line)
    {
        var text = line.TrimStart();
        if (text.Length > 1 && text[0] is '-' or '+' && text[1] == ' ')
            return 2;

        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
            digits++;

        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 2 : 0;
    }

    private int Common(int first, int end)
    {
        var columns = int.MaxValue;
        for (var index = first; index < end; index++)
            columns = lines.IsBlank(index) ? columns : Math.Min(columns, lines.Indentation(index));

        return columns == int.MaxValue ? 0 : columns;
    }

    private int Find(int first, int end, Func<string, bool> isIt, bool isTrimmed = true)
    {
        while (first < end && !isIt(isTrimmed ? lines.Text(first).Trim() : lines.Text(first)))
            first++;

        return first;
    }

    private List<PageLine> Lines(int first, int end) => [.. Enumerable.Range(first, end - first).Select(index => lines[index])];

    private static bool MayNest(int depth)
    {
        if (depth < DepthLimits.Page)
            return true;

        Reading.Meets($"lists and quotes are nested more than {DepthLimits.Page} levels deep; what is inside is not read");
        return false;
    }
}
