namespace RunbookLint.Tests.Rules;

public class TimestampDateOnlyCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7005", ("t.sh", """
        #!/bin/sh
        br log truncate --until 2022-07-26 21:20:00+0800 --storage s3://dr/log -y
        """)).Should().Equal("RBL7005 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7005", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log truncate --until 2022-07-26 21:20:00+0800 --storage s3://dr/log -y
        ```
        """)).Should().Equal("RBL7005 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7005", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log truncate --until 2022-07-26 21:20:00+0800 --storage s3://dr/log -y
        """)).Should().Equal("RBL7005 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7005", ("job.yaml", """
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
                          br log truncate --until 2022-07-26 21:20:00+0800 --storage s3://dr/log -y
        """)).Should().Equal("RBL7005 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7005", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log truncate --until 2022-07-26 21:20:00+0800 --storage s3://dr/log -y
        """)).Should().Equal("RBL7005 .github/workflows/t.yml:7");

    [Fact]
    public void Quotes() => Carrier.Findings("RBL7005", ("t.sh", """
        br log truncate --until "2022-07-26 21:20:00+0800" -s s3://dr/log -y
        """)).Should().BeEmpty();
}
