using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>The ways in which plans name a cluster.</summary>
public enum ClusterIdentityKind
{
    /// <summary>PD endpoints: <c>10.0.0.1:2379,10.0.0.2:2379</c>.</summary>
    Pd,

    /// <summary>A TiDB Operator namespace and name: <c>tidb/basic</c>, or <c>?/basic</c> without a namespace.</summary>
    Operator,

    /// <summary>A TiUP cluster name: <c>tiup:prod</c>.</summary>
    Tiup,

    /// <summary>A TiDB server as SQL clients see it: <c>sql:tidb.prod:4000</c>.</summary>
    Sql,

    /// <summary>A group of machines that the command runs on: <c>group:tidb_prod</c>.</summary>
    Group,

    /// <summary>The machine the command runs on, whichever that is: <c>127.0.0.1:2379</c>.</summary>
    Local,

    /// <summary>Any other name: <c>prod</c>, or <c>name:prod.eu</c> where it could be taken for an address.</summary>
    Name,
}

/// <summary>The identity of a cluster as one operation spells it.</summary>
/// <remarks>
/// Two sets of PD endpoints are one cluster when they intersect, as an operator may list a subset. A PD or TiDB service of TiDB Operator
/// (<c>basic-pd.tidb:2379</c>, <c>basic-tidb.tidb.svc</c>) is the Kubernetes identity <c>tidb/basic</c>. Two TiDB servers may be of one
/// cluster, two groups of machines may be parts of one, and an address of the machine itself is that of any.
/// </remarks>
public sealed class ClusterIdentity
{
    /// <summary>What stands before the name of a group of machines.</summary>
    public const string GroupPrefix = "group:";

    private const string LocalPd = "local:pd";
    private const string LocalSql = "local:sql:";
    private const string DefaultPdPort = ":2379";

    private ClusterIdentity(ClusterIdentityKind kind, ImmutableArray<string> keys) => (Kind, Keys) = (kind, keys);

    /// <summary>How the cluster is named.</summary>
    public ClusterIdentityKind Kind { get; }

    /// <summary>Normalised keys with their kind in front; two identities that share one are the same cluster.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The kubeconfig context of a Kubernetes identity, when the plan names one: <c>tidb/basic@prod-eu</c>.</summary>
    public string? Context { get; private init; }

    /// <summary>The same identity in a context; one that has its own, or is none of Kubernetes, stays as it is.</summary>
    internal ClusterIdentity In(string? context) =>
        context is null || Context is not null || Kind != ClusterIdentityKind.Operator ? this : new(Kind, Keys) { Context = context };

    /// <summary>Reads a cluster setting. Whatever it holds, it is an identity of some kind.</summary>
    public static ClusterIdentity Parse(string text)
    {
        var trimmed = text.Trim();
        if (HasPrefix(trimmed, "tiup:"))
            return new(ClusterIdentityKind.Tiup, ["tiup:" + trimmed.Substring(5).Trim()]);

        if (HasPrefix(trimmed, "name:"))
            return new(ClusterIdentityKind.Name, [trimmed]);

        if (HasPrefix(trimmed, GroupPrefix))
            return new(ClusterIdentityKind.Group, [trimmed]);

        if (HasPrefix(trimmed, "sql:"))
            return Sql(trimmed.Substring(4));

        if (trimmed.IndexOf("://", StringComparison.Ordinal) < 0 && trimmed.IndexOf(',') < 0 && trimmed.IndexOf(':') < 0 && Slash(trimmed) is { } slash)
            return InContext(trimmed.Substring(0, slash), trimmed.Substring(slash + 1));

        return LooksLikeEndpoints(trimmed) ? Pd(trimmed) : new(ClusterIdentityKind.Name, ["name:" + trimmed]);
    }

    /// <summary>Whether two identities are one cluster, judged by themselves alone.</summary>
    public Certainty Same(ClusterIdentity other)
    {
        if (Shares(other, key => !IsLocalKey(key)))
            return IsPartial || IsElsewhere(other) ? Certainty.Maybe : Certainty.Yes;

        if (Kind != other.Kind || Shares(other, IsLocalKey))
            return Certainty.Maybe;

        return Kind switch
        {
            ClusterIdentityKind.Local or ClusterIdentityKind.Sql or ClusterIdentityKind.Group => Certainty.Maybe,
            ClusterIdentityKind.Operator when IsSameButForNamespace(other) => Certainty.Maybe,
            _ => Certainty.No,
        };
    }

    /// <summary>Whether the namespace of a Kubernetes identity is not known.</summary>
    public bool IsPartial => Kind == ClusterIdentityKind.Operator && Keys[0].StartsWith("op:?/", StringComparison.Ordinal);

    /// <summary>The kind that it has for whoever is on that machine.</summary>
    internal ClusterIdentityKind KindOnItsMachine =>
        Kind != ClusterIdentityKind.Local ? Kind : Keys[0].StartsWith(LocalSql, StringComparison.Ordinal) ? ClusterIdentityKind.Sql : ClusterIdentityKind.Pd;

    /// <summary>Whether two identities in one document, and so of one machine and one namespace, are spellings of one cluster.</summary>
    internal bool IsSpelledLike(ClusterIdentity other) => !IsElsewhere(other) && (Shares(other, _ => true) || IsSameButForNamespace(other));

    /// <summary>Whether two identities name different contexts, which may have clusters of one name each.</summary>
    private bool IsElsewhere(ClusterIdentity other) => Context is not null && other.Context is not null && Context != other.Context;

    private bool Shares(ClusterIdentity other, Func<string, bool> counts) => Keys.Any(key => counts(key) && other.Keys.Contains(key));

    private bool IsSameButForNamespace(ClusterIdentity other) =>
        Kind == ClusterIdentityKind.Operator && other.Kind == Kind && (IsPartial || other.IsPartial) && NameOf(Keys[0]) == NameOf(other.Keys[0]);

    private static bool IsLocalKey(string key) => key.StartsWith("local:", StringComparison.Ordinal);

    /// <summary>A name may carry the context behind an at sign, which no Kubernetes name has.</summary>
    private static ClusterIdentity InContext(string @namespace, string name)
    {
        var at = name.IndexOf('@');
        var identity = Operator(@namespace, at < 0 ? name : name.Substring(0, at));
        return at < 0 ? identity : new(identity.Kind, identity.Keys) { Context = name.Substring(at + 1) };
    }

    private static ClusterIdentity Operator(string @namespace, string name) =>
        new(ClusterIdentityKind.Operator, ["op:" + (@namespace.Length == 0 ? "?" : @namespace) + "/" + name]);

    private static ClusterIdentity Sql(string endpoint)
    {
        var (host, port) = HostAndPort(endpoint);
        return Service(host, "-tidb") is { } service ? service
            : IsLocal(host) ? new(ClusterIdentityKind.Local, [LocalSql + (port.Length == 0 ? "4000" : port.Substring(1))])
            : new(ClusterIdentityKind.Sql, ["sql:" + host]);
    }

    private static ClusterIdentity Pd(string endpoints)
    {
        var keys = ImmutableArray.CreateBuilder<string>();

        foreach (var endpoint in endpoints.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var (host, port) = HostAndPort(endpoint);
            if (host.Length == 0)
                continue;

            if (Service(host, "-pd") is { } service)
                return service;

            keys.Add((IsLocal(host) ? LocalPd : "pd:" + host) + (port.Length == 0 ? DefaultPdPort : port));
        }

        return keys.Count == 0 ? new(ClusterIdentityKind.Name, ["name:" + endpoints])
            : new(keys.All(IsLocalKey) ? ClusterIdentityKind.Local : ClusterIdentityKind.Pd, keys.ToImmutable());
    }

    /// <summary>
    /// <c>basic-pd</c>, <c>basic-pd.ns</c>, <c>basic-pd.ns.svc.cluster.local</c>, <c>basic-pd-0.basic-pd-peer.ns.svc</c>. Without a namespace
    /// only the bare service name counts: <c>db-pd.example.com</c> is a host like any other.
    /// </summary>
    private static ClusterIdentity? Service(string host, string suffix)
    {
        var labels = host.Split('.');
        var first = labels[0];
        var rest = 1;

        if (labels.Length > 1 && labels[1].EndsWith(suffix + "-peer", StringComparison.Ordinal))
        {
            first = labels[1].Substring(0, labels[1].Length - "-peer".Length);
            rest = 2;
        }

        if (first.Length <= suffix.Length || !first.EndsWith(suffix, StringComparison.Ordinal))
            return null;

        var name = first.Substring(0, first.Length - suffix.Length);
        return (labels.Length - rest) switch
        {
            0 => Operator("?", name),
            1 => Operator(labels[rest], name),
            _ when labels[rest + 1] == "svc" => Operator(labels[rest], name),
            _ => null,
        };
    }

    private static bool LooksLikeEndpoints(string text)
    {
        if (text.IndexOf(',') >= 0 || text.IndexOf("://", StringComparison.Ordinal) >= 0)
            return true;

        var (host, port) = HostAndPort(text);
        return port.Length > 0 || IsLocal(host) || (host.IndexOf('.') > 0 && host.IndexOf(' ') < 0) || host.EndsWith("-pd", StringComparison.Ordinal);
    }

    /// <summary>The host in lower case, and the port with its colon, empty when there is none.</summary>
    private static (string Host, string Port) HostAndPort(string endpoint)
    {
        var text = endpoint.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            text = text.Substring(scheme + 3);

        var slash = text.IndexOf('/');
        if (slash >= 0)
            text = text.Substring(0, slash);

        var colon = text.LastIndexOf(':');
        var isPort = colon > 0 && colon < text.Length - 1 && text.Skip(colon + 1).All(c => c is >= '0' and <= '9')
            // A bare IPv6 address ends in a colon and digits too.
            && (text.IndexOf(':') == colon || text[colon - 1] == ']');

        return isPort ? (text.Substring(0, colon).ToLowerInvariant(), text.Substring(colon)) : (text.ToLowerInvariant(), "");
    }

    private static int? Slash(string text)
    {
        var slash = text.IndexOf('/');
        return slash >= 0 && slash < text.Length - 1 && text.IndexOf('/', slash + 1) < 0 ? slash : null;
    }

    private static string NameOf(string key) => key.Substring(key.IndexOf('/') + 1);

    private static bool IsLocal(string host) => host is "127.0.0.1" or "localhost" or "::1" or "[::1]" or "0.0.0.0";

    private static bool HasPrefix(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
