using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>
/// What pages say: comments, info strings of fences (<c>bash {runbooklint=off}</c>) and front matter (<c>runbooklint: {ignore: [RBL1001]}</c>).
/// Comments speak for the next block; before a heading, for its section.
/// </summary>
internal sealed class MarkdownRemarks : IRemarkReader
{
    public void Read(RemarkedText text) => ReadPage(text, MarkdownParser.Parse(text.Parsed));

    /// <summary>Adds what a page of any markup says and holds.</summary>
    public static void ReadPage(RemarkedText text, MarkdownPage page)
    {
        // The marks of quotes and of list items.
        text.Lead = ">-*+";
        var open = new Stack<MarkdownBlock>(page.Blocks);
        while (open.Count > 0)
            Visit(open.Pop(), text, open);

        AddSections(text, page);
    }

    private static void Visit(MarkdownBlock block, RemarkedText text, Stack<MarkdownBlock> open)
    {
        switch (block)
        {
            case MarkdownHtml { IsComment: true }:
                text.Add(block.Span, "<!--".Length, text.Text.IndexOf("-->", block.Span.End - Math.Min(3, block.Span.Length), StringComparison.Ordinal) >= 0 ? "-->".Length : 0);
                return;
            case MarkdownFrontMatter frontMatter:
                ReadFrontMatter(frontMatter, text);
                return;
            case MarkdownCode { IsFenced: true } code when Switches(code.Info):
                text.Remarks.Add(new(LineOf(text.Text, code.Span.Start), code.Span)
                {
                    Form = SuppressionForm.Fence,
                    Scope = code.Span,
                    Directive = new(code.Span, DirectiveVerb.Ignore, [], ""),
                });
                break;
        }

        text.Nodes.Add(block.Span);
        var children = block switch
        {
            MarkdownList list => list.Items,
            MarkdownItem item => item.Blocks,
            MarkdownQuote quote => quote.Blocks,
            MarkdownTable table => AddRows(table, text),
            _ => Enumerable.Empty<MarkdownBlock>(),
        };

        foreach (var child in children)
            open.Push(child);
    }

    private static IEnumerable<MarkdownBlock> AddRows(MarkdownTable table, RemarkedText text)
    {
        text.Nodes.AddRange(table.Rows.Select(row => row.Span));
        return [];
    }

    private static bool Switches(string info) => info.Split(' ', ',', '{', '}', '\t').Any(word => word.Trim('"', '\'') is "runbooklint=off" || word is "runbooklint=\"off\"");

    /// <summary>A section reaches to the next heading that is as high as its own.</summary>
    private static void AddSections(RemarkedText text, MarkdownPage page)
    {
        var open = new Stack<MarkdownHeading>();
        foreach (var heading in page.Blocks.OfType<MarkdownHeading>())
        {
            while (open.Count > 0 && open.Peek().Level >= heading.Level)
                text.Nodes.Add(TextSpan.FromBounds(open.Pop().Span.Start, heading.Span.Start));

            open.Push(heading);
        }

        while (open.Count > 0)
            text.Nodes.Add(TextSpan.FromBounds(open.Pop().Span.Start, text.Text.Length));
    }

    private static void ReadFrontMatter(MarkdownFrontMatter frontMatter, RemarkedText text)
    {
        if (frontMatter.IsToml || YamlParser.Parse(frontMatter.Text).Documents is not [{ Root: YamlMapping root }, ..] || root["runbooklint"] is not YamlMapping ours)
            return;

        var directive = new Directive(frontMatter.Map.ToOuter(root.OwnEntries.First(entry => entry.Key.Text == "runbooklint").Span), DirectiveVerb.FileIgnore, [], ours["reason"].Text ?? "");
        if (ours["ignore"] is not { Exists: true } ignore)
            directive = directive with { Problem = new(directive.Span, "front matter names the rules that it hides, as in runbooklint: {ignore: [RBL3001]}") };
        else
        {
            directive = directive with
            {
                Ids = [.. (ignore is YamlScalar ? [ignore] : ignore.Items).OfType<YamlScalar>().Where(id => !id.IsNull).Select(id => new DirectiveId(id.Value, frontMatter.Map.ToOuter(id.Span)))],
            };
            if (directive.Ids.IsEmpty)
                directive = directive with { Problem = new(frontMatter.Map.ToOuter(ignore.Span), "front matter names the rules that it hides, as in runbooklint: {ignore: [RBL3001]}") };
        }

        if (ours["until"] is YamlScalar until)
            directive = DirectiveParser.ReadUntil(directive, until.Value, frontMatter.Map.ToOuter(until.Span));

        text.Remarks.Add(new(directive.Span, directive.Span) { Form = SuppressionForm.FrontMatter, Scope = new(0, text.Text.Length), Directive = directive });
    }

    private static TextSpan LineOf(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return TextSpan.FromBounds(at, end > at && text[end - 1] == '\r' ? end - 1 : end);
    }
}
