using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>Reads automation in Python: programs, workflows of Airflow, and fences.</summary>
internal sealed class PythonFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        if (!ProgramHints.MayConcernUs(fragment.Text))
            return [];

        var language = new PythonLanguage();
        return new ProgramInterpreter(new(language.Parse(fragment), fragment), language, scope, context).Run();
    }
}
