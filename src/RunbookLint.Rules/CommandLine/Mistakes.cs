using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>Finds the settings that stand for mistakes; an operation may have several of one name.</summary>
internal static class Mistakes
{
    /// <summary>The settings of a name in a plan, each with its operation.</summary>
    public static IEnumerable<(Operation Operation, Setting<string> Value)> Of(RunbookPlan plan, string name) =>
        from operation in plan.Operations
        from setting in operation.Settings
        where setting.Name == name && setting.Value.IsKnown()
        select (operation, setting.Value);
}
