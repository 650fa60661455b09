using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>The keys that one declaration says are one cluster: its name and PD addresses, and the TiDB servers behind them.</summary>
/// <param name="Own">The keys that no other cluster has.</param>
/// <param name="Sql">The TiDB servers; clusters may share a machine, so that a host alone proves nothing when two of them claim it.</param>
internal sealed record DeclaredEndpoints(ImmutableArray<string> Own, ImmutableArray<string> Sql)
{
    /// <summary>What a declaration joins.</summary>
    public static DeclaredEndpoints Of(DeclareCluster declaration)
    {
        var identities = new[] { declaration.Cluster, declaration.Settings[DeclareCluster.PdAddresses] }
            .Where(setting => setting.IsKnown())
            .Select(setting => ClusterIdentity.Parse(setting.Value!))
            .Where(identity => !identity.IsPartial);

        var servers = declaration.Settings[DeclareCluster.SqlAddresses].Value?.Split(',') ?? [];
        return new([.. identities.SelectMany(identity => identity.Keys)], [.. servers.SelectMany(server => ClusterIdentity.Parse("sql:" + server).Keys).Distinct()]);
    }
}
