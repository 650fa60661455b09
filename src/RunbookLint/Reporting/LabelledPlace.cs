using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A place that the text report underlines.</summary>
/// <param name="Place">The place.</param>
/// <param name="Label">What stands behind the underlining.</param>
/// <param name="IsPrimary">Whether the finding is here.</param>
internal sealed record LabelledPlace(SourceSpan Place, string Label, bool IsPrimary)
{
    /// <summary>The line of its first character, from zero.</summary>
    public int Line { get; } = Place.Start.Line;

    /// <summary>Whether there is something to show of its file.</summary>
    public bool HasText => Place.File.Text.Length > 0;
}
