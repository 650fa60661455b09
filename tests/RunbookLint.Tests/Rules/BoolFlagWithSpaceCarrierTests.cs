namespace RunbookLint.Tests.Rules;

public class BoolFlagWithSpaceCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7008", ("t.sh", """
        #!/bin/sh
        br backup full --checksum false --storage s3://dr/full
        """)).Should().Equal("RBL7008 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7008", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br backup full --checksum false --storage s3://dr/full
        ```
        """)).Should().Equal("RBL7008 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7008", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br backup full --checksum false --storage s3://dr/full
        """)).Should().Equal("RBL7008 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7008", ("job.yaml", """
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
                          br backup full --checksum false --storage s3://dr/full
        """)).Should().Equal("RBL7008 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7008", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br backup full --checksum false --storage s3://dr/full
        """)).Should().Equal("RBL7008 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_program() => Carrier.Findings("RBL7008", ("b.py", """
        import subprocess
        subprocess.run(["br", "backup", "full", "--checksum", "false", "--storage", "s3://dr/full"])
        """)).Should().Equal("RBL7008 b.py:2");

    [Fact]
    public void An_equals_sign() => Carrier.Findings("RBL7008", ("t.sh", """
        br backup full --checksum=false -s s3://dr/full
        """)).Should().BeEmpty();

    [Fact]
    public void No_value() => Carrier.Findings("RBL7008", ("t.sh", """
        br backup full --ignore-stats -s s3://dr/full
        """)).Should().BeEmpty();
}
