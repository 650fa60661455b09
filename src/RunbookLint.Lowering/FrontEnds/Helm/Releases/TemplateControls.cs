using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.GoTemplates;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>
/// The blocks of templates in a text that is read without rendering it. Read as it is written, both sides of a condition would count.
/// </summary>
internal sealed class TemplateControls
{
    private readonly ImmutableArray<TextSpan> blocks;

    /// <summary>The blocks of a text; a text that is no whole template is one block.</summary>
    public TemplateControls(Fragment text)
    {
        if (text.Text.IndexOf("{{", StringComparison.Ordinal) < 0)
        {
            blocks = [];
            return;
        }

        var template = GoTemplateParser.Parse(text.Text);
        IsBroken = !template.Errors.IsEmpty;
        blocks = [.. template.Nodes.Where(node => node is GoConditional or GoRange).Select(node => node.Span)];
    }

    /// <summary>Whether the text is no whole template, so that anything may stand in a block.</summary>
    public bool IsBroken { get; }

    /// <summary>Whether there is any block.</summary>
    public bool Any => IsBroken || !blocks.IsEmpty;

    /// <summary>Whether all of a node stands in a block, so that it may be left out.</summary>
    public bool Contain(YamlNode node) => blocks.Any(block => block.Start <= node.Span.Start && node.Span.End <= block.End);

    /// <summary>Whether parts of a node may be left out, or templates bring parts that are not written.</summary>
    public bool Change(YamlNode node)
    {
        if (IsBroken || blocks.Any(block => block.OverlapsWith(node.Span) && !(block.Start <= node.Span.Start && node.Span.End <= block.End)))
            return true;

        var open = new Stack<YamlNode>();
        open.Push(node);
        for (var nodes = 0; open.Count > 0; nodes++)
        {
            var current = open.Pop();
            if (nodes == GrowthLimits.TemplateNodes || !current.Injections.IsEmpty)
                return true;

            foreach (var inner in current.Items.Concat(current.Entries.Select(entry => entry.Value)))
                open.Push(inner);
        }

        return false;
    }
}
