namespace RunbookLint.Lowering.Tests.Markdown;

public class MarkdownFrontEndTests : LoweringTest
{
    [Fact]
    public void Takes_fences_in_numbered_steps_in_order() => Lowers("load.md", """"
        # Load the archive

        1. Start log backup:

           ```bash
           tiup br log start --task-name=pitr --pd 10.0.0.1:2379 -s s3://dr/log
           ```

        2. Then take a full backup:

           ```shell {copyable: "shell-regular"}
           tiup br backup full --pd 10.0.0.1:2379 -s s3://dr/full
           ```
        """", """
        sequence title="Load the archive"
          start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
          snapshot-backup cluster=10.0.0.1:2379 storage=s3://dr/full scope=full
        """);

    [Fact]
    public void Nests_sections_by_their_headings() => Lowers("page.md", """"
        # Backups

        ## Pause

        ```sh
        br log pause --task-name a
        ```

        ### And resume

        ```sh
        br log resume --task-name a
        ```

        ## Stop

        ```sh
        br log stop --task-name a
        ```
        """", """
        sequence title=Backups
          sequence title=Pause
            pause-log-backup task=a
            sequence title="And resume"
              resume-log-backup task=a
          sequence title=Stop
            stop-log-backup task=a
        """);

    [Fact]
    public void Keeps_variables_from_one_fence_to_the_next() => Lowers("page.md", """"
        ```sh
        export PD=10.0.0.1:2379
        ```

        Then:

        ```sh
        br log stop --task-name a --pd $PD
        ```
        """", """
        stop-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Tells_what_was_typed_from_what_was_printed() => Lowers("page.md", """"
        ```console
        $ br log status --task-name=pitr
        ● Total 1 Tasks.
        > #1 <
            name: pitr
        br log stop --task-name=pitr
        $ br log pause \
        >   --task-name=pitr
        ```
        """", """
        query-log-backup task=pitr
        pause-log-backup task=pitr
        """);

    [Theory]
    [InlineData("Do not run this:")]
    [InlineData("❌ Wrong:")]
    [InlineData("Never run `br log stop` before the import:")]
    [InlineData("Avoid stopping the task:")]
    [InlineData("不要执行下面的命令：")]
    [InlineData("The task is running. Don't do this:")]
    public void Reads_no_plan_into_an_example_of_what_not_to_do(string introduction) => Lowers("page.md", $"""
        {introduction}

        ```sh
        br log stop --task-name a
        ```
        """, "");

    [Theory]
    [InlineData("If the task does not run, start it:")]
    [InlineData("Stop the task:")]
    [InlineData("Do not forget the name. Run:")]
    public void Reads_steps_whose_introduction_only_looks_negative(string introduction) => Lowers("page.md", $"""
        {introduction}

        ```sh
        br log stop --task-name a
        ```
        """, "stop-log-backup task=a");

    [Fact]
    public void Runs_the_commands_of_a_transcript_in_one_shell() => Lowers("page.md", """
        ```console
        $ nohup tidb-lightning --backend=local -d /data &
        [1] 4711
        $ br log start --task-name a -s s3://b/log
        ```
        """, """
        sequence
          unordered
            sequence
              physical-import backend=local data-source-dir=/data
            sequence
              start-log-backup storage=s3://b/log task=a
        """);

    [Fact]
    public void Goes_on_when_a_transcript_leaves_a_host() => Lowers("page.md", """
        ```console
        $ ssh 10.0.0.9
        $ br log stop --task-name a
        $ exit
        $ br log start --task-name b -s s3://b/log
        ```
        """, """
        stop-log-backup task=a
        start-log-backup storage=s3://b/log task=b
        """);

    [Fact]
    public void Lets_negation_reach_no_further_than_the_next_command() => Lowers("page.md", """"
        Do not run:

        ```sh
        br log stop --task-name a
        ```

        Run:

        ```sh
        br log pause --task-name a
        ```
        """", """
        pause-log-backup task=a
        """);

    [Fact]
    public void Reads_output_and_other_languages_as_no_plan() => Lowers("page.md", """"
        ```text
        br log stop --task-name a
        ```

        ```log
        br log stop --task-name a
        ```

        ```diff
        - br log stop --task-name a
        ```

        ```python
        print("br log stop --task-name a")
        ```

        <!--
        ```sh
        br log stop --task-name a
        ```
        -->
        """", "");

    [Fact]
    public void Recognises_the_language_of_a_bare_fence() => Lowers("page.md", """"
        ```
        br log pause --task-name a
        ```

        ```
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        ```

        ```
        IMPORT INTO shop.orders FROM 's3://dump/orders.csv';
        ```
        """", """
        pause-log-backup task=a
        start-log-backup cluster=tidb/basic storage=s3://dr/log task=pitr memory-unset=spec
        import-into table=shop.orders data-source-dir=s3://dump/orders.csv
        """);

    [Fact]
    public void Reads_the_configuration_that_a_command_names_from_the_page() => Lowers("page.md", """"
        Edit `tidb-lightning.toml`:

        ```toml
        [tikv-importer]
        backend = "local"

        [tidb]
        pd-addr = "10.0.0.1:2379"
        ```

        Run the import:

        ```sh
        nohup tiup tidb-lightning:v7.5.0 -config tidb-lightning.toml > nohup.out &
        ```
        """", """
        physical-import backend=local cluster=10.0.0.1:2379 config=tidb-lightning.toml tool-version=v7.5.0
        """);

    [Fact]
    public void Takes_a_configuration_that_no_command_names_as_an_import() => Lowers("page.md", """"
        ```toml
        [tikv-importer]
        backend = "local"

        [tidb]
        pd-addr = "10.0.0.1:2379"
        ```
        """", """
        physical-import backend=local cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Runs_inline_commands_that_a_step_tells_to_run() => Lowers("page.md", """
        1. Run `br log pause --task-name=a`.
        2. The command `br log stop --task-name=a` is not needed.
        3. Never run `br log stop --task-name=a`.
        """, """
        pause-log-backup task=a
        """);

    [Fact]
    public void Makes_options_a_choice() => Lowers("page.md", """"
        # Stop writing

        ## Option A: pause

        ```sh
        br log pause --task-name a
        ```

        ## Option B: stop

        ```sh
        br log stop --task-name a
        ```
        """", """
        sequence title="Stop writing"
          choice
            sequence title="Option A: pause"
              pause-log-backup task=a
            sequence title="Option B: stop"
              stop-log-backup task=a
        """);

    [Fact]
    public void Marks_sections_about_a_cut_network() => Lowers("page.md", """"
        # Incidents

        ## After a network partition between zones

        ```sh
        br log status
        ```

        ## S3 maintenance

        ```sh
        br log status
        ```
        """", """
        sequence title=Incidents
          sequence title="After a network partition between zones"
            network-outage
            query-log-backup
          sequence title="S3 maintenance"
            query-log-backup
        """);

    [Fact]
    public void Shows_commands_where_they_stand_in_the_page() => Underlined("page.md", """"
        > - Step one:
        >
        >   ```sh
        >   br log stop \
        >     --task-name=pitr
        >   ```
        """", "task").Should().Equal("pitr");

    [Fact]
    public void Takes_placeholders_for_what_they_are() => Lowers("page.md", """"
        ```sh
        br log start --task-name=pitr --pd "<pd-address>" --storage 's3://<bucket>/log?access-key=${access-key}'
        br restore point --pd="${PD_IP}:2379" --storage='s3://backup-101/logbackup?access-key=${access-key}' --restored-ts '<timestamp>'
        ```
        """", """
        start-log-backup cluster=?<pd-address> storage=?s3://<bucket>/log?access-key=${access-key} task=pitr
        point-restore cluster=?${PD_IP}:2379 storage=?s3://backup-101/logbackup?access-key=${access-key} restored-ts=?<timestamp>
        """);

    [Fact]
    public void Takes_the_dollar_sign_in_front_of_commands_for_a_prompt() => Lowers("page.md", """"
        ```bash
        $ br log stop --task-name=pitr
        $ br backup full --pd 10.0.1.10:2379 --storage s3://dr/a
        ```
        """", """
        stop-log-backup task=pitr
        snapshot-backup cluster=10.0.1.10:2379 storage=s3://dr/a scope=full
        """);
}
