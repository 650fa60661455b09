using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Markdown;
using RunbookLint.Plan;
using RunbookLint.Syntax.ReStructuredText;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Pages;

/// <summary>Reads runbook pages in reStructuredText as any page.</summary>
internal sealed class ReStructuredTextFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context) =>
        new PageLowering(fragment, scope, context).Lower(ReStructuredTextParser.Parse(fragment.Text, path => context.ConsultFile(path, fragment.File)?.Text));
}
