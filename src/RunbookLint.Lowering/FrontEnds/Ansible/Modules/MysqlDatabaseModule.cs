using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>mysql_db</c>: with <c>state: import</c> it loads a dump.</summary>
internal sealed class MysqlDatabaseModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state") != "import" || call.Word("target") is not { } target)
            return [];

        var facts = MysqlServer.FactsOf(call);
        if (target.IsKnown && call.Session.ReadFirst(call.Scope.Places("files", target.Text.Length == 0 ? "." : target.Text)) is { } script && Paths.NameOf(target.Text).EndsWith(".sql", StringComparison.Ordinal))
            return new StatementLowering(facts, call.Context).Lower(SqlText.Of(script));

        return [new LogicalImport(new(call.Span, facts.With("tool", Setting<string>.Known(call.Name, call.Span))))];
    }
}
