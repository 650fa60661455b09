using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.PointRestore;

/// <summary>BR holds the metadata of the log in memory when it replays or truncates it.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/45511"/>
public sealed class RestoreMemoryTooLow : Rule
{
    /// <summary>The memory that BR needs.</summary>
    internal static readonly SizeOption Minimum = new("minimum", Limits.RestoreMemory, "the memory that BR needs to replay or truncate log");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1003",
        Name: "restore-memory-too-low",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "With less than 16 GB of memory BR is killed while it replays or truncates log")
    {
        Options = [Minimum],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var operation in plan.Operations.Where(NeedsMemory))
        {
            var memory = operation.Settings[SettingNames.Memory];
            if (!memory.IsKnown(out var quantity) || !ByteQuantity.TryParse(quantity!, out var bytes) || bytes is 0 || bytes >= context.Get(Minimum))
                continue;

            // One limit may hold for several commands.
            if (reported.Add(memory.Span))
                yield return Report(operation, memory, bytes, context.Get(Minimum));
        }
    }

    /// <summary>TiDB Operator truncates a log with the resources of its log backup, too. A limit of nothing is none.</summary>
    private static bool NeedsMemory(Operation operation) =>
        operation is Plan.PointRestore || operation.Settings["truncates"].Is("true") || (operation is TruncateLogBackup truncation && (truncation.DryRun.IsAbsent || truncation.DryRun.Is("false")));

    private Finding Report(Operation operation, Setting<string> memory, decimal bytes, decimal minimum)
    {
        var work = operation is Plan.PointRestore ? "a point-in-time restore" : "a log truncation";
        return new(Descriptor, memory.Span, $"BR has {ByteQuantity.Describe(bytes)} of memory here, and {work} needs at least {ByteQuantity.Describe(minimum)}")
        {
            Label = "memory of BR",
            Related = memory.Span == operation.Span || operation.Span.Contains(memory.Span) ? [] : [new(operation.Span, $"{work} runs with it")],
            Fix = new($"raise it to {ByteQuantity.Describe(minimum)}", FixSafety.Safe, new RaiseSize(memory.Span, minimum)),
            Help = minimum == Minimum.Default ? "give it 16Gi or more" : $"give it {ByteQuantity.Describe(minimum)} or more",
        };
    }
}
