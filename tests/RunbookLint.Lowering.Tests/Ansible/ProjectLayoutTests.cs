namespace RunbookLint.Lowering.Tests.Ansible;

public class ProjectLayoutTests : LoweringTest
{
    private const string Stop = "- shell: br log stop --task-name={{ t | default('x') }}\n";

    [Theory]
    [InlineData("roles_path = ./my-roles:/etc/ansible/roles")]
    [InlineData("roles_path=other:my-roles/")]
    public void Finds_roles_where_the_configuration_says(string line) => Lowers("playbooks/site.yml", "- hosts: localhost\n  roles: [r]\n", "stop-log-backup task=x",
        ("ansible.cfg", "[defaults]\n" + line + "\n"), ("my-roles/r/tasks/main.yml", Stop));

    [Fact]
    public void Finds_the_roles_of_a_collection() => Lowers("playbooks/site.yml", "- hosts: localhost\n  roles: [acme.tidb.bk]\n", "stop-log-backup task=x",
        ("collections/ansible_collections/acme/tidb/roles/bk/tasks/main.yml", Stop));

    [Theory]
    [InlineData("cd ansible && ansible-playbook site.yml -e t=a")]
    [InlineData("cd ansible\nansible-playbook site.yml -e t=a")]
    [InlineData("cd ./ansible/plays\ncd ..\nansible-playbook site.yml -e t=a")]
    [InlineData("(cd ansible; ansible-playbook site.yml -e t=a)")]
    public void Finds_a_playbook_in_the_folder_that_a_script_has_changed_into(string script) => Lowers("run.sh", script, "stop-log-backup task=a", ("ansible/site.yml", "- hosts: localhost\n  tasks:\n    " + Stop));

    [Theory]
    [InlineData("ansible-playbook site.yml -e t=a")]
    [InlineData("(cd ansible)\nansible-playbook site.yml -e t=a")]
    public void Does_not_look_there_otherwise(string script) => Lowers("run.sh", script, "", ("ansible/site.yml", "- hosts: localhost\n  tasks:\n    " + Stop));

    [Fact]
    public void A_group_with_a_priority_is_stronger_than_those_behind_it() => Lowers("site.yml", "- hosts: h1\n  tasks:\n    " + Stop, "stop-log-backup task=alpha cluster=group:h1",
        ("hosts", "[alpha]\nh1\n[zeta]\nh1\n[alpha:vars]\nansible_group_priority=10\n"), ("group_vars/alpha.yml", "t: alpha\n"), ("group_vars/zeta.yml", "t: zeta\n"));

    [Fact]
    public void Variables_may_be_included_under_a_name() => Lowers("site.yml", "- hosts: localhost\n  tasks:\n    - include_vars: { file: b.yml, name: nsd }\n    - shell: br log stop --task-name={{ nsd.t }}-{{ nsd['u'] }}\n    " + Stop, """
        stop-log-backup task=a-b
        stop-log-backup task=x
        """, ("vars/b.yml", "t: a\nu: b\n"));

    [Fact]
    public void A_schedule_runs_a_script_that_a_later_task_writes() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - cron: { name: f, weekday: 0, hour: 2, minute: 0, job: /opt/wrap.sh }
            - copy:
                dest: /opt/wrap.sh
                content: |
                  #!/bin/sh
                  br backup full --pd 10.0.0.1:2379 -s s3://b/wrap
        """, """
        repeat title=f schedule="0 2 * * 0"
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/wrap scope=full
        """);

    [Fact]
    public void The_day_of_a_cron_entry_has_short_names() => Lowers("tasks/main.yml", "- cron: { name: g, job: br log stop --task-name=x, dom: 1, dow: 2, minute: 5, hour: 4 }\n", """
        repeat title=g schedule="5 4 1 * 2"
          stop-log-backup task=x
        """);

    [Fact]
    public void A_server_without_a_name_is_not_the_cluster_that_the_hosts_are_named_for() => Lowers("site.yml", """
        - hosts: db
          tasks:
            - mysql_db: { name: wp, state: import, target: /tmp/w.sql }
            - shell: mysql wp < /tmp/w.sql
            - mysql_db: { name: wp, state: import, target: /tmp/w.sql, login_host: 10.0.0.9, login_port: 4000 }
        """, """
        logical-import tool=mysql_db
        logical-import cluster=sql:10.0.0.9:4000 tool=mysql_db
        """);
}
