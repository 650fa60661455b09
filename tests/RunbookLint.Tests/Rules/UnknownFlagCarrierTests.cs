namespace RunbookLint.Tests.Rules;

public class UnknownFlagCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7019", ("t.sh", """
        #!/bin/sh
        br log start --taskname=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7019 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7019", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log start --taskname=pitr --storage s3://dr/log
        ```
        """)).Should().Equal("RBL7019 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7019", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log start --taskname=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7019 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7019", ("job.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: truncate
        spec:
          schedule: "0 3 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: br
                      image: pingcap/br:v8.5.7
                      command: ["sh", "-c"]
                      args:
                        - |
                          br log start --taskname=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7019 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7019", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log start --taskname=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7019 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7019", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          br:
            cluster: basic
            options:
              - --compresion=lz4
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL7019 b.yaml:11");

    [Fact]
    public void In_a_program() => Carrier.Findings("RBL7019", ("b.py", """
        import subprocess
        subprocess.run(["br", "log", "begin", "--task-name", "a"])
        """)).Should().Equal("RBL7019 b.py:2");

    [Fact]
    public void In_an_import() => Carrier.Findings("RBL7019", ("l.sh", """
        tiup tidb-lightning --confg l.toml --backend local
        """)).Should().Equal("RBL7019 l.sh:1");

    [Fact]
    public void For_another_subcommand() => Carrier.Findings("RBL7019", ("t.sh", """
        br log start --task-name=a --until 1
        """)).Should().Equal("RBL7019 t.sh:1");

    [Fact]
    public void Too_new() => Carrier.Findings("RBL7019", ("t.sh", """
        tiup br:v8.1.0 restore point --checkpoint-storage s3://dr/c -s s3://dr/log
        """)).Should().Equal("RBL7019 t.sh:1");

    [Fact]
    public void Hidden_flags() => Carrier.Findings("RBL7019", ("t.sh", """
        br backup full --use-checkpoint=false --no-credentials -s s3://dr/full
        """)).Should().BeEmpty();

    [Fact]
    public void Typographic_dashes() => Carrier.Findings("RBL7019", ("t.sh", """
        br log start —taskname=pitr
        """)).Should().BeEmpty();

    [Fact]
    public void A_wrapper() => Carrier.Findings("RBL7019", ("t.sh", """
        br_wrapper() { br log start --task-name="$1" -s s3://dr/log; }
        br_wrapper --my-flag pitr
        """)).Should().BeEmpty();

    [Fact]
    public void Another_program() => Carrier.Findings("RBL7019", ("t.sh", """
        br create ::archive ~/data
        br -q 11 a.tar
        """)).Should().BeEmpty();

    [Fact]
    public void A_variable() => Carrier.Findings("RBL7019", ("t.sh", """
        br log start --task-name=a $OPTIONS
        """)).Should().BeEmpty();
}
