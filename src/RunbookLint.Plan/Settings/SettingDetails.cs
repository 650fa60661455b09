using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>
/// What few settings have, apart from them: a plan holds settings by the hundred thousand, and they are copied wherever they are looked at.
/// </summary>
internal sealed record SettingDetails
{
    private static readonly SettingDetails None = new();

    public SourceSpan? Use { get; init; }

    public ImmutableArray<SourceSpan> Sources { get; init; }

    public ImmutableArray<SettingPart> Parts { get; init; }

    public string? Given { get; init; }

    public string? Reason { get; init; }

    public int Generation { get; init; }

    /// <summary>The details of a setting that may have none yet.</summary>
    public static SettingDetails Of(SettingDetails? details) => details ?? None;
}
