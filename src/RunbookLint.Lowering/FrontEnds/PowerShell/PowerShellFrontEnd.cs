using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.PowerShell;

/// <summary>Reads scripts and modules of PowerShell, and fences.</summary>
internal sealed class PowerShellFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        if (!ProgramHints.MayConcernUs(fragment.Text))
            return [];

        var language = new PowerShellLanguage();
        return new ProgramInterpreter(new(language.Parse(fragment), fragment), language, scope, context).Run();
    }
}
