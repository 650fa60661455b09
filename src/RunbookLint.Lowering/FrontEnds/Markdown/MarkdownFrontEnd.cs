using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Reads runbook pages: sections are sequences of steps, and the steps are in fences, transcripts and inline commands.</summary>
public sealed class MarkdownFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var page = MarkdownParser.Parse(fragment.Text);
        context.Report(fragment, page.Errors);

        return new PageLowering(fragment, scope, context).Lower(page);
    }
}
