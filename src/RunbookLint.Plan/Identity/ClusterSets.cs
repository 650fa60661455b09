namespace RunbookLint.Plan;

/// <summary>
/// Joins the names of one cluster. PD endpoints that one list holds are of one cluster: <c>a,b</c> here and <c>b,c</c> there make <c>a</c> and
/// <c>c</c> one. So are all the names that one declaration gives.
/// </summary>
internal sealed class ClusterSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);

    /// <summary>The kinds of names that each set has, by its root.</summary>
    private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.Ordinal);

    private readonly HashSet<string> declared;

    /// <param name="names">Names as operations spell them.</param>
    /// <param name="declarations">Names that declarations give one cluster each.</param>
    public ClusterSets(IEnumerable<ClusterIdentity> names, IEnumerable<IEnumerable<ClusterIdentity>> declarations)
    {
        string[][] declaredKeys = [.. declarations.Select(group => group.SelectMany(PublicKeys).ToArray())];
        string[][] groups = [.. names.Select(name => PublicKeys(name).ToArray()), .. declaredKeys];
        foreach (var group in groups)
            Join(group.Where(key => !IsServer(key)));

        JoinServers(groups);
        foreach (var key in parents.Keys.ToArray())
        {
            var root = roots[key] = FindRoot(key);
            if (!kinds.TryGetValue(root, out var found))
                kinds.Add(root, found = new(StringComparer.Ordinal));

            found.Add(KindOf(key));
        }

        declared = new(declaredKeys.SelectMany(group => group).Select(key => roots[key]), StringComparer.Ordinal);
    }

    /// <summary>Whether two names are joined.</summary>
    public bool AreJoined(ClusterIdentity first, ClusterIdentity second) => RootOf(first) is { } root && root == RootOf(second);

    /// <summary>Whether a declaration gives the cluster of a name.</summary>
    public bool IsDeclared(ClusterIdentity identity) => RootOf(identity) is { } root && declared.Contains(root);

    /// <summary>Whether two names belong to declared clusters that other names of theirs tell apart.</summary>
    public bool AreApart(ClusterIdentity first, ClusterIdentity second) =>
        RootOf(first) is { } root && RootOf(second) is { } other && root != other && declared.Contains(root) && declared.Contains(other)
        && kinds[root].Any(kind => kind is not ("sql" or "group") && kinds[other].Contains(kind));

    /// <summary>Whether the cluster of one of two names is declared with other names of the kind that the other one has: it may still lack that one.</summary>
    public bool MayBeOthers(ClusterIdentity first, ClusterIdentity second) => HasOthers(first, second) || HasOthers(second, first);

    private bool HasOthers(ClusterIdentity known, ClusterIdentity name) =>
        RootOf(known) is { } root && declared.Contains(root) && PublicKeys(name).FirstOrDefault() is { } key && !IsServer(key) && KindOf(key) is not "group"
        && kinds[root].Contains(KindOf(key)) && root != RootOf(name);

    /// <summary>A machine that two clusters claim is nobody's: their servers differ in the port, which SQL clients often leave out.</summary>
    private void JoinServers(string[][] groups)
    {
        var claims = groups.SelectMany(group => group.Where(IsServer).Select(server => (Server: server, Owner: group.FirstOrDefault(key => !IsServer(key)))))
            .ToLookup(claim => claim.Server, claim => claim.Owner);

        foreach (var claim in claims)
        {
            var owners = claim.OfType<string>().Select(FindRoot).Distinct().ToList();
            Join(owners.Count == 1 ? [owners[0], claim.Key] : [claim.Key]);
        }
    }

    private void Join(IEnumerable<string> keys)
    {
        string? set = null;

        foreach (var key in keys)
        {
            if (!parents.ContainsKey(key))
                parents[key] = key;

            var root = FindRoot(key);
            parents[root] = set ??= root;
        }
    }

    private string FindRoot(string key)
    {
        while (parents[key] != key)
        {
            // Halving the path keeps long chains short.
            parents[key] = parents[parents[key]];
            key = parents[key];
        }

        return key;
    }

    /// <summary>The same text for all names of one cluster; null for names that join nothing.</summary>
    public string? RootOf(ClusterIdentity identity) => PublicKeys(identity).FirstOrDefault() is { } key && roots.TryGetValue(key, out var root) ? root : null;

    /// <summary>The machine itself is another one in every document, and a name without its namespace may be of several clusters: they join nothing.</summary>
    private static IEnumerable<string> PublicKeys(ClusterIdentity identity) =>
        identity.IsPartial || identity.Context is not null ? [] : identity.Keys.Where(key => !key.StartsWith("local:", StringComparison.Ordinal));

    private static bool IsServer(string key) => KindOf(key) == "sql";

    private static string KindOf(string key) => key.Substring(0, key.IndexOf(':'));
}
