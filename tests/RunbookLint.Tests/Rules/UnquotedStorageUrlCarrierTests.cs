namespace RunbookLint.Tests.Rules;

public class UnquotedStorageUrlCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7010", ("t.sh", """
        #!/bin/sh
        br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().Equal("RBL7010 t.sh:2");

    [Theory]
    [InlineData("$BASE/full?region=a&endpoint=b", 1)]
    [InlineData("\"$BASE\"/full?region=a&endpoint=b", 1)]
    [InlineData("\"$BASE/full?region=a&endpoint=b\"", 0)]
    [InlineData("$BASE/full&", 0)]
    public void A_url_that_begins_with_a_variable(string url, int findings) =>
        Carrier.Findings("RBL7010", ("t.sh", $"BASE=s3://dr\nbr backup full --pd=10.0.1.1:2379 --storage {url}\n")).Should().Equal(Enumerable.Repeat("RBL7010 t.sh:2", findings));

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7010", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        ```
        """)).Should().Equal("RBL7010 t.md:6");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7010", ("job.yaml", """
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
                          br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().Equal("RBL7010 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7010", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().Equal("RBL7010 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7010", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.shell: br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().Equal("RBL7010 site.yml:4");

    [Fact]
    public void In_a_crontab() => Carrier.Findings("RBL7010", ("crontab", """
        0 3 * * * root br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().Equal("RBL7010 crontab:1");

    [Fact]
    public void Quotes() => Carrier.Findings("RBL7010", ("t.sh", """
        br log start --task-name=pitr --storage 's3://dr/log?a=1&b=2'
        """)).Should().BeEmpty();

    [Fact]
    public void A_command_without_a_shell() => Carrier.Findings("RBL7010", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log start --task-name=pitr --storage s3://dr/log?a=1&b=2
        """)).Should().BeEmpty();
}
