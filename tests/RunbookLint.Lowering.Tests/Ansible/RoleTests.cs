namespace RunbookLint.Lowering.Tests.Ansible;

public class RoleTests : LoweringTest
{
    [Fact]
    public void Runs_what_a_role_depends_on_first_and_once() => Lowers("site.yml", "- hosts: localhost\n  roles: [load, base, load]\n", """
        stop-log-backup task=base
        stop-log-backup task=load
        """,
        ("roles/load/meta/main.yml", "dependencies:\n  - role: base\n"),
        ("roles/load/tasks/main.yml", "- shell: br log stop --task-name=load\n"),
        ("roles/base/tasks/main.yml", "- shell: br log stop --task-name=base\n"),
        ("roles/base/meta/main.yml", "dependencies: [load]\n"));

    [Fact]
    public void Finds_the_files_of_a_role_in_the_role() => Lowers("playbooks/site.yml", "- hosts: localhost\n  roles:\n    - ops.tidb.backup\n    - tidb\n", """
        stop-log-backup task=included
        stop-log-backup task=copied
        stop-log-backup task=scripted
        """,
        ("roles/tidb/tasks/main.yml", """
            - include_tasks: stop.yml
            - copy: { src: stop.sh, dest: /opt/stop.sh }
            - command: /opt/stop.sh
            - script: run.sh
            """),
        ("roles/tidb/tasks/stop.yml", "- shell: br log stop --task-name=included\n"),
        ("stop.yml", "- shell: br log stop --task-name=wrong\n"),
        ("roles/tidb/files/stop.sh", "br log stop --task-name=copied\n"),
        ("roles/tidb/files/run.sh", "br log stop --task-name=scripted\n"),
        ("files/run.sh", "br log stop --task-name=wrong\n"));

    [Fact]
    public void Uses_a_part_of_a_role() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - import_role:
                name: tidb
                tasks_from: stop
                vars_from: other
              vars: { prefix: x }
            - include_role: name=tidb
        """, """
        stop-log-backup task=x-other
        stop-log-backup task=main
        """,
        ("roles/tidb/tasks/main.yml", "- shell: br log stop --task-name=main\n"),
        ("roles/tidb/tasks/stop.yml", "- shell: br log stop --task-name={{ prefix }}-{{ name }}\n"),
        ("roles/tidb/vars/other.yml", "name: other\n"));

    [Fact]
    public void Handlers_of_a_role_run_when_it_asks_for_them() => Lowers("site.yml", "- hosts: localhost\n  roles: [tidb]\n", """
        choice
          sequence
            stop-log-backup task=pitr
        """,
        ("roles/tidb/tasks/main.yml", "- command: /bin/true\n  notify: stop it\n"),
        ("roles/tidb/handlers/main.yml", "- name: stop it\n  shell: br log stop --task-name={{ task }}\n- name: other\n  shell: br log stop\n"),
        ("roles/tidb/defaults/main.yaml", "task: pitr\n"));

    [Fact]
    public void A_file_of_handlers_does_nothing_by_itself() => Lowers("roles/tidb/handlers/main.yml", "- name: stop\n  shell: br log stop\n", "");

    [Fact]
    public void A_role_that_no_playbook_uses_is_read_with_its_defaults() => Lowers("roles/tidb/tasks/main.yml", "- shell: br log stop --task-name={{ task }} --pd {{ pd }}\n",
        "stop-log-backup cluster=10.0.0.1:2379 task=pitr",
        ("roles/tidb/defaults/main.yml", "task: pitr\n"), ("group_vars/all.yml", "pd: 10.0.0.1:2379\n"));

    [Fact]
    public void Roles_beside_the_folder_of_playbooks_are_found_too() => Lowers("ansible/playbooks/site.yml", "- hosts: localhost\n  roles: [tidb]\n", "stop-log-backup task=pitr",
        ("ansible/roles/tidb/tasks/main.yml", "- shell: br log stop --task-name={{ task }}\n"), ("ansible/roles/tidb/vars/main/a.yml", "task: pitr\n"));
}
