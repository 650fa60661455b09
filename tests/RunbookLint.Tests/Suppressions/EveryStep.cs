using RunbookLint.Plan;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Suppressions;

/// <summary>Finds fault with every operation, so that a test of suppressions needs no mistakes.</summary>
internal sealed class EveryStep : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("RBL9998", "step", RuleCategory.LogBackup, Severity.Error, "x");

    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.Operations.Select(operation => new Finding(Descriptor, operation.Span, operation.Verb));
}

/// <summary>Finds nothing.</summary>
internal sealed class NoStep : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("RBL9997", "nothing", RuleCategory.LogBackup, Severity.Warning, "x");

    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) => [];
}
