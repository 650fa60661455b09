using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Pages;
using RunbookLint.Text;

namespace RunbookLint.Syntax.ReStructuredText;

/// <summary>Reads the blocks of a page, which indentation nests.</summary>
internal sealed class ReStructuredTextReader
{
    private const string Adornments = "=-`:.'\"~^_*+#<>!$%&(),/;?@[\\]{|}";

    private readonly MarkupLines lines;
    private readonly Substitutions substitutions;
    private readonly MarkupInlines inlines;
    private readonly List<string> levels = [];
    private string highlighted = "";

    public ReStructuredTextReader(string page, Substitutions substitutions)
    {
        lines = new(page);
        this.substitutions = substitutions;
        inlines = new(page, new([(":command:`", "`"), (":code:`", "`"), ("``", "``")], null));
    }

    /// <summary>The whole page.</summary>
    public ImmutableArray<MarkdownBlock> Read() => Blocks(0, lines.Count, 0);

    private ImmutableArray<MarkdownBlock> Blocks(int first, int end, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        if (depth > DepthLimits.Page)
        {
            Reading.Meets($"lists and quotes are nested more than {DepthLimits.Page} levels deep; what is inside is not read");
            return [];
        }

        while (first < end && lines.IsBlank(first))
            first++;

        var indentation = first < end ? lines.Indentation(first) : 0;
        for (var at = first; at < end;)
            at = lines.IsBlank(at) ? at + 1 : Block(at, end, indentation, depth, blocks);

        return blocks.ToImmutable();
    }

    private int Block(int at, int end, int indentation, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var text = lines.Text(at).TrimStart();

        if (lines.Indentation(at) > indentation)
        {
            var behind = EndOfIndented(at, end, indentation);
            blocks.Add(new MarkdownQuote(lines.Span(at, behind), Blocks(at, behind, depth + 1)));
            return behind;
        }

        if (Heading(at, end) is { } heading)
        {
            blocks.Add(heading.Block);
            return heading.Behind;
        }

        if (text == ".." || text.StartsWith(".. ", StringComparison.Ordinal))
            return Explicit(at, end, text, depth, blocks);

        if (RstTables.IsBorder(text) && new RstTables(lines, inlines).Read(at, end) is { } table)
        {
            blocks.Add(table.Table);
            return table.Behind;
        }

        if (ItemMark(text) is > 0 and var mark)
            return List(at, end, mark, depth, blocks);

        return Paragraph(at, end, indentation, depth, blocks);
    }

    private int EndOfIndented(int at, int end, int indentation)
    {
        while (at < end && (lines.IsBlank(at) || lines.Indentation(at) > indentation))
            at++;

        return at;
    }

    private (MarkdownHeading Block, int Behind)? Heading(int at, int end)
    {
        var hasOverline = IsAdornment(at) && at + 2 < end && IsAdornment(at + 2) && !lines.IsBlank(at + 1) && lines.Text(at)[0] == lines.Text(at + 2)[0];
        var title = hasOverline ? at + 1 : at;
        var line = title + 1;

        if (!hasOverline && (line >= end || !IsAdornment(line) || IsAdornment(at) || lines.Text(line).Length + 2 < lines.Text(title).Trim().Length && lines.Text(line).Length < 4))
            return null;

        var style = (hasOverline ? "=" : "") + lines.Text(line)[0];
        if (!levels.Contains(style))
            levels.Add(style);

        var words = inlines.Paragraph([lines[title]]).Text;
        return (new(lines.Span(title, title + 1), Math.Min(6, levels.IndexOf(style) + 1), words), line + 1);
    }

    private bool IsAdornment(int index)
    {
        var text = lines.Text(index);
        return text.Length >= 2 && Adornments.IndexOf(text[0]) >= 0 && text != "::" && text != ".." && text.All(c => c == text[0]);
    }

    private int Explicit(int at, int end, string text, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var indentation = lines.Indentation(at);
        var behind = EndOfIndented(at + 1, end, indentation);
        var body = text.Length > 3 ? text.Substring(3).TrimStart() : "";
        var colons = body.IndexOf("::", StringComparison.Ordinal);

        // A comment, a target, a footnote or a substitution.
        if (colons <= 0 || body[0] is '_' or '|' or '[' || body.IndexOf(' ') is >= 0 and var blank && blank < colons)
            return behind;

        var name = body.Substring(0, colons).ToLowerInvariant();
        name = name.Substring(name.LastIndexOf(':') + 1);
        AddDirective(Read(name, body.Substring(colons + 2).Trim(), at + 1, behind), lines.Span(at, behind), depth, blocks);
        return behind;
    }

    private Directive Read(string name, string argument, int first, int end)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);

        while (first < end && lines.Text(first).TrimStart() is [':', ..] and var option && option.IndexOf(':', 1) is > 1 and var colon)
        {
            options[option.Substring(1, colon - 1)] = option.Substring(colon + 1).Trim();
            first++;
        }

        while (first < end && lines.IsBlank(first))
            first++;

        return new(name, argument, options, first, end);
    }

    private void AddDirective(Directive directive, TextSpan span, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        switch (directive.Name)
        {
            case "code-block" or "sourcecode" or "code" or "code-tab":
                var code = Code(directive, span, directive.Argument.Split(' ')[0]);
                blocks.Add(directive.Name == "code-tab" ? new MarkdownQuote(span, [code]) { Title = directive.Argument } : code);
                break;

            case "prompt":
                blocks.Add(Code(directive, span, "bash"));
                break;

            case "parsed-literal":
                blocks.Add(MarkupLines.Replaced(Code(directive, span, ""), substitutions.ReferenceAt));
                break;

            case "highlight":
                highlighted = directive.Argument;
                break;

            case "literalinclude":
                blocks.Add(new MarkdownCode(span, "", LanguageOf(directive), null, IsFenced: true, "", SpanMap.Shifted(span.End, 0)) { Include = IncludeOf(directive) });
                break;

            case "include":
                blocks.Add(new MarkdownInclude(span, IncludeOf(directive)));
                break;

            case "tab" or "group-tab" or "tab-item" or "tab-container":
                blocks.Add(new MarkdownQuote(span, Blocks(directive.First, directive.End, depth + 1)) { Title = directive.Argument });
                break;

            case "tabs" or "tab-set" or "tab-set-code" or "content-tabs":
                blocks.AddRange(Blocks(directive.First, directive.End, depth + 1));
                break;

            case "list-table":
                blocks.Add(RstTables.OfLists(span, Blocks(directive.First, directive.End, depth + 1)));
                break;

            case "toctree" or "image" or "figure" or "raw" or "math" or "csv-table" or "contents" or "index" or "meta" or "graphviz" or "mermaid" or "uml" or "role" or "default-role":
                break;

            default:
                ImmutableArray<MarkdownBlock> title = directive.Argument.Length > 0 ? [new MarkdownParagraph(span, directive.Argument, [])] : [];
                blocks.Add(new MarkdownQuote(span, [.. title, .. Blocks(directive.First, directive.End, depth + 1)]));
                break;
        }
    }

    private MarkdownCode Code(Directive directive, TextSpan span, string language)
    {
        var title = directive["caption"] is { } caption && MarkupLines.IsFileName(caption) ? caption : directive["name"] is { } name && MarkupLines.IsFileName(name) ? name : null;
        var code = lines.Code(directive.First, directive.End, Common(directive.First, directive.End), span, language, title);
        return directive.Options.ContainsKey("substitutions") ? MarkupLines.Replaced(code, substitutions.ReferenceAt) : code;
    }

    private static FileInclude IncludeOf(Directive directive)
    {
        // A path from the root of the documentation starts with a slash.
        var include = new FileInclude(directive.Argument.TrimStart('/'));
        if (directive["lines"] is not { } range)
            return include;

        var dash = range.IndexOf('-');
        return dash < 0 ? include with { FirstLine = Directive.Number(range), LastLine = Directive.Number(range) }
            : include with { FirstLine = Directive.Number(range.Substring(0, dash)), LastLine = Directive.Number(range.Substring(dash + 1)) };
    }

    private static string LanguageOf(Directive directive)
    {
        if (directive["language"] is { } language)
            return language.ToLowerInvariant();

        return directive.Argument.Substring(directive.Argument.LastIndexOf('.') + 1).ToLowerInvariant();
    }

    private int Common(int first, int end)
    {
        var columns = int.MaxValue;
        for (var index = first; index < end; index++)
            columns = lines.IsBlank(index) ? columns : Math.Min(columns, lines.Indentation(index));

        return columns == int.MaxValue ? 0 : columns;
    }

    private int List(int at, int end, int mark, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        var indentation = lines.Indentation(at);
        var isOrdered = lines.Text(at).TrimStart()[0] is not ('*' or '-' or '+' or '•');
        var items = ImmutableArray.CreateBuilder<MarkdownItem>();

        while (at < end && lines.Indentation(at) == indentation && mark > 0)
        {
            var start = at;
            at = EndOfIndented(at + 1, end, indentation);
            items.Add(Item(start, at, mark, depth));

            mark = at < end && lines.Indentation(at) == indentation ? ItemMark(lines.Text(at).TrimStart()) : 0;
        }

        blocks.Add(new MarkdownList(lines.Span(first, at), isOrdered, items.ToImmutable()));
        return at;
    }

    private MarkdownItem Item(int start, int end, int mark, int depth)
    {
        var line = lines[start];
        var text = new PageLine(Math.Min(line.End, line.Trim(lines.Page).Start + mark), line.End);
        var content = ImmutableArray.CreateBuilder<MarkdownBlock>();
        var rest = start + 1;
        var first = lines.Page.Substring(text.Start, text.End - text.Start).TrimStart();

        if (first.StartsWith(".. ", StringComparison.Ordinal))
        {
            Explicit(start, end, first, depth + 1, content);
            return new(lines.Span(start, end), null, content.ToImmutable());
        }

        // An item that starts with another one: `* - cell`, as lists that are tables have it.
        if (ItemMark(first) is > 0 and var inner && depth < DepthLimits.Page)
        {
            var cells = ImmutableArray.CreateBuilder<MarkdownItem>();
            var column = text.Start - line.Start;
            while (rest < end && (lines.IsBlank(rest) || lines.Indentation(rest) > column))
                rest++;

            cells.Add(Cell(text, start + 1, rest, inner, depth));
            while (rest < end && ItemMark(lines.Text(rest).TrimStart()) is > 0 and var next)
            {
                var from = rest;
                rest = EndOfIndented(rest + 1, end, lines.Indentation(from));
                cells.Add(Item(from, rest, next, depth + 1));
            }

            return new(lines.Span(start, end), null, [new MarkdownList(lines.Span(start, end), false, cells.ToImmutable())]);
        }

        while (rest < end && !lines.IsBlank(rest) && ItemMark(lines.Text(rest).TrimStart()) == 0 && !lines.Text(rest).TrimStart().StartsWith(".. ", StringComparison.Ordinal))
            rest++;

        var paragraph = inlines.Paragraph([text, .. Lines(start + 1, rest)]);
        content.Add(paragraph);
        AddBehind(paragraph, rest, end, depth, content);
        return new(lines.Span(start, end), null, content.ToImmutable());
    }

    private MarkdownItem Cell(PageLine text, int first, int end, int mark, int depth)
    {
        var paragraph = inlines.Paragraph([new PageLine(Math.Min(text.End, text.Start + mark), text.End)]);
        return new(paragraph.Span, null, [paragraph, .. Blocks(first, end, depth + 1)]);
    }

    /// <summary>What belongs to a paragraph: its literal block, if it ends with two colons.</summary>
    private void AddBehind(MarkdownParagraph paragraph, int first, int end, int depth, ImmutableArray<MarkdownBlock>.Builder content)
    {
        while (first < end && lines.IsBlank(first))
            first++;

        if (first < end && paragraph.Text.TrimEnd().EndsWith("::", StringComparison.Ordinal))
        {
            // The block ends where the text is indented as the paragraph is.
            var least = Common(first, end);
            var behind = first;
            while (behind < end && (lines.IsBlank(behind) || lines.Indentation(behind) >= lines.Indentation(first)))
                behind++;

            content.Add(Literal(first, least == lines.Indentation(first) ? end : behind));
            first = least == lines.Indentation(first) ? end : behind;
        }

        content.AddRange(Blocks(first, end, depth + 1));
    }

    private MarkdownCode Literal(int first, int end)
    {
        while (end > first && lines.IsBlank(end - 1))
            end--;

        return lines.Code(first, end, Common(first, end), lines.Span(first, end), highlighted is "default" or "none" or "text" or "python" or "python3" ? "" : highlighted, null);
    }

    private int Paragraph(int at, int end, int indentation, int depth, ImmutableArray<MarkdownBlock>.Builder blocks)
    {
        var first = at;
        at++;
        while (at < end && !lines.IsBlank(at) && lines.Indentation(at) == indentation)
            at++;

        var paragraph = inlines.Paragraph(Lines(first, at));
        blocks.Add(paragraph);

        var behind = EndOfIndented(at, end, indentation);
        if (paragraph.Text.TrimEnd().EndsWith("::", StringComparison.Ordinal))
        {
            var start = at;
            while (start < behind && lines.IsBlank(start))
                start++;

            if (start < behind)
                blocks.Add(Literal(start, behind));

            return behind;
        }

        // Right below a term stands what defines it.
        if (at < behind && !lines.IsBlank(at))
        {
            blocks.AddRange(Blocks(at, behind, depth + 1));
            return behind;
        }

        return at;
    }

    /// <summary>The length of an item's mark with the blanks behind it, or 0.</summary>
    private static int ItemMark(string text)
    {
        if (text.Length > 1 && text[0] is '*' or '-' or '+' or '•' && text[1] == ' ')
            return BehindBlanks(text, 1);

        if (text.StartsWith("#. ", StringComparison.Ordinal))
            return BehindBlanks(text, 2);

        var start = text.Length > 0 && text[0] == '(' ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 4 && char.IsDigit(text[end]))
            end++;

        if (end == start && end + 1 < text.Length && char.IsLetter(text[end]) && text[end] < 128 && text[end + 1] is '.' or ')')
            end++;

        return end > start && end + 1 < text.Length && text[end] is '.' or ')' && text[end + 1] == ' ' ? BehindBlanks(text, end + 1) : 0;
    }

    private static int BehindBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;

        return at;
    }

    private List<PageLine> Lines(int first, int end) => [.. Enumerable.Range(first, end - first).Select(index => lines[index])];
}
