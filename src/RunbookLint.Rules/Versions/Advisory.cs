using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>A bug that the release notes call fixed.</summary>
/// <param name="Issue">The issue, such as <c>pingcap/tidb#58168</c>.</param>
/// <param name="Component">What has the bug: <c>br</c>, <c>lightning</c>, <c>tikv</c>, …</param>
/// <param name="IsCore">Whether it concerns backups, restores and imports themselves.</param>
/// <param name="Consequence">What it does: <c>data-loss</c>, <c>failure</c>, …</param>
/// <param name="Operations">The operations, any of them.</param>
/// <param name="Conditions">What must hold, all of it; of several kinds of storage, one.</param>
/// <param name="FixedIn">The releases whose notes list the fix, in order.</param>
/// <param name="Since">The first release that has the operation, or the bug.</param>
/// <param name="Labels">Series that the issue itself names as affected.</param>
/// <param name="Summary">What happens, in a sentence.</param>
internal sealed record Advisory(
    string Issue, string Component, bool IsCore, string Consequence, ImmutableArray<string> Operations, ImmutableArray<string> Conditions,
    ImmutableArray<ComponentVersion> FixedIn, ComponentVersion? Since, ImmutableArray<string> Labels, string Summary)
{
    /// <summary>How bad it is when a version surely has it and all conditions hold.</summary>
    public Severity Severity => Consequence switch
    {
        "data-loss" or "inconsistent-data" => Severity.Error,
        "failure" or "oom" or "hang" or "security" => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>The fix in the series of a version; null when none is listed.</summary>
    public ComponentVersion? FixInSeriesOf(ComponentVersion version) =>
        FixedIn.FirstOrDefault(fix => fix > version && ReleaseCatalog.SeriesOf(fix) == ReleaseCatalog.SeriesOf(version));

    /// <summary>The first fix in a later release; null when none is listed.</summary>
    public ComponentVersion? FixAfter(ComponentVersion version) => FixedIn.FirstOrDefault(fix => fix > version);

    /// <summary>A row of the table.</summary>
    public static Advisory Read(string[] row) => new(
        row[0], row[1], row[2] == "core", row[3], [.. DataTable.List(row[4])], [.. DataTable.List(row[5])],
        [.. DataTable.List(row[6]).Select(Version).OfType<ComponentVersion>().OrderBy(version => version)],
        Later(Version(row[7]), Version(row[8])), [.. DataTable.List(row[9])], row[10]);

    private static ComponentVersion? Version(string text) => ComponentVersion.TryParse(text, out var version) ? version : null;

    private static ComponentVersion? Later(ComponentVersion? first, ComponentVersion? second) => first is null || (second is not null && second > first) ? second : first;
}
