using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Kubernetes puts a pod that asks for no memory on any node, and takes the node's memory back from it first.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class RestoreMemoryUnset : Rule
{
    private const string Enough = "16Gi";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1004",
        Name: "restore-memory-unset",
        RuleCategory.PointRestore,
        Severity.Info,
        Summary: "A pod that asks for no memory may land on a node that has too little for replaying or truncating log");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var operation in plan.Operations)
        {
            var unset = operation.Settings[SettingNames.MemoryUnset];

            // The operator starts and truncates a log with the resources of one Backup.
            if (unset.IsKnown(out var where) && reported.Add(operation.Span))
                yield return Report(operation, unset, hasResources: where == "resources");
        }
    }

    private Finding Report(Operation operation, Setting<string> unset, bool hasResources) =>
        new(Descriptor, hasResources ? unset.Span : operation.Span, $"the pod that {(operation is Plan.PointRestore ? "replays" : "truncates")} the log asks for no memory: it may land on a node with less than 16 GB free, and be killed there")
        {
            Label = hasResources ? "no memory in them" : "",
            Help = $"add resources with a request of {Enough} of memory, or more",
            Fix = hasResources ? null : new($"ask for {Enough}", FixSafety.Unsafe, new AddLines(unset.Span, ["resources:", "  requests:", $"    memory: {Enough}"])),
        };
}
