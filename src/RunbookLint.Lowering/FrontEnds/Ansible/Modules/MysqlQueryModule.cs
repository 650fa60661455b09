using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>mysql_query</c>: statements.</summary>
internal sealed class MysqlQueryModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        var facts = MysqlServer.FactsOf(call);
        var lowering = new StatementLowering(facts, call.Context);
        return [.. call.Words("query").SelectMany(query => lowering.Lower(SqlText.Of(query)))];
    }
}
