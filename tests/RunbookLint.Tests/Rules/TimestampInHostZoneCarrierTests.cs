namespace RunbookLint.Tests.Rules;

public class TimestampInHostZoneCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7003", ("t.sh", """
        #!/bin/sh
        br backup full --backupts '2024-05-10 12:00:00' --storage s3://dr/full
        """)).Should().Equal("RBL7003 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7003", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br backup full --backupts '2024-05-10 12:00:00' --storage s3://dr/full
        ```
        """)).Should().Equal("RBL7003 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7003", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br backup full --backupts '2024-05-10 12:00:00' --storage s3://dr/full
        """)).Should().Equal("RBL7003 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7003", ("job.yaml", """
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
                          br backup full --backupts '2024-05-10 12:00:00' --storage s3://dr/full
        """)).Should().Equal("RBL7003 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7003", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br backup full --backupts '2024-05-10 12:00:00' --storage s3://dr/full
        """)).Should().Equal("RBL7003 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7003", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          commitTs: "2024-05-10 12:00:00"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL7003 b.yaml:7");

    [Fact]
    public void A_statement() => Carrier.Findings("RBL7003", ("b.sql", """
        BACKUP DATABASE * TO 's3://dr/full' SNAPSHOT = '2024-05-10 12:00:00';
        """)).Should().BeEmpty();

    [Fact]
    public void An_offset() => Carrier.Findings("RBL7003", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          commitTs: "2024-05-10 12:00:00+0800"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();
}
