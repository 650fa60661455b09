using RunbookLint.Plan;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>Says of documents that they hold more than the rules look at.</summary>
internal static class PlanFindings
{
    /// <summary>One finding for each document whose restores are not compared with all of its imports.</summary>
    public static IEnumerable<Finding> Of(RunbookPlan plan)
    {
        var restored = new HashSet<string?>(plan.Operations.OfType<PointRestore>().Select(plan.DocumentOf));

        return plan.Operations.OfType<Import>().Where(import => restored.Contains(plan.DocumentOf(import)))
            .GroupBy(plan.DocumentOf).SelectMany(document => document.Skip(PlanLimits.Imports).Take(1))
            .Select(import => new Finding(EngineRules.LimitReached, import.Span.FirstLine(), $"this document has more than {PlanLimits.Imports} imports; its restores are not compared with this one and later ones"));
    }
}
