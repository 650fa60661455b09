using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules;

/// <summary>A check of a plan. A rule sees operations only: never a file, a language or another rule.</summary>
public abstract class Rule
{
    /// <summary>The identity of the rule.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>The mistakes in a plan. Rules keep no state; they may run at the same time.</summary>
    public abstract IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context);
}

/// <summary>A rule about one kind of operation.</summary>
public abstract class Rule<TOperation> : Rule
    where TOperation : Operation
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.Operations.OfType<TOperation>().SelectMany(operation =>
        {
            Reading.Step();
            return Check(operation, plan, context);
        });

    /// <summary>The mistakes at one operation.</summary>
    protected abstract IEnumerable<Finding> Check(TOperation operation, RunbookPlan plan, RuleContext context);
}
