using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>A node of a plan: an operation, or a region of nodes.</summary>
public abstract record PlanNode
{
    /// <summary>The place to show for it.</summary>
    public abstract SourceSpan Span { get; }
}
