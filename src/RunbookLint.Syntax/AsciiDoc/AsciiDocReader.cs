using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Pages;
using RunbookLint.Text;

namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>Reads the blocks between two lines of a page.</summary>
internal sealed class AsciiDocReader
{
    private readonly MarkupLines lines;
    private readonly AsciiDocAttributes attributes;
    private readonly MarkupInlines inlines;

    public AsciiDocReader(string page, AsciiDocAttributes attributes)
    {
        lines = new(page);
        this.attributes = attributes;
        inlines = new(page, new([("`+", "+`"), ("``", "``"), ("`", "`")], attributes.ReferenceAt));
    }

    /// <summary>The whole page.</summary>
    public ImmutableArray<MarkdownBlock> Read() => Blocks(0, lines.Count, 0);

    private ImmutableArray<MarkdownBlock> Blocks(int first, int end, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        for (var at = first; at < end;)
            at = Block(at, end, depth, blocks, []);

        return blocks.ToImmutable();
    }

    /// <summary>Reads what starts at a line; the result is the line behind it.</summary>
    private int Block(int at, int end, int depth, ImmutableArray<MarkdownBlock>.Builder blocks, ImmutableArray<string> openLists)
    {
        var above = new BlockAttributes();

        for (; at < end; at++)
        {
            var line = lines.Text(at);

            if (AsciiDocLines.IsSilent(line))
                continue;

            if (AsciiDocLines.IsAttributeList(line))
                above.Add(attributes.Expand(line));
            else if (AsciiDocLines.IsTitle(line))
                above.Title = line.Substring(1);
            else
                break;

            above.FirstLine ??= at;
        }

        if (at >= end)
            return end;

        var text = lines.Text(at);

        if (AsciiDocLines.Delimiter(text) is { } delimiter)
            return Delimited(at, end, depth, delimiter, above, blocks);

        AddTitle(above, blocks);

        if (AsciiDocLines.HeadingLevel(text) is > 0 and var level)
        {
            var heading = inlines.Paragraph([new(lines[at].Start + level, lines[at].End)]);
            blocks.Add(new MarkdownHeading(lines.Span(at, at + 1), level, attributes.Expand(heading.Text)));
            return at + 1;
        }

        if (Include(text) is { } include)
        {
            blocks.Add(new MarkdownInclude(lines.Span(at, at + 1), include));
            return at + 1;
        }

        if (AsciiDocLines.ListMarker(text) is { } marker)
            return MayNest(depth) ? List(at, end, depth, marker, openLists, blocks) : end;

        if (lines.Indentation(at) > 0 && above.Style is "" or "literal" or "listing" or "source")
            return Literal(at, end, above, blocks);

        return Paragraph(at, end, above, blocks);
    }

    private void AddTitle(BlockAttributes above, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        if (above is { Title: { } title, FirstLine: { } line } && !MarkupLines.IsFileName(title))
            blocks.Add(new MarkdownParagraph(lines.Span(line, line + 1), title, []));
    }

    private int Delimited(int at, int end, int depth, string delimiter, BlockAttributes above, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var close = at + 1;
        while (close < end && lines.Text(close) != delimiter)
            close++;

        var span = lines.Span(at, Math.Min(close + 1, end));
        var kind = delimiter[0];
        if (kind is '-' or '.' or '`' && delimiter.Length > 2)
        {
            AddTitle(above, blocks);
            blocks.Add(Code(at + 1, Math.Min(close, end), span, kind == '`' ? lines.Text(at).TrimStart('`') : above.Language, above));
        }
        else if (kind == '|')
        {
            AddTitle(above, blocks);
            blocks.Add(new AsciiDocTable(lines, inlines).Read(at + 1, Math.Min(close, end), above.Columns, span));
        }
        else if (kind is not ('/' or '+') && MayNest(depth))
        {
            AddTitle(above, blocks);
            var inner = Blocks(at + 1, Math.Min(close, end), depth + 1);
            if (above.Style == "tabs")
                blocks.AddRange(Tabs(inner));
            else
                blocks.Add(new MarkdownQuote(span, inner));
        }

        return Math.Min(close + 1, end);
    }

    /// <summary>The items of a description list are the tabs.</summary>
    private static IEnumerable<MarkdownBlock> Tabs(ImmutableArray<MarkdownBlock> blocks) => blocks.OfType<MarkdownList>()
        .SelectMany(list => list.Items)
        .Select(item => item.Blocks is [MarkdownParagraph label, ..] ? new MarkdownQuote(item.Span, item.Blocks.RemoveAt(0)) { Title = LabelOf(label.Text) } : new MarkdownQuote(item.Span, item.Blocks) { Title = "" });

    private static string LabelOf(string term) => term.IndexOf("::", StringComparison.Ordinal) is >= 0 and var end ? term.Substring(0, end) : term;

    private MarkdownCode Code(int first, int end, TextSpan span, string language, BlockAttributes above)
    {
        if (language.Length == 0 && above.Style is not ("" or "source" or "listing" or "literal"))
            language = above.Style;

        if (language.Length == 0 && above.Style != "literal")
            language = attributes["source-language"] ?? "";

        var title = above.Title is { } name && MarkupLines.IsFileName(attributes.Expand(name)) ? attributes.Expand(name) : null;
        var code = lines.Code(first, end, 0, span, language, title);
        var content = Enumerable.Range(first, Math.Max(0, end - first)).Where(index => !lines.IsBlank(index)).Take(2).ToList();

        if (content is [var only] && Include(lines.Text(only)) is { } include)
            return code with { Include = include };

        return MarkupLines.Replaced(code, (text, at) => AsciiDocLines.CalloutAt(text, at) ?? (above.Substitutes ? attributes.ReferenceAt(text, at) : null));
    }

    private FileInclude? Include(string line)
    {
        if (AsciiDocAttributes.IncludedPath(line) is not { } path)
            return null;

        var options = line.Substring(line.IndexOf('[') + 1).TrimEnd(']');
        var include = new FileInclude(attributes.Expand(path));

        foreach (var option in options.Split(','))
        {
            var equals = option.IndexOf('=');
            var value = equals < 0 ? "" : option.Substring(equals + 1).Trim('"', ' ');
            var name = equals < 0 ? "" : option.Substring(0, equals).Trim();

            if (name is "tag" or "tags")
                include = include with { Tag = value };
            else if (name == "lines" && value.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots)
                include = include with { FirstLine = Number(value.Substring(0, dots)), LastLine = Number(value.Substring(dots + 2)) };
        }

        return include;
    }

    private static int? Number(string text) => int.TryParse(text, out var number) && number > 0 ? number : null;

    private int Literal(int at, int end, BlockAttributes above, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        while (at < end && !lines.IsBlank(at) && lines.Text(at) != "+")
            at++;

        var columns = Enumerable.Range(first, at - first).Min(lines.Indentation);
        var code = lines.Code(first, at, columns, lines.Span(first, at), above.Language, null);
        blocks.Add(above.Substitutes ? MarkupLines.Replaced(code, attributes.ReferenceAt) : code);
        return at;
    }

    private int Paragraph(int at, int end, BlockAttributes above, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        at++;
        while (at < end && !lines.IsBlank(at) && !AsciiDocLines.EndsParagraph(lines.Text(at)))
            at++;

        if (above.Style is "source" or "listing" or "literal" || above.Language.Length > 0)
        {
            blocks.Add(Code(first, at, lines.Span(first, at), above.Language, above));
            return at;
        }

        var paragraph = inlines.Paragraph(Lines(first, at));
        blocks.Add(paragraph with { Text = attributes.Expand(paragraph.Text) });
        return at;
    }

    private List<PageLine> Lines(int first, int end) => [.. Enumerable.Range(first, end - first).Select(index => lines[index])];

    private int List(int at, int end, int depth, string marker, ImmutableArray<string> open, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var items = ImmutableArray.CreateBuilder<MarkdownItem>();
        var first = at;
        var inner = open.Add(marker);

        while (at < end && AsciiDocLines.ListMarker(lines.Text(at)) == marker)
            at = SkipBlank(Item(at, end, depth, marker, inner, items), end, inner);

        // What explains the marks of a block of code is no step.
        if (marker != "<>")
            blocks.Add(new MarkdownList(lines.Span(first, at), marker[0] is '.' or '1', items.ToImmutable()));

        return at;
    }

    /// <summary>Blank lines between items do not end a list.</summary>
    private int SkipBlank(int at, int end, ImmutableArray<string> open)
    {
        var next = at;
        while (next < end && (lines.IsBlank(next) || AsciiDocLines.IsComment(lines.Text(next))))
            next++;

        return next < end && AsciiDocLines.ListMarker(lines.Text(next)) is { } marker && open.Contains(marker) ? next : at;
    }

    private int Item(int at, int end, int depth, string marker, ImmutableArray<string> open, ImmutableArray<MarkdownItem>.Builder items)
    {
        var first = at;
        var content = ImmutableArray.CreateBuilder<MarkdownBlock>();
        var (start, isChecked) = AsciiDocLines.ItemText(lines.Page, lines[at]);
        var text = new List<PageLine>();

        // A term and what defines it are one sentence: "If it fails:: run …".
        if (marker == "::")
            start = lines[at].Start;

        if (!new PageLine(start, lines[at].End).IsBlank(lines.Page))
            text.Add(new(start, lines[at].End));

        for (at++; at < end && !lines.IsBlank(at) && !AsciiDocLines.EndsParagraph(lines.Text(at)) && lines.Text(at) != "+"; at++)
            text.Add(lines[at]);

        if (text.Count > 0)
        {
            var paragraph = inlines.Paragraph(text);
            content.Add(paragraph with { Text = attributes.Expand(paragraph.Text) });
        }

        while (at < end)
        {
            var next = at;
            while (next < end && lines.IsBlank(next))
                next++;

            if (next >= end)
                break;

            if (lines.Text(next) == "+" && next + 1 < end)
                at = Block(next + 1, end, depth + 1, content, open);
            else if (AsciiDocLines.ListMarker(lines.Text(next)) is { } nested && !open.Contains(nested) && MayNest(depth))
                at = List(next, end, depth + 1, nested, open, content);
            else if (next > at && lines.Indentation(next) > 0 && AsciiDocLines.ListMarker(lines.Text(next)) is null)
                at = Literal(next, end, new(), content);
            else
                break;
        }

        items.Add(new(lines.Span(first, at), isChecked, content.ToImmutable()));
        return at;
    }

    private static bool MayNest(int depth)
    {
        if (depth < DepthLimits.Page)
            return true;

        Reading.Meets($"lists and quotes are nested more than {DepthLimits.Page} levels deep; what is inside is not read");
        return false;
    }
}
