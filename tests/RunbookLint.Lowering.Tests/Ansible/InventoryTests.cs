namespace RunbookLint.Lowering.Tests.Ansible;

public class InventoryTests : LoweringTest
{
    private const string Play = "- hosts: prod\n  tasks:\n    - shell: br log stop --pd {{ pd }}\n";

    [Fact]
    public void Reads_groups_of_groups_in_either_form()
    {
        const string ini = "[pd]\npd[1:3].x  pd_port=2379\n[tikv]\nkv1\n[prod:children]\npd\ntikv\n[prod:vars]\npd=10.0.0.1:2379 \n";
        const string yaml = "all:\n  children:\n    prod:\n      vars: { pd: 10.0.0.1:2379 }\n      children:\n        pd: { hosts: { pd1: , pd2: } }\n        tikv: { hosts: { kv1: } }\n";

        Lowers("site.yml", Play, "stop-log-backup cluster=10.0.0.1:2379", ("hosts", ini));
        Lowers("site.yml", Play, "stop-log-backup cluster=10.0.0.1:2379", ("inventory/hosts.yml", yaml));
        Lowers("site.yml", Play.Replace("prod", "tikv"), "stop-log-backup cluster=10.0.0.1:2379", ("inventory.ini", ini));
    }

    [Fact]
    public void An_inner_group_beats_an_outer_one() => Lowers("site.yml", Play.Replace("prod", "pd"), "stop-log-backup cluster=10.0.0.2:2379",
        ("hosts", "[pd]\npd1\n[prod:children]\npd\n[prod:vars]\npd=10.0.0.1:2379\n[pd:vars]\npd=10.0.0.2:2379\n"));

    [Fact]
    public void What_differs_between_inventories_is_left_to_the_run()
    {
        (string, string)[] files =
        [
            ("inventories/prod/hosts", "[prod]\na\n"), ("inventories/prod/group_vars/prod.yml", "pd: 10.0.0.1:2379"),
            ("inventories/staging/hosts", "[prod]\nb\n"), ("inventories/staging/group_vars/prod.yml", "pd: 10.9.0.1:2379"),
        ];

        Lowers("site.yml", Play, "stop-log-backup cluster=?\"{{ pd }}\"", files);
        new RunbookLint.Plan.RunbookPlan(Lower("site.yml", Play, files).Root).Operations.Single().Cluster.Reason.Should().Be("it differs between the inventories inventories/prod and inventories/staging");
    }

    [Fact]
    public void What_all_inventories_agree_on_is_known() => Lowers("playbooks/site.yml", Play, "stop-log-backup cluster=10.0.0.1:2379",
        ("inventories/a/hosts", "[prod]\na\n"), ("inventories/a/group_vars/all.yml", "pd: 10.0.0.1:2379"),
        ("inventories/b/hosts", "[prod]\nb\n"), ("inventories/b/group_vars/prod/pd.yml", "pd: 10.0.0.1:2379"));

    [Fact]
    public void An_inventory_without_hosts_of_the_play_does_not_count() => Lowers("site.yml", Play, "stop-log-backup cluster=10.0.0.1:2379",
        ("inventories/prod/hosts", "[prod]\na\n"), ("inventories/prod/group_vars/prod.yml", "pd: 10.0.0.1:2379"),
        ("inventories/staging/hosts", "[staging]\nb\n"), ("inventories/staging/group_vars/all.yml", "pd: 10.9.0.1:2379"));

    [Fact]
    public void Configuration_names_the_inventory() => Lowers("site.yml", Play, "stop-log-backup cluster=10.9.0.1:2379",
        ("ansible.cfg", "[defaults]\ninventory = ./inventories/staging\n"),
        ("inventories/prod/hosts", "[prod]\na\n"), ("inventories/prod/group_vars/prod.yml", "pd: 10.0.0.1:2379"),
        ("inventories/staging/hosts", "[prod]\nb\n"), ("inventories/staging/group_vars/prod.yml", "pd: 10.9.0.1:2379"));

    [Fact]
    public void Without_an_inventory_the_group_of_the_play_counts() => Lowers("site.yml", Play, "stop-log-backup cluster=10.0.0.1:2379",
        ("group_vars/all.yml", "pd: 10.8.0.1:2379"), ("group_vars/prod.yml", "pd: 10.0.0.1:2379"), ("group_vars/staging.yml", "pd: 10.9.0.1:2379"));

    [Fact]
    public void Without_an_inventory_another_group_may_hold_the_hosts() => Lowers("site.yml", Play.Replace("prod", "pd_servers"), "stop-log-backup cluster=?\"{{ pd }}\"",
        ("group_vars/all.yml", "pd: 10.8.0.1:2379"), ("group_vars/prod.yml", "pd: 10.0.0.1:2379"));

    [Fact]
    public void The_machine_itself_is_in_no_group() => Lowers("site.yml", Play.Replace("prod", "localhost"), "stop-log-backup cluster=10.8.0.1:2379",
        ("group_vars/all.yml", "pd: 10.8.0.1:2379"), ("group_vars/prod.yml", "pd: 10.0.0.1:2379"));

    [Fact]
    public void Hosts_that_differ_are_left_to_the_run() => Lowers("site.yml", Play, "stop-log-backup cluster=?\"{{ pd }}\"",
        ("hosts", "[prod]\na pd=10.0.0.1:2379\nb pd=10.0.0.2:2379\n"));

    [Theory]
    [InlineData("{{ groups['pd'][0] }}:2379", "10.0.0.1:2379")]
    [InlineData("{{ groups.pd | first }}:2379", "10.0.0.1:2379")]
    [InlineData("{{ hostvars[groups['pd'][1]]['client'] }}", "10.1.0.2:2379")]
    [InlineData("{{ groups['pd'] | map('extract', hostvars, 'client') | join(',') }}", "10.1.0.1:2379,10.1.0.2:2379")]
    [InlineData("{{ groups['pd'] | map('regex_replace', '$', ':2379') | join(',') }}", "10.0.0.1:2379,10.0.0.2:2379")]
    [InlineData("{% for h in groups['pd'] %}{{ h }}:2379{% if not loop.last %},{% endif %}{% endfor %}", "10.0.0.1:2379,10.0.0.2:2379")]
    public void Knows_the_hosts_of_a_group(string template, string cluster) => Lowers("site.yml", $"- hosts: localhost\n  tasks:\n    - command: br log stop --pd \"{template}\"\n", $"stop-log-backup cluster={cluster}",
        ("hosts.ini", "[pd]\n10.0.0.1 client=10.1.0.1:2379\n10.0.0.2 client=10.1.0.2:2379\n"));

    [Theory]
    [InlineData("prod:!b", "10.0.0.1:2379")]
    [InlineData("prod[0]", "10.0.0.1:2379")]
    [InlineData("a", "10.0.0.1:2379")]
    [InlineData("prod:&other", "10.0.0.2:2379")]
    [InlineData("b*", "10.0.0.2:2379")]
    public void Understands_patterns_of_hosts(string hosts, string cluster) => Lowers("site.yml", $"- hosts: '{hosts}'\n  tasks:\n    - command: br log stop --pd \"{{{{ pd }}}}\"\n", $"stop-log-backup cluster={cluster}",
        ("hosts.ini", "[prod]\na pd=10.0.0.1:2379\nb pd=10.0.0.2:2379\n[other]\nb\n"));
}
