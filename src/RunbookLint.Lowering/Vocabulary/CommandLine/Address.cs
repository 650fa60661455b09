using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Addresses of PD and TiDB, as flags and configurations give them.</summary>
internal static class Address
{
    /// <summary>How the names of TiDB Operator's services end.</summary>
    private static readonly string[] ServiceSuffixes = ["-pd", "-tidb"];

    private const string SqlPrefix = "sql:";

    /// <summary>One setting out of several that add up. Only the run knows them all when it alone knows one of them.</summary>
    public static Setting<string> Join(IReadOnlyList<Setting<string>> addresses)
    {
        if (addresses.Count == 1)
            return addresses[0];

        var first = addresses[0];
        return addresses.All(address => address.IsKnown())
            ? Setting<string>.Known(string.Join(",", addresses.Select(address => address.Value)), first.Span)
            : Setting<string>.Dynamic(first.Span, string.Join(",", addresses.Select(address => address.Value ?? address.Expression)));
    }

    /// <summary>The address with the namespace that it is used in, where it names a service of that namespace: <c>basic-pd:2379</c>.</summary>
    public static Setting<string> InNamespace(Setting<string> address, string? @namespace)
    {
        if (@namespace is null || !address.IsKnown(out var text))
            return address;

        var qualified = string.Join(",", text.Split(',').Select(endpoint => Qualify(endpoint, @namespace)));
        return Setting<string>.Known(qualified, address.Span) with { Use = address.Use, Given = address.Given };
    }

    /// <summary>The cluster behind a TiDB server.</summary>
    public static Setting<string> OfServer(Setting<string> host, Setting<string> port, string? @namespace)
    {
        var address = InNamespace(host, @namespace);
        if (address.IsAbsent || address.Is(""))
            return Setting<string>.Absent(host.Span);

        return address.IsKnown(out var name)
            ? Setting<string>.Known(SqlPrefix + name + (port.IsKnown(out var number) ? ":" + number : ""), address.Span) with { Use = address.Use, Given = address.Given }
            : Setting<string>.Dynamic(address.Span, address.Expression is null ? null : SqlPrefix + address.Expression) with { Use = address.Use, Given = address.Given };
    }

    private static string Qualify(string endpoint, string @namespace)
    {
        var scheme = endpoint.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var end = endpoint.IndexOfAny([':', '/'], start);
        if (end < 0)
            end = endpoint.Length;

        var host = endpoint.Substring(start, end - start);
        return host.IndexOf('.') < 0 && ServiceSuffixes.Any(suffix => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.Ordinal))
            ? endpoint.Substring(0, end) + "." + @namespace + endpoint.Substring(end)
            : endpoint;
    }
}
