namespace RunbookLint.Lowering.Tests.PlainText;

public class PlainTextFrontEndTests : LoweringTest
{
    [Fact]
    public void Takes_the_lines_of_prose_that_are_commands_as_steps() => Lowers("notes.txt", """
        Restoring orders, agreed with the DBAs on Friday.

        Step 1: stop the log backup.

            tiup br:v7.5.1 log stop --task-name=pitr --pd 10.0.0.1:2379

        Step 2: restore. This takes two hours; go and get coffee.

        br restore point \
            --pd 10.0.0.9:2379 \
            --storage s3://dr/log

        Ask Bob - he knows the rest.
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr tool-version=v7.5.1
        point-restore cluster=10.0.0.9:2379 storage=s3://dr/log
        """);

    [Fact]
    public void Does_not_take_what_must_not_be_done_for_a_step() => Lowers("notes.txt", """
        Never run this on production:

        br log stop --task-name=pitr --pd 10.0.0.1:2379
        """, "");

    [Fact]
    public void Reads_a_transcript() => Lowers("session.txt", """
        [root@ctl1 ~]# br log pause --task-name=pitr --pd 10.0.0.1:2379
        [2024/05/09 08:00:00.000 +08:00] [INFO] [stream.go:1] ["log pause"]
        [root@ctl1 ~]# exit
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Theory]
    [InlineData("steps.txt", "br log pause --task-name=pitr --pd a:2379\n# then\nbr log resume --task-name=pitr --pd a:2379")]
    [InlineData("steps.txt", "```sh\nbr log pause --task-name=pitr --pd a:2379\nbr log resume --task-name=pitr --pd a:2379\n```\n")]
    [InlineData("steps", "br log pause --task-name=pitr --pd a:2379\nbr log resume --task-name=pitr --pd a:2379")]
    [InlineData("steps.sh.j2", "{% if true %}\nbr log pause --task-name=pitr --pd a:2379\n{% endif %}\nbr log resume --task-name=pitr --pd a:2379")]
    public void Tells_a_language_by_what_only_that_has(string path, string source) => Lowers(path, source, """
        pause-log-backup cluster=a:2379 task=pitr
        resume-log-backup cluster=a:2379 task=pitr
        """);

    [Fact]
    public void Reads_a_resource_without_a_name() => Lowers("download", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic } }
        """, """
        start-log-backup cluster=tidb/basic task=pitr
        """);

    [Theory]
    [InlineData("LICENSE.txt", "Permission is hereby granted, free of charge, to any person\nobtaining a copy of this software\n")]
    [InlineData("requirements.txt", "flask==3.0\nmysql-connector-python>=8\n")]
    [InlineData("words.txt", "br\nbackup\nrestore\ntiup\n")]
    [InlineData("empty.txt", "")]
    public void Finds_nothing_in_other_texts(string path, string source) => Lowers(path, source, "");

    [Fact]
    public void Underlines_the_command_in_the_text() =>
        Underlined("notes.txt", "First:\n  br log pause --task-name=pitr --pd a:2379\nthen wait.\n").Should().Equal("br log pause --task-name=pitr --pd a:2379");
}
