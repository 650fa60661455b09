using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Markdown;
using RunbookLint.Plan;
using RunbookLint.Syntax.AsciiDoc;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Pages;

/// <summary>Reads runbook pages in AsciiDoc as any page.</summary>
internal sealed class AsciiDocFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context) =>
        new PageLowering(fragment, scope, context).Lower(AsciiDocParser.Parse(fragment.Text, path => context.ConsultFile(path, fragment.File)?.Text));
}
