using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>What the rules about the names of tasks say alike.</summary>
internal static class TaskNames
{
    /// <summary>Whether a command names no task, and nothing about it says that its author meant to.</summary>
    public static bool IsMissing(Operation operation) =>
        (operation.Settings[SettingNames.Task].IsAbsent || operation.Settings[SettingNames.Task].Is("")) && !IsMistyped(operation);

    /// <summary>A flag that BR does not read as one is another mistake (RBL7009, RBL7019).</summary>
    public static bool IsMistyped(Operation operation) => MistypedFlags.StandsFor(operation, "--task-name", "task");

    /// <summary><c>log backup 'pitr'</c>, or <c>the log backup</c>.</summary>
    public static string Describe(Operation operation) =>
        operation.Settings[SettingNames.Task].IsKnown(out var task) && task!.Length > 0 ? $"log backup '{task}'" : "the log backup";
}
