namespace RunbookLint.Lowering.Tests.Ansible;

public class ModuleTests : LoweringTest
{
    [Theory]
    [InlineData("shell: br log stop --task-name=pitr")]
    [InlineData("ansible.builtin.shell: br log stop --task-name=pitr")]
    [InlineData("shell: { cmd: br log stop --task-name=pitr, chdir: /tmp }")]
    [InlineData("shell: cd /tmp && br log stop --task-name=pitr chdir=/tmp executable=/bin/bash")]
    [InlineData("command: br log stop --task-name=pitr creates=/tmp/done")]
    [InlineData("command: { argv: [br, log, stop, --task-name=pitr] }")]
    [InlineData("command: { argv: ['{{ tool }}', log, stop, --task-name=pitr] }\n  vars: { tool: br }")]
    [InlineData("command: { argv: '{{ words }}' }\n  vars: { words: [br, log, stop, --task-name=pitr] }")]
    [InlineData("action: shell br log stop --task-name=pitr")]
    [InlineData("action: { module: command, cmd: br log stop --task-name=pitr }")]
    [InlineData("local_action: ansible.builtin.command br log stop --task-name=pitr")]
    [InlineData("raw: br log stop --task-name=pitr")]
    [InlineData("command: br log stop\n  args: { argv: [br, log, stop, --task-name=pitr] }")]
    [InlineData("expect: { command: br log stop --task-name=pitr, responses: { a: b } }")]
    [InlineData("at: { command: br log stop --task-name=pitr, count: 20, units: minutes }")]
    [InlineData("docker_container: { name: br, image: 'pingcap/br', command: log stop --task-name=pitr }")]
    [InlineData("docker_container: { name: br, image: 'pingcap/br', command: [log, stop, --task-name=pitr] }")]
    public void Reads_a_command_in_every_form(string task) => Lowers("tasks/main.yml", "- name: Stop\n  " + task, "stop-log-backup task=pitr");

    [Theory]
    [InlineData("command: echo && br log stop --task-name=pitr")]
    [InlineData("shell: { cmd: 'print(1)', executable: /usr/bin/python3 }")]
    [InlineData("debug: msg='br log stop --task-name=pitr'")]
    [InlineData("uri: { url: 'http://x', body: 'br log stop' }")]
    [InlineData("my.own.module: br log stop --task-name=pitr")]
    [InlineData("cron: { name: x, state: absent, job: br log stop --task-name=pitr }")]
    [InlineData("cron: { name: x, disabled: true, job: br log stop --task-name=pitr }")]
    public void Is_silent_about_the_rest(string task) => Lowers("tasks/main.yml", "- " + task, "");

    [Fact]
    public void Underlines_the_command_and_nothing_around_it()
    {
        Underlined("tasks/main.yml", "- command: 'br log stop --task-name=it''s'\n").Should().Equal("br log stop --task-name=it''s");
        Underlined("tasks/main.yml", "- shell: >\n    br log stop\n    --task-name=a creates=/x\n", "task").Should().Equal("a");
        Underlined("tasks/main.yml", "- shell: >\n    br log stop\n    --task-name=a\n").Should().Equal("br log stop\n    --task-name=a");
    }

    [Fact]
    public void Reads_a_cron_entry_as_a_schedule() => Lowers("tasks/main.yml", """
        - cron:
            name: full
            minute: "0"
            hour: "*/6"
            job: br backup full --pd 10.0.0.1:2379 --storage s3://b/f
        - cron: name=weekly special_time=weekly user=tidb job="br log truncate --until 449000000000000000 --storage s3://b/l --yes"
        - cron:
            name: random
            minute: "{{ 59 | random }}"
            hour: 3
            weekday: 1-5
            job: br backup full --storage s3://b/f
        """, """
        repeat title=full schedule="0 */6 * * *"
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f scope=full
        repeat title=weekly schedule=@weekly
          truncate-log-backup storage=s3://b/l until=449000000000000000 yes=true
        repeat title=random schedule=?"{{ 59 | random }} 3 * * 1-5"
          snapshot-backup storage=s3://b/f scope=full
        """);

    [Fact]
    public void A_schedule_stands_where_its_fields_do() =>
        Lower("tasks/main.yml", "- cron:\n    hour: \"3\"\n    weekday: sun\n    job: br backup full --storage s3://b/f\n").Root.Children.OfType<RunbookLint.Plan.Region>()
            .Concat([Lower("tasks/main.yml", "- cron:\n    hour: \"3\"\n    weekday: sun\n    job: br backup full --storage s3://b/f\n").Root])
            .Where(region => !region.Schedule.IsAbsent).Select(region => region.Schedule.Span.Text).Should().Contain("3\"\n    weekday: sun");

    [Fact]
    public void Reads_written_files_where_they_are_used() => Lowers("tasks/main.yml", """
        - copy:
            dest: /etc/lightning.toml
            content: |
              [tikv-importer]
              backend = "{{ backend }}"
              [tidb]
              pd-addr = "10.0.0.1:2379"
          vars: { backend: local }
        - copy: { dest: /opt/unused.sh, content: "br log stop --task-name=later\n" }
        - command: tidb-lightning -config /etc/lightning.toml
        """, """
        unordered
          sequence
            physical-import backend=local cluster=10.0.0.1:2379 config=/etc/lightning.toml
          sequence file=/opt/unused.sh
            stop-log-backup task=later
        """);

    [Fact]
    public void Reads_scripts_of_the_project() => Lowers("playbooks/load.yml", """
        - hosts: localhost
          tasks:
            - script: stop.sh nightly
            - ansible.builtin.script: { cmd: ../scripts/other.sh }
        """, """
        stop-log-backup task=nightly
        stop-log-backup task=other
        """,
        ("playbooks/files/stop.sh", "#!/bin/sh\nbr log stop --task-name=$1\n"),
        ("scripts/other.sh", "br log stop --task-name=other\n"));

    [Fact]
    public void A_file_that_is_edited_is_known_no_more() => Lowers("tasks/main.yml", """
        - copy: { dest: /etc/l.toml, content: "[tikv-importer]\nbackend = 'local'\n" }
        - lineinfile: { path: /etc/l.toml, regexp: '^backend', line: "backend = 'tidb'" }
        - command: tidb-lightning -config /etc/l.toml
        """, "import config=/etc/l.toml");

    [Fact]
    public void Reads_statements_and_dumps() => Lowers("tasks/main.yml", """
        - community.mysql.mysql_query:
            login_host: tidb.prod
            login_port: 4000
            query:
              - "IMPORT INTO shop.orders FROM 's3://d/orders.*.parquet' WITH DISABLE_PRECHECK"
              - SELECT 1
        - mysql_query: { login_host: tidb.prod, query: "IMPORT INTO {{ table }} FROM '/d/x.csv'" }
        - mysql_db: { name: shop, state: import, target: /tmp/dump.sql.gz, login_host: tidb.prod }
        - mysql_db: { name: shop, state: present }
        """, """
        import-into table=shop.orders data-source-dir=s3://d/orders.*.parquet check-requirements=false cluster=sql:tidb.prod:4000
        import-into table=?"{{ table }}" data-source-dir=/d/x.csv cluster=sql:tidb.prod
        logical-import cluster=sql:tidb.prod tool=mysql_db
        """);

    [Fact]
    public void What_is_given_on_standard_input_is_read() => Lowers("tasks/main.yml", """
        - shell: mysql -h tidb.prod -P 4000
          args:
            stdin: IMPORT INTO shop.orders FROM '/d/x.csv'
        """, "import-into table=shop.orders data-source-dir=/d/x.csv cluster=sql:tidb.prod:4000");

    [Fact]
    public void Environment_variables_reach_the_commands() => Lowers("site.yml", """
        - hosts: localhost
          environment:
            PD: 10.0.0.1:2379
          vars: { proxy: { TASK: nightly } }
          tasks:
            - shell: br log stop --pd $PD --task-name=$TASK
              environment: "{{ proxy }}"
            - shell: br log stop --pd $PD --task-name=$TASK
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=nightly
        stop-log-backup cluster=10.0.0.1:2379 task=?${TASK}
        """);

    [Theory]
    [InlineData("k8s: { state: absent, api_version: pingcap.com/v1alpha1, kind: Backup, name: \"{{ task }}\", namespace: tidb }")]
    [InlineData("k8s: { state: absent, namespace: tidb, definition: { kind: Backup, metadata: { name: pitr } } }")]
    [InlineData("k8s: { state: patched, definition: { kind: Backup, metadata: { name: \"{{ task }}\", namespace: tidb }, spec: { logSubcommand: log-stop } } }")]
    [InlineData("k8s: { state: patched, definition: \"kind: Backup\\nmetadata: { name: pitr }\\nspec: { logStop: true }\" }")]
    public void Knows_how_a_resource_stops(string task) => Lowers("roles/op/tasks/main.yml", $$"""
        - k8s:
            definition:
              apiVersion: pingcap.com/v1alpha1
              kind: Backup
              metadata: { name: pitr, namespace: tidb }
              spec: { backupMode: log, br: { cluster: basic } }
        - {{task}}
        """, """
        start-log-backup cluster=tidb/basic task=pitr
        stop-log-backup task=pitr
        """, ("roles/op/defaults/main.yml", "task: pitr\n"));

    [Theory]
    [InlineData("{ state: absent, kind: Backup, name: full-1, namespace: tidb }", "delete-resource resource=tidb/full-1")]
    [InlineData("{ state: absent, kind: Backup, name: \"{{ item }}\" }", "delete-resource resource=?\"{{ item }}\"")]
    [InlineData("{ state: absent, kind: Namespace, name: tidb }", "delete-resource resource=tidb/*")]
    [InlineData("{ state: absent, definition: [{ kind: TidbCluster, metadata: { name: basic, namespace: tidb } }] }", "destroy-cluster cluster=tidb/basic")]
    [InlineData("{ state: absent, definition: \"kind: Backup\\nmetadata: { name: a }\\n---\\nkind: Pod\\nmetadata: { name: b }\\n\" }", "delete-resource resource=\"?/a\"")]
    [InlineData("{ state: patched, definition: { kind: Backup, metadata: { name: a }, spec: { logSubcommand: log-pause } } }", "pause-log-backup task=a")]
    [InlineData("{ state: patched, definition: { kind: ConfigMap, metadata: { name: a }, data: { a: b } } }", "")]
    [InlineData("{ state: patched, src: nowhere.yaml }", "")]
    public void Reads_changes_of_resources_as_kubectl_does(string arguments, string expected) => Lowers("roles/op/tasks/main.yml", "- kubernetes.core.k8s: " + arguments + "\n", expected);

    [Fact]
    public void Reads_resources_in_every_form() => Lowers("roles/op/tasks/main.yml", """
        - kubernetes.core.k8s:
            state: present
            namespace: tidb
            definition:
              apiVersion: pingcap.com/v1alpha1
              kind: Backup
              metadata: { name: "{{ task }}" }
              spec: { backupMode: log, br: { cluster: "{{ cluster }}" }, s3: { bucket: b, prefix: log } }
        - k8s:
            definition: |
              apiVersion: pingcap.com/v1alpha1
              kind: Backup
              metadata: { name: full, namespace: tidb }
              spec: { br: { cluster: {{ cluster }} }, s3: { bucket: b, prefix: full } }
        - k8s: { definition: "{{ lookup('template', 'backup.yaml.j2') | from_yaml }}" }
        - k8s: { template: backup.yaml.j2 }
        - k8s: { src: plain.yaml }
        - k8s: { definition: "{{ resource }}" }
        - k8s: { state: absent, src: plain.yaml }
        """, """
        start-log-backup cluster=tidb/basic storage=s3://b/log task=pitr memory-unset=spec
        snapshot-backup cluster=tidb/basic storage=s3://b/full scope=full
        snapshot-backup cluster=tidb/basic storage=s3://b/templated scope=full
        snapshot-backup cluster=tidb/basic storage=s3://b/templated scope=full
        snapshot-backup cluster=tidb/basic storage=s3://b/plain scope=full
        snapshot-backup cluster=tidb/basic storage=s3://b/variable scope=full
        delete-resource resource=tidb/p
        """,
        ("roles/op/defaults/main.yml", """
            task: pitr
            cluster: basic
            resource:
              apiVersion: pingcap.com/v1alpha1
              kind: Backup
              metadata: { name: variable, namespace: tidb }
              spec: { br: { cluster: "{{ cluster }}" }, s3: { bucket: b, prefix: variable } }
            """),
        ("roles/op/templates/backup.yaml.j2", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: t, namespace: tidb }\nspec: { br: { cluster: {{ cluster }} }, s3: { bucket: b, prefix: templated } }\n"),
        ("roles/op/files/plain.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: p, namespace: tidb }\nspec: { br: { cluster: basic }, s3: { bucket: b, prefix: plain } }\n"));

    [Fact]
    public void A_resource_whose_parts_are_variables_is_open_where_they_are_unknown() => Lowers("tasks/main.yml", """
        - k8s:
            definition:
              apiVersion: pingcap.com/v1alpha1
              kind: Backup
              metadata: { name: full, namespace: tidb }
              spec: "{{ backup_spec }}"
        """, "");
}
