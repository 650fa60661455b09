namespace RunbookLint.Lowering.Tests.Ansible;

public class ConditionTests : LoweringTest
{
    [Theory]
    [InlineData("true")]
    [InlineData("env == 'prod'")]
    [InlineData("env in ['prod', 'dr']")]
    [InlineData("env is defined and not off")]
    [InlineData("[env == 'prod', on]")]
    [InlineData("\"{{ on }}\"")]
    [InlineData("n > 2 or missing")]
    [InlineData("inventory_hostname == groups['pd'][0]")]
    [InlineData("inventory_hostname == ansible_play_hosts | first")]
    public void Runs_what_surely_runs(string condition) => Lowers("site.yml", Play(condition), "stop-log-backup task=pitr");

    [Theory]
    [InlineData("false")]
    [InlineData("env != 'prod'")]
    [InlineData("off")]
    [InlineData("off and missing")]
    [InlineData("[missing, off]")]
    [InlineData("n == 4")]
    public void Leaves_out_what_surely_does_not(string condition) => Lowers("site.yml", Play(condition), "");

    [Theory]
    [InlineData("missing")]
    [InlineData("missing is defined")]
    [InlineData("missing | default(false)")]
    [InlineData("assumed")]
    [InlineData("result.rc == 0")]
    [InlineData("ansible_os_family == 'RedHat'")]
    [InlineData("x ~~ y")]
    [InlineData("inventory_hostname == 'db1'")]
    public void May_run_what_only_the_run_knows(string condition) => Lowers("site.yml", Play(condition), """
        choice
          sequence
            stop-log-backup task=pitr
        """);

    [Fact]
    public void Neighbours_under_one_condition_are_skipped_together_and_opposites_exclude_one_another() => Lowers("tasks/main.yml", """
        - { shell: br log stop --task-name=a, when: full }
        - { debug: msg=x, when: other }
        - { shell: br log stop --task-name=b, when: "full" }
        - { shell: br log stop --task-name=c, when: not full }
        - { shell: br log stop --task-name=d, when: other }
        - { shell: br log stop --task-name=e, when: "mode == 'x'" }
        - { shell: br log stop --task-name=f, when: "mode == 'y'" }
        - { shell: br log stop --task-name=g, when: "z is defined" }
        - { shell: br log stop --task-name=h, when: z is not defined }
        """, """
        choice
          sequence
            stop-log-backup task=a
            stop-log-backup task=b
          sequence
            stop-log-backup task=c
        choice
          sequence
            stop-log-backup task=d
        choice
          sequence
            stop-log-backup task=e
          sequence
            stop-log-backup task=f
        choice
          sequence
            stop-log-backup task=g
          sequence
            stop-log-backup task=h
        """);

    [Fact]
    public void A_condition_of_a_block_or_an_include_is_that_of_all_in_it() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - block:
                - shell: br log stop --task-name=a
                - shell: br log stop --task-name=b
              when: missing
            - include_tasks: more.yml
              when: other
            - include_role: { name: backup }
              when: false
        """, """
        choice
          sequence
            stop-log-backup task=a
            stop-log-backup task=b
        choice
          sequence
            stop-log-backup task=c
        """,
        ("more.yml", "- shell: br log stop --task-name=c\n"),
        ("roles/backup/tasks/main.yml", "- shell: br log stop --task-name=d\n"));

    [Fact]
    public void A_default_of_a_role_decides_nothing_until_a_playbook_uses_the_role()
    {
        const string tasks = "- shell: br log stop --task-name={{ task }}\n  when: stop_first\n";
        const string defaults = "stop_first: false\ntask: pitr\n";

        Lowers("roles/backup/tasks/main.yml", tasks, "choice\n  sequence\n    stop-log-backup task=pitr", ("roles/backup/defaults/main.yml", defaults));
        Lowers("site.yml", "- hosts: all\n  roles: [backup]\n", "", ("roles/backup/tasks/main.yml", tasks), ("roles/backup/defaults/main.yml", defaults));
    }

    private static string Play(string condition) => $$$"""
        - hosts: localhost
          vars:
            env: prod
            on: true
            off: false
            n: 3
            assumed: "{{ missing | default(true) }}"
          tasks:
            - shell: br log stop --task-name=pitr
              when: {{{condition}}}
        """;
}
