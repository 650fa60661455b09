using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Reads automation in a programming language: programs, scripts, modules and fences. Those that do not concern us cost a glance.</summary>
/// <param name="create">The language; a new one for every text, as it may remember what it has read.</param>
internal sealed class ProgramFrontEnd(Func<IProgramLanguage> create) : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        if (!ProgramHints.MayConcernUs(fragment.Text))
            return [];

        // Parsers go back and forth where brackets stand in brackets.
        if (ProgramHints.IsNestedTooDeeply(fragment.Text))
        {
            context.Report(fragment.Span.FirstLine(), $"brackets are nested more than {DepthLimits.Brackets} levels deep; the file is not read", isLimit: true);
            return [];
        }

        var language = create();
        return new ProgramInterpreter(new(language.Parse(fragment), fragment), language, scope, context).Run();
    }
}
