using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Syntax.Jinja;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>The variables that Ansible sets by itself.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/reference_appendices/special_variables.html"/>
internal static class AnsibleMagic
{
    /// <summary>The value of a variable; null when it is none of Ansible's.</summary>
    public static JinjaValue? Find(string name, AnsibleVariables variables) => name switch
    {
        "groups" => new JinjaLookup(group => variables.Inventory?.HostsOf(group) ?? new JinjaUnknown($"the hosts of {group} are known to the run")),
        "hostvars" => new JinjaLookup(host => new JinjaLookup(variable => OfHost(host, variable, variables))),
        "vars" => new JinjaLookup(variables.Variable),
        "inventory_hostname" => variables.Inventory?.Hosts() is JinjaList { Items: [var only] } ? only.Value : new JinjaUnknown("each host has its own name"),
        "inventory_hostname_short" or "group_names" or "inventory_dir" or "inventory_file" => new JinjaUnknown($"{name} is known to the run"),
        "ansible_play_hosts" or "ansible_play_hosts_all" or "ansible_play_batch" or "play_hosts" => variables.Inventory?.Hosts() ?? new JinjaUnknown("the hosts are known to the run"),
        "ansible_check_mode" or "ansible_diff_mode" => new JinjaBoolean(false),
        "now" or "item" or "role_path" or "playbook_dir" => null,
        _ when name.StartsWith("ansible_", StringComparison.Ordinal) => new JinjaUnknown($"{name} is a fact of the host"),
        _ => null,
    };

    private static JinjaValue OfHost(string host, string name, AnsibleVariables variables) => variables.Inventory?.OfHost(host, name) is { } value
        ? variables.Evaluate(value)
        : name == "inventory_hostname" ? new JinjaText(host) : new JinjaUnknown($"{name} of {host} is set by nothing in reach");

    /// <summary>
    /// Whether a condition is the usual way to run something on one host only, such as <c>inventory_hostname == groups['pd'][0]</c>: on that
    /// host it holds.
    /// </summary>
    public static bool PicksOneHost(JinjaExpression condition) => condition is JinjaBinary { Operator: "==" } comparison
        && ((IsHost(comparison.Left) && IsFirst(comparison.Right)) || (IsHost(comparison.Right) && IsFirst(comparison.Left)));

    private static bool IsHost(JinjaExpression expression) => expression is JinjaName { Name: "inventory_hostname" or "ansible_hostname" };

    private static bool IsFirst(JinjaExpression expression) => expression switch
    {
        JinjaMember { Key: JinjaLiteral { Value: JinjaNumber } } member => IsHosts(member.Target),
        JinjaFilter { Name: "first" or "last" } filter => IsHosts(filter.Target),
        _ => false,
    };

    private static bool IsHosts(JinjaExpression expression) => expression switch
    {
        JinjaName name => name.Name is "ansible_play_hosts" or "ansible_play_hosts_all" or "ansible_play_batch" or "play_hosts",
        JinjaMember member => member.Target is JinjaName { Name: "groups" },
        JinjaFilter { Name: "sort" or "list" } filter => IsHosts(filter.Target),
        _ => false,
    };
}
