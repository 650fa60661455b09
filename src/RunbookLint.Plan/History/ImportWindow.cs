using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>What is known of when an import runs.</summary>
/// <param name="HasBegun">It surely has begun by then; null when that is not known.</param>
/// <param name="StillRuns">It surely runs until then; null when that is not known.</param>
/// <param name="IsOver">It surely is over by then; null when that is not known.</param>
/// <param name="Span">What tells it.</param>
internal sealed record ImportWindow(DateTime? HasBegun, DateTime? StillRuns, DateTime? IsOver, SourceSpan Span)
{
    /// <summary>Whether an instant surely lies inside the import.</summary>
    public bool Holds(Timestamp instant) => HasBegun is { } begin && StillRuns is { } end && instant.Earliest > begin && instant.Latest < end;

    /// <summary>Whether an instant surely lies behind the import.</summary>
    public bool IsBefore(Timestamp instant) => IsOver is { } end && instant.Earliest >= end;
}
