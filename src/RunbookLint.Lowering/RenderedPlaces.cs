using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Where a place in rendered manifests comes from.</summary>
/// <param name="Source">The template, as Helm names it: <c>mychart/templates/backup.yaml</c>.</param>
/// <param name="Remark">The comment that names it.</param>
public sealed record RenderedPlaces(string Source, SourceSpan Remark)
{
    /// <summary>The place in the template; null when it is not in reach, or several places come into question.</summary>
    public SourceSpan? Template { get; init; }

    /// <summary>The place where the value is set that the template puts there; null when that is not certain.</summary>
    public SourceSpan? Value { get; init; }
}
