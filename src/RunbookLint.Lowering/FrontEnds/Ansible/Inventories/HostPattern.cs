using System.Globalization;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>What stands in <c>hosts:</c>: names of groups and hosts, joined, intersected and taken away.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/inventory_guide/intro_patterns.html"/>
internal sealed class HostPattern
{
    private readonly string[] parts;
    private readonly HostPattern? limit;

    private HostPattern(string text, string[] parts, HostPattern? limit) => (Text, this.parts, this.limit) = (text, parts, limit);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The pattern of a text; null when it is one that only a run can match.</summary>
    public static HostPattern? Parse(string text)
    {
        var parts = text.Split([',', ':'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
        return parts.Length == 0 || parts.Any(part => part[0] == '~' || part.IndexOf('{') >= 0) ? null : new(text.Trim(), parts, null);
    }

    /// <summary>The same pattern in a run that is limited to the hosts of another one.</summary>
    public HostPattern Within(HostPattern hosts) => new(Text, parts, hosts);

    /// <summary>Whether the run is limited to hosts that are known, none of which the pattern holds.</summary>
    /// <param name="inventory">All hosts there are.</param>
    /// <param name="isCertain">Whether the run has this inventory; without that, one that lacks the hosts of the limit is not the one that is meant.</param>
    public bool IsLimitedAway(Inventory inventory, bool isCertain) =>
        limit is not null && inventory is { HasHosts: true, IsPartial: false } && !(IsLocal && limit.Names.Any(IsOwnMachine))
        && Match(inventory).Count == 0 && (isCertain || limit.Match(inventory).Count > 0);

    /// <summary>The group that the pattern is, when it is nothing but a name.</summary>
    public string? Name => limit is null && parts is [var only] && only.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') && only != Inventory.All ? only : null;

    /// <summary>Whether it is the machine that Ansible itself runs on.</summary>
    public bool IsLocal => parts is [var only] && IsOwnMachine(only);

    /// <summary>The names that it is made of, those that it takes away left out.</summary>
    public IEnumerable<string> Names => parts.Where(part => part[0] != '!').Select(part => part.TrimStart('&')).Concat(limit?.Names ?? []);

    /// <summary>Its hosts in an inventory: those of all names, of them those of all intersections, without those that are taken away, in whatever order these stand.</summary>
    public IReadOnlyList<string> Match(Inventory inventory)
    {
        var hosts = new List<string>();
        foreach (var part in parts.Where(part => part[0] is not ('!' or '&')).DefaultIfEmpty(Inventory.All))
            hosts.AddRange(MatchOne(part, inventory).Except(hosts).ToList());

        foreach (var part in parts.Where(part => part[0] == '&'))
            hosts = [.. hosts.Intersect(MatchOne(part.Substring(1), inventory))];

        foreach (var part in parts.Where(part => part[0] == '!'))
            hosts = [.. hosts.Except(MatchOne(part.Substring(1), inventory))];

        return limit is null ? hosts : [.. hosts.Intersect(limit.Match(inventory))];
    }

    private static bool IsOwnMachine(string name) => name is "localhost" or "127.0.0.1" or "::1";

    private static IEnumerable<string> MatchOne(string part, Inventory inventory)
    {
        if (part is Inventory.All or "*")
            return inventory.Hosts;

        var open = part.IndexOf('[');
        if (open > 0 && part[part.Length - 1] == ']' && inventory.Find(part.Substring(0, open)) is not null)
        {
            var hosts = inventory.HostsOf(part.Substring(0, open));
            var isNumber = int.TryParse(part.Substring(open + 1, part.Length - open - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index);
            index += index < 0 ? hosts.Count : 0;
            return isNumber && index >= 0 && index < hosts.Count ? [hosts[index]] : [];
        }

        if (part.IndexOf('*') >= 0)
            return inventory.Groups.Where(group => Matches(group, part)).SelectMany(inventory.HostsOf).Concat(inventory.Hosts.Where(host => Matches(host, part))).Distinct();

        return inventory.Find(part) is not null ? inventory.HostsOf(part) : inventory.HasHost(part) ? [part] : [];
    }

    /// <summary>Whether a name fits a pattern with one or more stars.</summary>
    private static bool Matches(string name, string pattern)
    {
        var pieces = pattern.Split('*');
        if (!name.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;

        var at = pieces[0].Length;
        foreach (var piece in pieces.Skip(1).Take(pieces.Length - 2))
        {
            var found = name.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;

            at = found + piece.Length;
        }

        var last = pieces[pieces.Length - 1];
        return name.Length - at >= last.Length && name.EndsWith(last, StringComparison.Ordinal);
    }
}
