namespace RunbookLint.Plan;

/// <summary>
/// Joins what is known to be one cluster: PD endpoints that are listed together (<c>a,b</c> here and <c>b,c</c> there make <c>a</c> and
/// <c>c</c> one), and all that a declaration says about its cluster, such as the machines of a topology.
/// </summary>
internal sealed class EndpointSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> declared;

    public EndpointSets(IEnumerable<ClusterIdentity> identities, IEnumerable<DeclaredEndpoints> declarations)
    {
        foreach (var identity in identities.Where(identity => identity.Kind == ClusterIdentityKind.Pd))
            Join(identity.Keys);

        DeclaredEndpoints[] known = [.. declarations.Where(declaration => !declaration.Own.IsEmpty)];
        foreach (var declaration in known)
            Join(declaration.Own);

        JoinServers(known);
        foreach (var endpoint in parents.Keys.ToArray())
            roots[endpoint] = FindRoot(endpoint);

        declared = new(known.Where(declaration => !declaration.Sql.IsEmpty).SelectMany(declaration => declaration.Own).Where(roots.ContainsKey).Select(key => roots[key]), StringComparer.Ordinal);
    }

    /// <summary>Whether two identities have endpoints of one set.</summary>
    public bool AreJoined(ClusterIdentity first, ClusterIdentity second) => RootOf(first) is { } root && root == RootOf(second);

    /// <summary>Whether two identities are of two clusters all of whose machines are declared.</summary>
    public bool AreApart(ClusterIdentity first, ClusterIdentity second) =>
        RootOf(first) is { } root && RootOf(second) is { } other && root != other && declared.Contains(root) && declared.Contains(other);

    /// <summary>A machine that two clusters claim is nobody's: their servers differ in the port, which SQL clients often leave out.</summary>
    private void JoinServers(DeclaredEndpoints[] declarations)
    {
        var claims = declarations.SelectMany(declaration => declaration.Sql.Where(IsPublic).Select(server => (server, Owner: declaration.Own.FirstOrDefault(IsPublic))))
            .Where(claim => claim.Owner is not null)
            .ToLookup(claim => claim.server, claim => claim.Owner!);

        foreach (var claim in claims)
        {
            if (claim.Select(FindRoot).Distinct().Count() == 1)
                Join([claim.First(), claim.Key]);
        }
    }

    private void Join(IEnumerable<string> endpoints)
    {
        string? set = null;

        // The machine itself is another one in every document, so it joins nothing.
        foreach (var endpoint in endpoints.Where(IsPublic))
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

    private string? RootOf(ClusterIdentity identity) => identity.Keys.FirstOrDefault(roots.ContainsKey) is { } endpoint ? roots[endpoint] : null;

    private static bool IsPublic(string key) =>
        !key.StartsWith("local:", StringComparison.Ordinal) && !key.StartsWith("op:?/", StringComparison.Ordinal);
}
