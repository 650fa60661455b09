using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Reads automation in C#: programs, scripts, file-based apps and fences.</summary>
internal sealed class CSharpFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        if (!ProgramHints.MayConcernUs(fragment.Text))
            return [];

        // The parser goes back and forth where brackets stand in brackets.
        if (ProgramHints.IsNestedTooDeeply(fragment.Text))
        {
            context.Report(fragment.Span.FirstLine(), $"brackets are nested more than {ProgramHints.MaxBrackets} levels deep; the file is not read", isLimit: true);
            return [];
        }

        var language = new CSharpLanguage();
        return new ProgramInterpreter(new(language.Parse(fragment), fragment), language, scope, context).Run();
    }
}
