using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Cdc;

/// <summary>The services that TiDB Operator gives TiCDC: <c>basic-ticdc-peer.tidb.svc:8301</c>, <c>basic-ticdc-0.basic-ticdc-peer:8301</c>.</summary>
internal static class CdcService
{
    private const string Suffix = "-ticdc-peer";

    /// <summary>The cluster behind the address of a server; absent when the address tells none.</summary>
    public static Setting<string> ClusterOf(Setting<string> server, string? @namespace)
    {
        if (!server.IsKnown(out var address))
            return default;

        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var host = address.Substring(scheme < 0 ? 0 : scheme + 3);
        var end = host.IndexOfAny([':', '/']);
        var labels = (end < 0 ? host : host.Substring(0, end)).Split('.');
        var at = Array.FindIndex(labels, label => label.Length > Suffix.Length && label.EndsWith(Suffix, StringComparison.Ordinal));
        if (at is not (0 or 1))
            return default;

        var name = labels[at].Substring(0, labels[at].Length - Suffix.Length);
        var place = at + 1 < labels.Length ? labels[at + 1] : @namespace ?? "?";
        return Setting<string>.Known($"{place}/{name}", server.Span) with { Use = server.Use, Given = server.Given };
    }
}
