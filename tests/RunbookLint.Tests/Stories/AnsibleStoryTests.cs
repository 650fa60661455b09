using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>An import that log backup never sees, spread over the roles of one Ansible repository.</summary>
public class AnsibleStoryTests
{
    private const string Import = "tidb-lightning -config /etc/tidb-lightning/orders.toml";

    [Fact]
    public void Flags_an_import_of_one_role_under_the_log_backup_of_another()
    {
        var finding = Lint(Repository()).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("RBL3001");
        finding.Span.ToString().Should().Be("roles/load/tasks/main.yml:6:12");
        finding.Related.Select(place => place.Span.ToString()).Should().Equal("group_vars/tidb_prod.yml:3:17", "roles/protect/tasks/main.yml:2:10");
    }

    [Fact]
    public void With_a_snapshot_at_the_end_no_row_is_lost_but_the_import_is_refused() =>
        Lint(Repository(end: "    - command: br backup full --pd {{ pd_addr }} --storage s3://dr/full-{{ ansible_date_time.date }}\n"))
            .Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3022");

    [Fact]
    public void Accepts_an_import_before_log_backup_starts() => Clean(Repository(roles: "load, protect", end: "    - command: br backup full --pd {{ pd_addr }} --storage s3://dr/full\n"));

    [Fact]
    public void Accepts_another_cluster() => Clean(Repository(target: "10.9.0.1:2379"));

    [Fact]
    public void Accepts_a_cluster_that_only_a_vault_names() => Clean(Repository(target: "{{ vault_target }}"));

    [Fact]
    public void Accepts_a_role_that_is_switched_off() => Clean(Repository(more: "load_orders: false\n"));

    [Fact]
    public void A_script_that_runs_two_playbooks_decides_their_order()
    {
        (string, string)[] files =
        [
            ("protect.yml", "- hosts: tidb_prod\n  roles: [protect]\n"),
            ("load.yml", "- hosts: tidb_prod\n  roles: [load]\n"),
            .. Repository().Skip(1),
        ];

        Lint([("run.sh", "ansible-playbook protect.yml\nansible-playbook load.yml\n"), .. files]).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3001");
        Clean([("run.sh", "ansible-playbook protect.yml\nansible-playbook load.yml -e target_pd=10.9.0.1:2379\n"), .. files]);
    }

    [Fact]
    public void Plays_on_one_group_are_about_one_cluster_even_without_an_address()
    {
        const string start = "- hosts: tidb_prod\n  tasks:\n    - shell: br log start --task-name=pitr --storage s3://dr/log\n";
        const string import = "- hosts: tidb_prod\n  tasks:\n    - shell: mysql -e \"IMPORT INTO shop.orders FROM '/d/x.csv' WITH DISABLE_PRECHECK\"\n";

        Lint(("site.yml", start + import)).Select(finding => finding.Rule.Id).Should().Equal("RBL3002", "RBL3007");
        Clean(("site.yml", start + import.Replace("tidb_prod", "tidb_dr")));
    }

    [Fact]
    public void Playbooks_of_other_products_are_clean() => Clean(
        ("site.yml", "- hosts: web\n  roles: [nginx]\n  tasks:\n    - command: restore-point --pd x\n    - cron: { name: backup, hour: 3, job: pg_dump shop | gzip > /backup/shop.gz }\n"),
        ("roles/nginx/tasks/main.yml", "- apt: name=nginx\n- template: { src: nginx.conf.j2, dest: /etc/nginx/nginx.conf }\n  notify: restart\n"),
        ("roles/nginx/handlers/main.yml", "- name: restart\n  service: { name: nginx, state: restarted }\n"));

    private static (string Path, string Content)[] Repository(string roles = "protect, load", string end = "", string target = "{{ pd_addr }}", string more = "") =>
    [
        ("site.yml", $"- name: Tonight\n  hosts: tidb_prod\n  roles: [{roles}]\n  post_tasks:\n    - debug: msg=done\n{end}"),
        ("group_vars/tidb_prod.yml", $"---\npd_addr: 10.0.0.1:2379\nimport_backend: local\ntarget_pd: \"{target}\"\n{more}"),
        ("roles/protect/tasks/main.yml", "- name: Start log backup\n  shell: br log start --task-name=pitr --pd {{ pd_addr }} --storage s3://dr/log\n  run_once: true\n"),
        ("roles/load/defaults/main.yml", "load_orders: true\nimport_backend: tidb\n"),
        ("roles/load/templates/orders.toml.j2", "[tikv-importer]\nbackend = \"{{ import_backend }}\"\n[tidb]\npd-addr = \"{{ target_pd }}\"\n[mydumper]\ndata-source-dir = \"s3://load/orders\"\n"),
        ("roles/load/tasks/main.yml", $$"""
            - name: Configure
              template: src=orders.toml.j2 dest=/etc/tidb-lightning/orders.toml
              when: load_orders
            - name: Load
              become: true
              command: {{Import}}
              when: load_orders
            """),
    ];

    private static void Clean(params (string Path, string Content)[] files) => Lint(files).Select(finding => $"{finding.Rule.Id} {finding.Span}: {finding.Message}").Should().BeEmpty();

    private static IEnumerable<Finding> Lint(params (string Path, string Content)[] files)
    {
        var sources = files.Select(file => SourceFile.From(file.Path, file.Content)).ToArray();
        // These stories are about imports; that their clusters have no full backup is another one.
        return Linter.Lint(sources, new Project(sources), LintOptions.Default, default).Findings.Where(finding => finding.Rule.Id != "RBL4003");
    }

    /// <summary>The files of a repository, as a host would read them below its root.</summary>
    private sealed class Project(SourceFile[] files) : IRelatedFiles
    {
        public SourceFile? Read(string path, SourceFile from) => Find(Path.GetDirectoryName(from.Path) + "/" + path) ?? Find(path);

        public IReadOnlyList<string> List(string folder, SourceFile from) => NamesIn(Path.GetDirectoryName(from.Path) + "/" + folder) is { Length: > 0 } names ? names : NamesIn(folder);

        private SourceFile? Find(string path) => files.FirstOrDefault(file => file.Path == Normalise(path));

        private string[] NamesIn(string folder)
        {
            var start = Normalise(folder) is { Length: > 0 } path ? path + "/" : "";
            return
            [
                .. files.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Path[start.Length..])
                    .Select(rest => rest.IndexOf('/') is var slash and >= 0 ? rest[..(slash + 1)] : rest).Distinct().Order(StringComparer.Ordinal),
            ];
        }

        private static string Normalise(string path) => Path.GetFullPath("/" + path)[1..].TrimEnd('/');
    }
}
