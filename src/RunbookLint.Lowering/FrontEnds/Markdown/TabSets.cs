using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Finds the tabs of a page: those of MkDocs (<c>=== "Tab"</c>), Docusaurus (<c>&lt;TabItem&gt;</c>), Hugo (<c>{{% tab %}}</c>), and
/// the <c>&lt;div label="Tab"&gt;</c> of <c>&lt;SimpleTab&gt;</c>.
/// </summary>
internal sealed class TabSets
{
    private readonly string page;
    private readonly Stack<Level> open = new([new Level("", "", 0)]);

    private TabSets(string page) => this.page = page;

    /// <summary>The blocks of a container with the tabs among them joined to sets.</summary>
    public static IReadOnlyList<MarkdownBlock> Group(ImmutableArray<MarkdownBlock> blocks, string page)
    {
        var sets = new TabSets(page);
        foreach (var block in blocks)
            sets.Add(block);

        while (sets.open.Count > 1)
            sets.Close();

        return sets.open.Peek().ToBlocks();
    }

    private void Add(MarkdownBlock block)
    {
        if (block is MarkdownQuote { Title: not null } tab)
        {
            open.Peek().Tabs.Add(tab);
            return;
        }

        var marks = block is MarkdownHtml { IsComment: false } or MarkdownParagraph ? [.. TabMark.In(page, block)] : Array.Empty<TabMark>();

        if (marks.Length == 0)
        {
            open.Peek().Add(block);
            return;
        }

        // A tag may stand right below the words of a paragraph, or right above them.
        var start = block.Span.Start;
        foreach (var mark in marks)
        {
            AddWords(block, start, mark.Start);
            Apply(mark);
            start = mark.End;
        }

        AddWords(block, start, block.Span.End);
    }

    private void AddWords(MarkdownBlock block, int start, int end)
    {
        if (block is not MarkdownParagraph paragraph || start >= end || string.IsNullOrWhiteSpace(page.Substring(start, end - start)))
            return;

        var span = TextSpan.FromBounds(start, end);
        open.Peek().Add(new MarkdownParagraph(span, page.Substring(start, end - start), [.. paragraph.CodeSpans.Where(code => span.Contains(code.Span))]));
    }

    private void Apply(TabMark mark)
    {
        switch (mark.Kind)
        {
            case TabMarkKind.Open when open.Count < DepthLimits.Tabs:
                open.Push(new(mark.Name, mark.Label, mark.Start));
                break;
            case TabMarkKind.OpenOther when open.Peek().Name == mark.Name:
                open.Peek().Nested++;
                break;
            case TabMarkKind.Close when open.Peek().Name == mark.Name:
                if (open.Peek().Nested-- == 0)
                    Close();
                break;
            case TabMarkKind.EndSet:
                open.Peek().EndSet();
                break;
        }
    }

    private void Close()
    {
        var tab = open.Pop();
        var blocks = tab.ToBlocks();
        var end = blocks.Count > 0 ? Math.Max(tab.Start, blocks[blocks.Count - 1].Span.End) : tab.Start;
        open.Peek().Tabs.Add(new(TextSpan.FromBounds(tab.Start, end), [.. blocks]) { Title = tab.Label });
    }

    private sealed class Level(string name, string label, int start)
    {
        private readonly List<MarkdownBlock> blocks = [];

        public string Name => name;

        public string Label => label;

        public int Start => start;

        /// <summary>How many containers of the same name are open in the tab.</summary>
        public int Nested { get; set; }

        /// <summary>The tabs of the set that is not ended yet.</summary>
        public List<MarkdownQuote> Tabs { get; } = [];

        public void Add(MarkdownBlock block)
        {
            if (block is not MarkdownHtml)
                EndSet();

            blocks.Add(block);
        }

        public void EndSet()
        {
            if (Tabs.Count == 0)
                return;

            blocks.Add(new TabSet(TextSpan.FromBounds(Tabs[0].Span.Start, Tabs[Tabs.Count - 1].Span.End), [.. Tabs]));
            Tabs.Clear();
        }

        public IReadOnlyList<MarkdownBlock> ToBlocks()
        {
            EndSet();
            return blocks;
        }
    }
}
