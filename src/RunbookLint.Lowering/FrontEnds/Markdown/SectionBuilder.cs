using RunbookLint.Plan;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Nests the sections of a page by the levels of their headings.</summary>
internal sealed class SectionBuilder(Fragment page)
{
    private readonly Stack<Section> open = new([new Section(0, null, page.Span, [])]);

    /// <summary>Starts a section; it closes those of its level and deeper ones.</summary>
    public void Open(MarkdownHeading heading)
    {
        while (open.Peek().Level >= heading.Level)
            Close();

        open.Push(new(heading.Level, heading.Text, page.Locate(heading.Span), []));
    }

    /// <summary>The titles of the open sections.</summary>
    public IEnumerable<string> Titles => open.Select(section => section.Title).OfType<string>();

    /// <summary>Adds steps to the innermost section.</summary>
    public void Add(IEnumerable<PlanNode> nodes) => open.Peek().Children.AddRange(nodes);

    /// <summary>The whole page.</summary>
    public Region ToRegion()
    {
        while (open.Count > 1)
            Close();

        var root = open.Peek().ToRegion();
        return root.Children is [Region { Kind: RegionKind.Sequence } only] ? only : root;
    }

    private void Close()
    {
        var region = open.Pop().ToRegion();
        if (!region.Children.IsEmpty)
            open.Peek().Children.Add(region);
    }

    private sealed record Section(int Level, string? Title, SourceSpan Place, List<PlanNode> Children)
    {
        public Region ToRegion() => Region.Sequence(Place, Alternatives.Group(Children, Place)) with { Title = Title };
    }
}
