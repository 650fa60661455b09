using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Markdown;
using RunbookLint.Plan;
using RunbookLint.Syntax.Org;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Pages;

/// <summary>Reads runbook pages in Org as any page.</summary>
internal sealed class OrgFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context) =>
        new PageLowering(fragment, scope, context).Lower(OrgParser.Parse(fragment.Text));
}
