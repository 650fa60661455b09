using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>
/// Addresses that are names of services mean something in their own project only: <c>pd:2379</c> of one compose file is not that of another
/// one. They become expressions, which are one cluster inside a document and unknown outside of it.
/// </summary>
internal static class ServiceAddresses
{
    /// <summary>The nodes with such addresses left to the run.</summary>
    public static ImmutableArray<PlanNode> Localize(ImmutableArray<PlanNode> nodes, ISet<string> services) => [.. nodes.Select(node => Localize(node, services))];

    private static PlanNode Localize(PlanNode node, ISet<string> services) => node switch
    {
        Region region => region with { Children = Localize(region.Children, services) },
        Operation operation when operation.Cluster is var cluster && cluster.IsKnown(out var text) && NamesService(text, services) =>
            operation with { Source = operation.Source with { Settings = operation.Settings.With(SettingNames.Cluster, Unknown(cluster, text)) } },
        _ => node,
    };

    private static Setting<string> Unknown(Setting<string> cluster, string text) =>
        Setting<string>.Dynamic(cluster.Span, text) with { Use = cluster.Use, Given = cluster.Given, Sources = cluster.Sources, Reason = "the name of a service means something in its own project only" };

    private static bool NamesService(string cluster, ISet<string> services)
    {
        const string Sql = "sql:";
        var addresses = cluster.StartsWith(Sql, StringComparison.Ordinal) ? cluster.Substring(Sql.Length) : cluster;
        return addresses.Split(',').Any(address => services.Contains(HostOf(address.Trim())));
    }

    private static string HostOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? address : address.Substring(scheme + 3);
        var end = host.IndexOfAny([':', '/']);
        return end < 0 ? host : host.Substring(0, end);
    }
}
