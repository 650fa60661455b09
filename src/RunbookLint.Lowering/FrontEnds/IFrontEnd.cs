using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>Knows how one kind of text is nested, and hands the commands, resources and statements in it to the vocabularies.</summary>
public interface IFrontEnd
{
    /// <summary>The plan of a text. Syntax errors go to <see cref="LoweringContext.Report(Fragment, IEnumerable{Syntax.SyntaxError})"/>; nothing is thrown.</summary>
    ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context);
}
