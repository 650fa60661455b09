namespace RunbookLint.Lowering.Tests.Ansible;

public class PlaybookTests : LoweringTest
{
    private const string Pd = "--pd 10.0.0.1:2379";

    [Fact]
    public void Follows_plays_in_their_order() => Lowers("site.yml", $"""
        - hosts: tidb
          post_tasks:
            - shell: br log status --task-name=c {Pd}
          tasks:
            - shell: br log status --task-name=b {Pd}
          pre_tasks:
            - shell: br log status --task-name=a {Pd}
        - name: The second play
          hosts: tidb
          tasks:
            - shell: br log status --task-name=d {Pd}
        """, """
        query-log-backup cluster=10.0.0.1:2379 task=a
        query-log-backup cluster=10.0.0.1:2379 task=b
        query-log-backup cluster=10.0.0.1:2379 task=c
        sequence title="The second play"
          query-log-backup cluster=10.0.0.1:2379 task=d
        """);

    [Fact]
    public void Runs_what_rescues_a_block_perhaps_and_what_follows_it_always() => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - name: Load
              block:
                - command: tidb-lightning --backend local --pd-urls 10.0.0.1:2379 -d /data
              rescue:
                - command: br log stop --task-name=pitr {Pd}
              always:
                - command: br log resume --task-name=pitr {Pd}
        """, """
        physical-import backend=local cluster=10.0.0.1:2379 data-source-dir=/data
        choice fallback=true
          sequence
            stop-log-backup cluster=10.0.0.1:2379 task=pitr
        resume-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Runs_handlers_at_the_end_when_something_asks_for_them() => Lowers("site.yml", $"""
        - hosts: localhost
          handlers:
            - name: resume
              listen: backups
              shell: br log resume --task-name=pitr {Pd}
            - name: stop
              shell: br log stop --task-name=pitr {Pd}
          tasks:
            - template: src=a.j2 dest=/etc/a
              notify: [backups]
            - shell: br log pause --task-name=pitr {Pd}
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        choice
          sequence
            resume-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Flushes_handlers_where_a_playbook_says_so() => Lowers("site.yml", $"""
        - hosts: localhost
          handlers:
            - name: resume
              shell: br log resume --task-name=pitr {Pd}
          tasks:
            - command: /bin/true
              notify: resume
            - meta: flush_handlers
            - shell: br log pause --task-name=pitr {Pd}
        """, """
        choice
          sequence
            resume-log-backup cluster=10.0.0.1:2379 task=pitr
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void A_job_in_the_background_overlaps_what_follows_until_something_waits_for_it() => Lowers("site.yml", $$$"""
        - hosts: localhost
          tasks:
            - shell: tidb-lightning --backend local --pd-urls 10.0.0.1:2379 -d /data
              async: 3600
              poll: 0
              register: load
            - shell: br log status --task-name=pitr {{{Pd}}}
            - async_status: { jid: "{{ load.ansible_job_id }}" }
              until: job.finished
            - shell: br backup full {{{Pd}}} --storage s3://b/full
        """, """
        unordered
          sequence
            physical-import backend=local cluster=10.0.0.1:2379 data-source-dir=/data
          sequence
            query-log-backup cluster=10.0.0.1:2379 task=pitr
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/full scope=full
        """);

    [Fact]
    public void Follows_the_files_that_it_includes() => Lowers("playbooks/site.yml", """
        - import_playbook: protect.yml
          vars: { task: nightly }
        - hosts: localhost
          tasks:
            - include_tasks: tasks/stop.yml
              vars: { task: old }
            - import_tasks: { file: tasks/stop.yml }
              vars: { task: older }
            - include_tasks: tasks/missing.yml
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log task=nightly
        stop-log-backup cluster=10.0.0.1:2379 task=old
        stop-log-backup cluster=10.0.0.1:2379 task=older
        """,
        ("playbooks/protect.yml", "- hosts: localhost\n  tasks:\n    - shell: br log start --task-name={{ task }} --pd 10.0.0.1:2379 --storage s3://b/log\n"),
        ("playbooks/tasks/stop.yml", "- shell: br log stop --task-name={{ task }} --pd 10.0.0.1:2379\n"));

    [Fact]
    public void Commands_without_an_address_are_about_the_cluster_of_their_hosts() => Lowers("site.yml", """
        - hosts: tidb_prod
          tasks:
            - shell: br log stop --task-name=pitr
            - shell: br log stop --task-name=pitr
              delegate_to: localhost
            - shell: br log stop --task-name=pitr
              delegate_to: "{{ groups['dr'][0] }}"
        - hosts: [localhost]
          tasks:
            - shell: br log stop --task-name=pitr
        """, """
        stop-log-backup task=pitr cluster=group:tidb_prod
        stop-log-backup task=pitr
        stop-log-backup task=pitr cluster=group:dr
        stop-log-backup task=pitr
        """);

    [Fact]
    public void A_task_that_only_checks_does_nothing() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=pitr
              check_mode: true
            - shell: br log stop --task-name=pitr
              check_mode: false
            - shell: br log stop --task-name=old
              tags: [never, cleanup]
        """, """
        stop-log-backup task=pitr
        choice
          sequence
            stop-log-backup task=old
        """);

    [Fact]
    public void Tasks_that_are_asked_for_by_their_tags_are_alternatives() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=pitr
              tags: [never, stop]
            - shell: br log status --task-name=pitr
              tags: [never, stop]
            - shell: br log resume --task-name=pitr
              tags: [never, resume]
        """, """
        choice
          sequence
            stop-log-backup task=pitr
            query-log-backup task=pitr
          sequence
            resume-log-backup task=pitr
        """);

    [Fact]
    public void Tasks_that_share_one_of_several_tags_may_run_one_after_the_other() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=pitr
              tags: [never, stop, move]
            - shell: br log resume --task-name=pitr
              tags: [never, resume, move]
        """, """
        choice
          sequence
            stop-log-backup task=pitr
        choice
          sequence
            resume-log-backup task=pitr
        """);
}
