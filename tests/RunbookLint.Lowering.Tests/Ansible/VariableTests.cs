namespace RunbookLint.Lowering.Tests.Ansible;

public class VariableTests : LoweringTest
{
    [Theory]
    [InlineData("task: nightly", "{{ task }}", "nightly")]
    [InlineData("task: nightly", "{{ task | upper }}", "NIGHTLY")]
    [InlineData("env: prod", "{{ env }}-pitr", "prod-pitr")]
    [InlineData("env: prod", "{{ 'log-' ~ env }}", "log-prod")]
    [InlineData("env: prod", "{{ env + '-log' }}", "prod-log")]
    [InlineData("env: prod", "{{ 'p' if env == 'prod' else 's' }}", "p")]
    [InlineData("env: prod", "{{ missing | default('x') }}", "x")]
    [InlineData("env: ''", "{{ env | default('x', true) }}", "x")]
    [InlineData("a: { b: [c, d] }", "{{ a.b[1] }}{{ a['b'] | first }}", "dc")]
    [InlineData("a: '{{ b }}'\nb: '{{ c }}-x'\nc: y", "{{ a }}", "y-x")]
    [InlineData("names: [a, b]", "{{ names | join('-') }}", "a-b")]
    [InlineData("n: 3", "{{ n + 1 }}", "4")]
    [InlineData("on: true", "{{ on | ternary('yes', 'no') }}", "yes")]
    [InlineData("x: 'a b'", "{{ x | replace(' ', '_') }}", "a_b")]
    [InlineData("p: /a/b.yml", "{{ p | basename }}", "b.yml")]
    public void Puts_in_what_is_known(string variables, string template, string value) => Lowers("site.yml",
        $"- hosts: localhost\n  vars:\n    {variables.Replace("\n", "\n    ")}\n  tasks:\n    - command: br log stop --task-name={template}\n",
        $"stop-log-backup task={value}");

    [Theory]
    [InlineData("{{ missing }}")]
    [InlineData("{{ missing.part }}")]
    [InlineData("{{ lookup('env', 'TASK') }}")]
    [InlineData("{{ ansible_hostname }}")]
    [InlineData("{{ a }}")]
    [InlineData("{{ known | my_filter }}")]
    [InlineData("{{ known | regex_replace('n(.*)', '') }}")]
    [InlineData("{{ secret }}")]
    [InlineData("{{ list }}")]
    [InlineData("{{ now() }}")]
    [InlineData("{{ }}")]
    [InlineData("{{ ' }}")]
    public void Leaves_the_rest_to_the_run(string template) => Lowers("site.yml", $$$"""
        - hosts: localhost
          vars:
            a: "{{ b }}"
            b: "{{ a }}"
            known: nightly
            list: [x, y]
            secret: !vault |
              $ANSIBLE_VAULT;1.1;AES256
              62313365396662343061393464336163
          tasks:
            - command: br log stop --task-name="{{{template}}}"
        """, $"stop-log-backup task=?\"{template}\"");

    [Fact]
    public void A_value_stands_where_it_was_set_two_files_away()
    {
        var operation = new RunbookLint.Plan.RunbookPlan(Lower("site.yml", "- hosts: prod\n  tasks:\n    - shell: br log stop --pd {{ pd_addr }} --task-name={{ task }}\n",
            ("group_vars/prod.yml", "pd_addr: \"{{ pd_host }}\"\ntask: nightly\n"), ("group_vars/all.yml", "pd_host: 10.0.0.1:2379\n")).Root).Operations.Single();

        (operation.Cluster.Value, operation.Cluster.Span.ToString(), operation.Cluster.Use.ToString()).Should().Be(("10.0.0.1:2379", "group_vars/all.yml:1:10", "site.yml:3:31"));
        operation.Settings["task"].Span.ToString().Should().Be("group_vars/prod.yml:2:7");
    }

    [Theory]
    [InlineData("{{ missing }}", "missing is set by nothing in reach")]
    [InlineData("{{ secret }}", "vault.yml is encrypted")]
    [InlineData("{{ ansible_fqdn }}", "ansible_fqdn is a fact of the host")]
    [InlineData("{{ answer }}", "answer is asked for when the playbook starts")]
    [InlineData("{{ outer }}", "ansible_fqdn is a fact of the host")]
    public void An_unknown_value_says_why(string template, string reason)
    {
        var files = template.Contains("secret") ? [("group_vars/all/vault.yml", "$ANSIBLE_VAULT;1.1;AES256\n6231\n")] : Array.Empty<(string, string)>();
        var plan = Lower("site.yml", $"- hosts: localhost\n  vars: {{ outer: 'x {{{{ middle }}}}', middle: 'y {{{{ inner }}}}', inner: 'z {{{{ ansible_fqdn }}}}' }}\n  vars_prompt: [ {{ name: answer }} ]\n  tasks:\n    - command: br log stop --task-name=\"{template}\"\n", files);

        new RunbookLint.Plan.RunbookPlan(plan.Root).Operations.Single().Settings["task"].Reason.Should().Be(reason);
        plan.Problems.Should().BeEmpty();
    }

    /// <summary>From the weakest to the strongest: each line beats those above it.</summary>
    public static TheoryData<int, string> Precedence => new()
    {
        { 0, "defaults" },
        { 1, "inventory-all" },
        { 2, "inventory-group" },
        { 3, "group_vars-all" },
        { 4, "group_vars-group" },
        { 5, "host" },
        { 6, "host_vars" },
        { 7, "play" },
        { 8, "vars_files" },
        { 9, "role" },
        { 10, "block" },
        { 11, "task" },
        { 12, "include_vars" },
        { 13, "set_fact" },
    };

    [Theory]
    [MemberData(nameof(Precedence))]
    public void The_strongest_value_wins(int last, string winner)
    {
        string At(int level, string text, string otherwise = "") => level <= last ? text : otherwise;

        Lowers("site.yml", $"""
            - hosts: prod
              gather_facts: false
              vars: {At(7, "{ task: play }", "{}")}
              vars_files: [{At(8, "more.yml")}]
              roles: [backup]
            """, $"stop-log-backup task={winner} cluster=group:prod",
            ("hosts.ini", $"[prod]\ndb1 {At(5, "task=host")}\n[prod:vars]\n{At(2, "task=inventory-group")}\n[all:vars]\n{At(1, "task=inventory-all")}\n"),
            ("group_vars/all.yml", At(3, "task: group_vars-all", "x: y")),
            ("group_vars/prod.yml", At(4, "task: group_vars-group", "x: y")),
            ("host_vars/db1", At(6, "task: host_vars", "x: y")),
            ("more.yml", "task: vars_files"),
            ("roles/backup/defaults/main.yml", "task: defaults"),
            ("roles/backup/vars/main.yml", At(9, "task: role", "x: y")),
            ("roles/backup/vars/included.yml", "task: include_vars"),
            ("roles/backup/tasks/main.yml", $$$"""
                {{{At(12, "- include_vars: included.yml")}}}
                {{{At(13, "- set_fact: { task: set_fact }")}}}
                - block:
                    - shell: br log stop --task-name={{ task }}
                      vars: {{{At(11, "{ task: task }", "{}")}}}
                  vars: {{{At(10, "{ task: block }", "{}")}}}
                """));
    }

    [Fact]
    public void Parameters_of_a_role_beat_its_facts() => Lowers("site.yml", """
        - hosts: localhost
          roles:
            - { role: backup, task: parameter }
            - role: backup
              vars: { task: variable }
            - backup
        """, """
        stop-log-backup task=parameter
        stop-log-backup task=variable
        stop-log-backup task=default
        """,
        ("roles/backup/defaults/main.yml", "task: default"),
        ("roles/backup/tasks/main.yml", "- shell: br log stop --task-name={{ task }}\n"));

    [Fact]
    public void A_fact_is_known_from_then_on_unless_its_task_may_be_skipped() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name={{ task | default('none') }}
            - set_fact: { task: known }
            - shell: br log stop --task-name={{ task }}
            - set_fact: { task: other }
              when: only_the_run_knows
            - shell: br log stop --task-name={{ task }}
            - command: cat /etc/task
              register: task
            - shell: br log stop --task-name={{ task.stdout }}
        """, """
        stop-log-backup task=none
        stop-log-backup task=known
        stop-log-backup task=?"{{ task }}"
        stop-log-backup task=?"{{ task.stdout }}"
        """);

    [Fact]
    public void A_page_beside_a_role_is_no_file_of_variables() => Lower("roles/backup/tasks/main.yml", """
        - include_vars: "{{ lookup('first_found', files) }}"
        - shell: br log stop --task-name={{ task }}
        """, ("roles/backup/README.md", "# Backup\n\nNone\n\n## More\n\nNone\n"), ("roles/backup/vars/main.yml", "x: y")).Problems.Should().BeEmpty();

    [Theory]
    [InlineData("  vars_files: ['vars/{{ env }}.yml']\n  tasks:\n")]
    [InlineData("  tasks:\n    - include_vars: '{{ env }}.yml'\n")]
    [InlineData("  tasks:\n    - include_vars: { file: 'vars/{{ env }}.yml' }\n")]
    public void Of_files_whose_name_only_the_run_knows_what_they_agree_on_is_known(string reading) => Lowers("site.yml",
        "- hosts: localhost\n  vars: { pd: 127.0.0.1:2379, task: none }\n" + reading + "    - shell: br log stop --pd {{ pd }} --task-name={{ task }}\n",
        "stop-log-backup cluster=?\"{{ pd }}\" task=pitr",
        ("vars/prod.yml", "pd: 10.0.0.1:2379\ntask: pitr\n"), ("vars/dr.yml", "pd: 10.9.0.1:2379\ntask: pitr\n"));
}
