namespace RunbookLint.Plan;

/// <summary>Joins the PD endpoints that are listed together: <c>a,b</c> here and <c>b,c</c> there make <c>a</c> and <c>c</c> one cluster.</summary>
internal sealed class EndpointSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);

    public EndpointSets(IEnumerable<ClusterIdentity> identities)
    {
        foreach (var identity in identities.Where(identity => identity.Kind == ClusterIdentityKind.Pd))
            Join(identity);

        foreach (var endpoint in parents.Keys.ToArray())
            roots[endpoint] = FindRoot(endpoint);
    }

    /// <summary>Whether two identities have endpoints of one set.</summary>
    public bool AreJoined(ClusterIdentity first, ClusterIdentity second) => RootOf(first) is { } root && root == RootOf(second);

    private void Join(ClusterIdentity identity)
    {
        string? set = null;

        // The machine itself is another one in every document, so it joins nothing.
        foreach (var endpoint in identity.Keys.Where(IsPublic))
        {
            if (!parents.ContainsKey(endpoint))
                parents[endpoint] = endpoint;

            var root = FindRoot(endpoint);
            parents[root] = set ??= root;
        }
    }

    private string FindRoot(string endpoint)
    {
        while (parents[endpoint] != endpoint)
        {
            // Halving the path keeps long chains short.
            parents[endpoint] = parents[parents[endpoint]];
            endpoint = parents[endpoint];
        }

        return endpoint;
    }

    private string? RootOf(ClusterIdentity identity) => identity.Keys.FirstOrDefault(IsPublic) is { } endpoint && roots.TryGetValue(endpoint, out var root) ? root : null;

    private static bool IsPublic(string key) => key.StartsWith("pd:", StringComparison.Ordinal);
}
