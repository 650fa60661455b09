namespace RunbookLint.Lowering.Tests.Dockerfile;

public class DockerfileFrontEndTests : LoweringTest
{
    [Theory]
    [InlineData("FROM pingcap/br:v7.5.1\nCMD [\"log\", \"stop\", \"--task-name=a\"]")]
    [InlineData("FROM --platform=linux/amd64 registry.local:5000/pingcap/br:v7.5.1 AS run\nCMD [\"br\", \"log\", \"stop\", \"--task-name=a\"]")]
    [InlineData("FROM pingcap/br:v7.5.1\nENTRYPOINT [\"/br\", \"log\"]\nCMD [\"stop\", \"--task-name=a\"]")]
    [InlineData("FROM pingcap/br:v7.5.1\nENTRYPOINT /br log stop \\\n  # why\n  --task-name=a")]
    [InlineData("from pingcap/br:v7.5.1\ncmd /br log stop --task-name=a")]
    [InlineData("ARG V=v7.5.1\nFROM pingcap/br:${V}\nCMD [\"log\", \"stop\", \"--task-name=a\"]")]
    [InlineData("ARG V=v7.5.1\nFROM pingcap/br:$V AS tools\nENV TASK=a\nFROM tools\nENTRYPOINT [\"sh\", \"-c\"]\nCMD [\"br log stop --task-name=$TASK\"]")]
    [InlineData("FROM debian:12\nCOPY --from=pingcap/br:v7.5.1 /br /usr/local/bin/br\nENV TASK a\nCMD br log stop --task-name=$TASK")]
    [InlineData("FROM pingcap/br:v7.5.1\nARG T=a\nENV TASK=\"$T\" OTHER=x\nENTRYPOINT br log stop --task-name=${TASK}")]
    public void Runs_what_its_containers_run(string dockerfile) => Lowers("Dockerfile", dockerfile, "stop-log-backup task=a tool-version=v7.5.1");

    [Fact]
    public void Follows_scripts_that_are_copied_in() => Lowers("images/backup/Dockerfile", """
        FROM alpine:3.20
        ARG BR=v8.1.0
        COPY --from=pingcap/br:v8.1.0 /br /usr/local/bin/br
        ENV PD_ADDR=basic-pd:2379
        WORKDIR /opt
        COPY --chmod=755 entry.sh lib/ ./
        COPY scripts /scripts
        RUN apk add --no-cache bash && br --version
        ENTRYPOINT ["/opt/entry.sh"]
        CMD ["s3://b/full"]
        """, """
        query-log-backup cluster=basic-pd:2379 tool-version=v8.1.0
        snapshot-backup cluster=basic-pd:2379 storage=s3://b/full scope=full tool-version=v8.1.0
        """,
        ("images/backup/entry.sh", "#!/bin/sh\nbash /scripts/check.sh\nbr backup full --pd $PD_ADDR -s \"$1\""), ("images/backup/scripts/check.sh", "br log status --pd $PD_ADDR"));

    [Fact]
    public void Reads_files_that_the_build_writes() => Lowers("Dockerfile", """
        FROM debian
        COPY <<'EOF' /usr/local/bin/stop.sh
        #!/bin/sh
        br log stop --task-name=a
        EOF
        RUN cat <<EOF > /etc/cron.d/backup
        0 2 * * * root /usr/local/bin/stop.sh
        EOF
        RUN (crontab -l; echo "0 3 * * * br log pause --task-name=b") | crontab -
        RUN br log start --task-name=never
        CMD ["cron", "-f"]
        """, """
        unordered
          repeat schedule="0 3 * * *"
            pause-log-backup task=b
          sequence file=/etc/cron.d/backup
            repeat schedule="0 2 * * *"
              stop-log-backup task=a
        """);

    [Fact]
    public void Reads_a_crontab_that_is_copied_in() => Lowers("Dockerfile", """
        FROM debian
        COPY jobs.txt /etc/cron.d/backup
        COPY stop.sh /usr/local/bin/nightly-stop.sh
        CMD ["cron", "-f"]
        """, """
        sequence file=/etc/cron.d/backup
          repeat schedule="0 2 * * *"
            stop-log-backup task=a
        """, ("jobs.txt", "0 2 * * * root /usr/local/bin/nightly-stop.sh\n"), ("stop.sh", "br log stop --task-name=a"));

    [Fact]
    public void Looks_after_itself() => Lowers("Dockerfile", """
        FROM pingcap/br
        HEALTHCHECK --interval=5m --timeout=3s CMD br log status --task-name=a
        """, """
        repeat schedule="@every 5m"
          query-log-backup task=a
        """);

    [Fact]
    public void Underlines_words_and_scripts()
    {
        Underlined("Dockerfile", "FROM pingcap/br\nENTRYPOINT [\"br\"]\nCMD [\"log\", \"stop\", \"--task-name=a\"]").Should().Equal("br\"]\nCMD [\"log\", \"stop\", \"--task-name=a");
        Underlined("Dockerfile", "FROM x\nENV T=a\nCMD br log stop \\\n  --task-name=$T").Should().Equal("br log stop \\\n  --task-name=$T");
        Underlined("Dockerfile", "FROM x\nENV T=a\nCMD br log stop \\\n  --task-name=$T", "task").Should().Equal("a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("FROM")]
    [InlineData("FROM pingcap/br:v7.5.1")]
    [InlineData("FROM nginx\nCMD [\"nginx\", \"-g\", \"daemon off;\"]")]
    [InlineData("FROM x\nRUN br log stop --task-name=a")]
    [InlineData("FROM x\nENTRYPOINT []")]
    [InlineData("FROM x\nCMD [\"br\", \"log\"")]
    [InlineData("FROM x\nCOPY <<EOF")]
    [InlineData("FROM x\nRUN <<EOF")]
    [InlineData("FROM x\nENV\nENV =\nENV A\nARG\nCOPY\nHEALTHCHECK\nHEALTHCHECK CMD\nWORKDIR\n\\")]
    [InlineData("CMD br log stop --task-name=a\nFROM x\nCMD true")]
    public void Sees_nothing_where_nothing_runs(string dockerfile) => Lowers("Dockerfile", dockerfile, "");

    [Fact]
    public void A_script_that_only_the_build_runs_stands_for_itself() =>
        Lower("Dockerfile", "FROM x\nRUN bash setup.sh\nCMD true", ("setup.sh", "br log stop --task-name=a")).UsedFiles.Should().BeEmpty();

    [Fact]
    public void Reads_hostile_text_without_a_crash()
    {
        var braces = "FROM " + string.Concat(Enumerable.Repeat("${A:-", 50_000)) + "\nCMD br log status";
        new Action(() => Lower("Dockerfile", braces)).Should().NotThrow();
        var variables = "FROM x\n" + string.Concat(Enumerable.Range(0, 2_000).Select(index => $"ENV A{index}=\"$A{index - 1}$A{index - 1}x\"\nCOPY a{index} /a{index}\n")) + "CMD br log status";
        new Action(() => Lower("Dockerfile", variables)).Should().NotThrow();
    }
}
