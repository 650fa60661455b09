using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.PointRestore;

/// <summary>BR holds the metadata of the log in memory when it replays or truncates it.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/45511"/>
public sealed class RestoreMemoryTooLow : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1003",
        Name: "restore-memory-too-low",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "With less than 16 GB of memory BR is killed while it replays or truncates log");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var operation in plan.Operations.Where(NeedsMemory))
        {
            var memory = operation.Settings[SettingNames.Memory];
            if (!memory.IsKnown(out var quantity) || !ByteQuantity.TryParse(quantity!, out var bytes) || bytes is 0 || bytes >= Limits.RestoreMemory)
                continue;

            // One limit may hold for several commands.
            if (reported.Add(memory.Span))
                yield return Report(operation, memory, bytes);
        }
    }

    /// <summary>TiDB Operator truncates a log with the resources of its log backup, too. A limit of nothing is none.</summary>
    private static bool NeedsMemory(Operation operation) =>
        operation is Plan.PointRestore || operation.Settings["truncates"].Is("true") || (operation is TruncateLogBackup truncation && (truncation.DryRun.IsAbsent || truncation.DryRun.Is("false")));

    private Finding Report(Operation operation, Setting<string> memory, decimal bytes)
    {
        var work = operation is Plan.PointRestore ? "a point-in-time restore" : "a log truncation";
        return new(Descriptor, memory.Span, $"BR has {ByteQuantity.Describe(bytes)} of memory here, and {work} needs at least 16 GB")
        {
            Label = "memory of BR",
            Related = memory.Span == operation.Span || operation.Span.Contains(memory.Span) ? [] : [new(operation.Span, $"{work} runs with it")],
            Help = "give it 16Gi or more",
        };
    }
}
