namespace RunbookLint.Tests.Rules;

public class TypographicDashCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7009", ("t.sh", """
        #!/bin/sh
        br log start —task-name=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7009 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7009", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log start —task-name=pitr --storage s3://dr/log
        ```
        """)).Should().Equal("RBL7009 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7009", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log start —task-name=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7009 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7009", ("job.yaml", """
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
                          br log start —task-name=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7009 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7009", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log start —task-name=pitr --storage s3://dr/log
        """)).Should().Equal("RBL7009 .github/workflows/t.yml:7");

    [Fact]
    public void Hyphens() => Carrier.Findings("RBL7009", ("t.sh", """
        br log start --task-name=pitr -s s3://dr/log
        """)).Should().BeEmpty();

    [Fact]
    public void Prose() => Carrier.Findings("RBL7009", ("t.md", """
        The command `br` — see below — takes a backup.
        """)).Should().BeEmpty();
}
