namespace RunbookLint.Tests.Rules;

public class KnownBugCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL9001", ("t.sh", """
        tiup br:v7.5.1 restore full --pd 10.0.2.10:2379 -s s3://dr/full
        """)).Should().Equal("RBL9001 t.sh:1");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL9001", ("t.md", """
        # Truncate

        Run this:

        ```sh
        docker run --rm pingcap/br:v7.5.1 br restore full -s s3://dr/full
        ```
        """)).Should().Equal("RBL9001 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL9001", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: tiup br:v7.5.1 backup full -s s3://dr/full
        """)).Should().Equal("RBL9001 site.yml:4");

    [Fact]
    public void By_the_tag_of_an_image() => Carrier.Findings("RBL9001", ("job.yaml", """
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
                      image: pingcap/br:v7.1.0
                      command: ["sh", "-c"]
                      args:
                        - |
                          br backup full -s s3://dr/full
        """)).Should().Equal("RBL9001 job.yaml:13");

    [Fact]
    public void By_the_cluster() => Carrier.Findings("RBL9001", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v7.5.1
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupType: full
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL9001 b.yaml:7");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL9001", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  tiup tidb-lightning:v7.5.1 --backend local -d /data
        """)).Should().Equal("RBL9001 .github/workflows/t.yml:7");

    [Fact]
    public void No_version() => Carrier.Findings("RBL9001", ("t.sh", """
        br restore full --pd 10.0.2.10:2379 -s s3://dr/full
        """)).Should().BeEmpty();

    [Fact]
    public void A_moving_tag() => Carrier.Findings("RBL9001", ("t.sh", """
        docker run pingcap/br:latest br restore full -s s3://dr/full
        """)).Should().BeEmpty();

    [Fact]
    public void Nothing_that_runs() => Carrier.Findings("RBL9001", ("t.sh", """
        tiup install br:v7.5.1
        """)).Should().BeEmpty();
}
