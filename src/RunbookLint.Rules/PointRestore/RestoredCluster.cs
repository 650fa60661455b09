using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Which cluster a restore goes into, where only the run knows its address.</summary>
internal static class RestoredCluster
{
    /// <summary>What a page calls <c>${PD}</c> is for its reader to fill in, for each command anew.</summary>
    private static readonly string[] Pages = [".md", ".markdown", ".mdown", ".mdx", ".adoc", ".asciidoc", ".org", ".rst", ".txt", ".text", "readme", "runbook"];

    /// <summary>
    /// Whether a restore says for itself that it is about the cluster of another operation: by a name, or by the variable that the other one uses, too.
    /// What it leaves out says nothing.
    /// </summary>
    public static bool IsNamedAs(Operation other, Operation restore, RunbookPlan plan) =>
        restore.Cluster.IsKnown() || (AreOneVariable(restore.Cluster, other.Cluster) && plan.AreTogether(restore, other) && !IsInPage(restore, plan) && AreInOneJob(restore, other, plan));

    /// <summary>How messages call the cluster.</summary>
    public static string Say(Operation restore) => ClusterNames.Say(restore.Cluster.Value ?? restore.Cluster.Expression!.Trim('"', '\''));

    private static bool AreOneVariable(Setting<string> first, Setting<string> second) =>
        first.Expression is { } expression && second.Expression == expression && first.Generation == second.Generation && IsOfShell(expression);

    private static bool AreInOneJob(Operation first, Operation second, RunbookPlan plan) =>
        plan.TitlesOf(first).SequenceEqual(plan.TitlesOf(second), StringComparer.Ordinal);

    private static bool IsInPage(Operation operation, RunbookPlan plan) =>
        plan.DocumentOf(operation) is { } path && Array.Exists(Pages, page => path.EndsWith(page, StringComparison.OrdinalIgnoreCase));

    /// <summary>A variable of the shell lives as long as its script. A placeholder has no value, and a template is filled for each play, host or release.</summary>
    private static bool IsOfShell(string expression) => expression.IndexOf('$') >= 0 && expression.IndexOf('<') < 0 && expression.IndexOf("{{", StringComparison.Ordinal) < 0;
}
