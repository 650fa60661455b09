using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>How the children of a region relate in time.</summary>
public enum RegionKind
{
    /// <summary>One after the other.</summary>
    Sequence,

    /// <summary>In no known order, or at the same time: declared state, background jobs, separate files.</summary>
    Unordered,

    /// <summary>One of them, or none.</summary>
    Choice,

    /// <summary>One after the other, again and again: a loop, or a schedule.</summary>
    Repeat,
}

/// <summary>Operations with an order.</summary>
/// <param name="Kind">How the children relate in time.</param>
/// <param name="Children">Operations and inner regions.</param>
/// <param name="Place">The place to show for it.</param>
public sealed record Region(RegionKind Kind, ImmutableArray<PlanNode> Children, SourceSpan Place) : PlanNode
{
    /// <inheritdoc/>
    public override SourceSpan Span => Place;

    /// <summary>The heading, name or title that introduces it.</summary>
    public string? Title { get; init; }

    /// <summary>The path of the file that the document only writes: what is in it runs when somebody runs that file.</summary>
    public string? File { get; init; }

    /// <summary>
    /// The path of the document that this region holds. Inside one document an unknown cluster is the same unknown cluster;
    /// across documents unknown equals nothing.
    /// </summary>
    public string? Document { get; init; }

    /// <summary>Whether it only runs when the step right before it has failed: <c>a || b</c>.</summary>
    public bool IsFallback { get; init; }

    /// <summary>
    /// Whether it is a background job that may go on when the steps behind it begin. Front ends say so of the last jobs of a list to whoever puts that
    /// list among other steps; a whole plan has none.
    /// </summary>
    public bool IsRunning { get; init; }

    /// <summary>When a <see cref="RegionKind.Repeat"/> runs: a cron expression or <c>@every</c> duration; absent for a loop.</summary>
    public Setting<string> Schedule { get; init; } = Setting<string>.Absent(Place);

    /// <summary>The time zone of <see cref="Schedule"/>.</summary>
    public Setting<string> TimeZone { get; init; } = Setting<string>.Absent(Place);

    /// <summary>A sequence.</summary>
    public static Region Sequence(SourceSpan place, IEnumerable<PlanNode> children) => new(RegionKind.Sequence, [.. children], place);

    /// <summary>A region without order.</summary>
    public static Region Unordered(SourceSpan place, IEnumerable<PlanNode> children) => new(RegionKind.Unordered, [.. children], place);

    /// <summary>Alternatives.</summary>
    public static Region Choice(SourceSpan place, IEnumerable<PlanNode> branches) => new(RegionKind.Choice, [.. branches], place);

    /// <summary>A loop or a schedule.</summary>
    public static Region Repeat(SourceSpan place, IEnumerable<PlanNode> children) => new(RegionKind.Repeat, [.. children], place);

    /// <summary>Whether no operation stands in it, at any depth.</summary>
    public bool IsEmpty => !Operations().Any();

    /// <summary>What stands in it, at any depth, in no order.</summary>
    public IEnumerable<Operation> Operations()
    {
        // Regions nest as deep as the text does, and the text may be hostile: no recursion.
        var open = new Stack<Region>();
        open.Push(this);

        while (open.Count > 0)
        {
            foreach (var child in open.Pop().Children)
            {
                if (child is Region region)
                    open.Push(region);
                else if (child is Operation operation)
                    yield return operation;
            }
        }
    }
}
