using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>The releases of TiDB.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/release-timeline"/>
internal sealed class ReleaseCatalog
{
    private static readonly Lazy<ReleaseCatalog> Loaded = new(() => new());

    private readonly Dictionary<ComponentVersion, DateTime> dates = [];
    private readonly Dictionary<(int, int), ComponentVersion> newest = [];

    private ReleaseCatalog()
    {
        foreach (var row in DataTable.Read("releases.tsv"))
        {
            if (!ComponentVersion.TryParse(row[0], out var version) || version.Prerelease.Length > 0)
                continue;

            dates[version] = DateTime.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!newest.TryGetValue(SeriesOf(version), out var other) || other < version)
                newest[SeriesOf(version)] = version;
        }
    }

    /// <summary>All of them.</summary>
    public static ReleaseCatalog Instance => Loaded.Value;

    /// <summary>The major and the minor number.</summary>
    public static (int Major, int Minor) SeriesOf(ComponentVersion version) => (version.Major, version.Minor);

    /// <summary>Whether there is such a release. A build for one customer is none: nobody tells what is fixed in it.</summary>
    public bool Contains(ComponentVersion version) => dates.ContainsKey(version);

    /// <summary>When a release came out.</summary>
    public DateTime DateOf(ComponentVersion version) => dates.TryGetValue(version, out var date) ? date : DateTime.MaxValue;

    /// <summary>Whether a series lies between two others.</summary>
    public bool HasBetween((int, int) lower, (int, int) upper) => newest.Keys.Any(other => other.CompareTo(lower) > 0 && other.CompareTo(upper) < 0);

    /// <summary>The newest release of the series of a version.</summary>
    public ComponentVersion NewestOf(ComponentVersion version) => newest.TryGetValue(SeriesOf(version), out var release) ? release : version;
}
