using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Sql;

/// <summary>Reads files and fences of SQL.</summary>
internal sealed class SqlFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context) =>
        new StatementLowering(scope.Facts, context).Lower(SqlText.Of(fragment));
}
