namespace RunbookLint.Plan;

/// <summary>
/// Judges whether a TiDB host and a PD host may be of one cluster. Nothing but a topology links them for sure; names of two environments, or
/// addresses of two networks, tell them apart.
/// </summary>
public static class HostAffinity
{
    private static readonly string[][] Environments =
    [
        ["prod", "prd", "production", "live"],
        ["staging", "stage", "stg", "preprod", "uat"],
        ["test", "tst", "testing", "qa"],
        ["dev", "development", "sandbox", "scratch"],
        ["dr", "standby", "drill", "secondary", "replica"],
    ];

    /// <summary>False only when the names themselves say that the hosts belong to different clusters.</summary>
    public static bool MayBeOne(ClusterIdentity first, ClusterIdentity second) =>
        HostsOf(first).All(host => HostsOf(second).All(other => MayBeOne(host, other)));

    /// <summary>Whether two names are addresses of machines, and none of the one is among those of the other.</summary>
    internal static bool AreOtherMachines(ClusterIdentity first, ClusterIdentity second) =>
        IsAddress(first) && IsAddress(second) && !HostsOf(first).Intersect(HostsOf(second)).Any();

    /// <summary>Whether two names share what a third one lacks, and none of them shares more with it: a network, an environment, any word.</summary>
    public static bool IsCloser(ClusterIdentity first, ClusterIdentity second, ClusterIdentity third)
    {
        var (one, other, far) = (PartsOf(first), PartsOf(second), PartsOf(third));
        return one.Intersect(other).Except(far).Any() && !one.Intersect(far).Except(other).Any() && !other.Intersect(far).Except(one).Any();
    }

    /// <summary>The words of names that do not say what a server is, and of addresses all but the last part.</summary>
    private static HashSet<string> PartsOf(ClusterIdentity identity) => [.. HostsOf(identity).SelectMany(host =>
        NetworkOf(host) is null
            ? host.Split('.', '-', '_', '/').Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(word => word is not ("pd" or "tidb" or "db" or "sql" or "mysql"))
            : [host.Substring(0, host.LastIndexOf('.'))])];

    /// <summary>Whether two paths name different environments: <c>clusters/prod/backup.yaml</c> and <c>clusters/staging/load.yaml</c>.</summary>
    public static bool AreOfDifferentEnvironments(string path, string other)
    {
        var (here, there) = (EnvironmentsOf(path.ToLowerInvariant()), EnvironmentsOf(other.ToLowerInvariant()));
        return here.Count > 0 && there.Count > 0 && !here.Overlaps(there);
    }

    /// <summary>The environments that a path names, as a text: paths that name the same ones have the same text.</summary>
    public static string EnvironmentKey(string path) => string.Join(",", EnvironmentsOf(path.ToLowerInvariant()).OrderBy(environment => environment));

    private static bool MayBeOne(string first, string second)
    {
        if (NetworkOf(first) is { } network && NetworkOf(second) is { } other)
            return network == other;

        var (here, there) = (EnvironmentsOf(first), EnvironmentsOf(second));
        return here.Count == 0 || there.Count == 0 || here.Overlaps(there);
    }

    /// <summary>The first two parts of an IPv4 address.</summary>
    private static string? NetworkOf(string host)
    {
        var parts = host.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is > 0 and <= 3 && part.All(char.IsDigit)) ? parts[0] + "." + parts[1] : null;
    }

    private static HashSet<int> EnvironmentsOf(string host)
    {
        var words = host.Split('.', '-', '_', '/').Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).ToList();
        return new(Enumerable.Range(0, Environments.Length).Where(index => words.Any(word => Environments[index].Contains(word))));
    }

    private static bool IsAddress(ClusterIdentity identity) => identity.Kind is ClusterIdentityKind.Pd or ClusterIdentityKind.Sql;

    private static IEnumerable<string> HostsOf(ClusterIdentity identity) => identity.Keys.Select(key =>
    {
        var host = key.Substring(key.IndexOf(':') + 1);
        var port = host.LastIndexOf(':');
        return port > 0 ? host.Substring(0, port) : host;
    });
}
