using RunbookLint.Lowering.FrontEnds.Ansible.Inventories;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>What plays, blocks and tasks say about all that runs in them.</summary>
internal static class ScopeReader
{
    /// <summary>The scope inside a play, a block or a task.</summary>
    public static AnsibleScope Into(YamlNode node, AnsibleScope scope, AnsibleSession session)
    {
        foreach (var environment in node["environment"] is YamlSequence several ? several.Children : [node["environment"]])
            scope = WithEnvironment(environment, scope);

        return node["delegate_to"] is YamlScalar host ? Delegate(host, scope, session) : scope;
    }

    /// <summary>The variables of a mapping.</summary>
    public static IEnumerable<KeyValuePair<string, AnsibleValue>> VariablesOf(YamlNode mapping, YamlText home) =>
        mapping.Entries.Reverse().Where(entry => entry.Key.Text is { Length: > 0 })
            .GroupBy(entry => entry.Key.Text!, StringComparer.Ordinal)
            .Select(same => new KeyValuePair<string, AnsibleValue>(same.Key, new NodeValue(same.Last().Value, home)));

    /// <summary>The cluster that commands mean which name none: that of the hosts they run on.</summary>
    public static LoweringScope On(HostPattern? hosts, SourceSpan place, LoweringScope scope, string? inventory)
    {
        var facts = new SettingList(place, [.. scope.Facts.Where(fact => fact.Name != SettingNames.Cluster)]);
        return hosts is { IsLocal: false, Name: { } group }
            ? scope with { Facts = facts.With(SettingNames.Cluster, Setting<string>.Known(ClusterIdentity.GroupPrefix + group + (inventory is null ? "" : "@" + inventory), place)) }
            : scope with { Facts = facts };
    }

    private static AnsibleScope Delegate(YamlScalar host, AnsibleScope scope, AnsibleSession session)
    {
        var place = scope.Home.Settings.Locate(host);
        return scope with { Lowering = On(GroupOf(host.Value), place, scope.Lowering, session.Options.Inventory) };
    }

    /// <summary>The group in <c>{{ groups['pd'][0] }}</c>.</summary>
    private static HostPattern? GroupOf(string text)
    {
        var start = text.IndexOf("groups[", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(']', start);
        return end < 0 ? null : HostPattern.Parse(text.Substring(start + 7, end - start - 7).Trim('\'', '"'));
    }

    private static AnsibleScope WithEnvironment(YamlNode node, AnsibleScope scope)
    {
        if (!node.Exists)
            return scope;

        var variables = scope.Lowering.Variables;
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries.Reverse())
            {
                if (entry.Key.Text is { Length: > 0 } name && entry.Value is YamlScalar { IsNull: false } value)
                    variables = variables.SetItem(name, scope.Variables.Expand(scope.Home.Settings.Embedded(value)));
            }
        }
        else if (scope.Variables.Evaluate(node, scope.Home) is JinjaMapping computed)
        {
            foreach (var entry in computed.Entries)
                variables = variables.SetItem(entry.Key, scope.Variables.Insert(entry.Value.Value, scope.Home.Fragment.Slice(node.Span)));
        }

        return scope with { Lowering = scope.Lowering with { Variables = variables } };
    }
}
