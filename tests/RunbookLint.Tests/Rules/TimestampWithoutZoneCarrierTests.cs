namespace RunbookLint.Tests.Rules;

public class TimestampWithoutZoneCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7002", ("t.sh", """
        #!/bin/sh
        br log truncate --until='2024-05-10 12:00:00' --storage s3://dr/log -y
        """)).Should().Equal("RBL7002 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7002", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log truncate --until='2024-05-10 12:00:00' --storage s3://dr/log -y
        ```
        """)).Should().Equal("RBL7002 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7002", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log truncate --until='2024-05-10 12:00:00' --storage s3://dr/log -y
        """)).Should().Equal("RBL7002 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7002", ("job.yaml", """
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
                          br log truncate --until='2024-05-10 12:00:00' --storage s3://dr/log -y
        """)).Should().Equal("RBL7002 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7002", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log truncate --until='2024-05-10 12:00:00' --storage s3://dr/log -y
        """)).Should().Equal("RBL7002 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7002", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10 12:00:00"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
          pitrFullBackupStorageProvider:
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().Equal("RBL7002 r.yaml:8");

    [Fact]
    public void By_the_format_of_date() => Carrier.Findings("RBL7002", ("t.sh", """
        TS=$(date "+%F %T")
        br log truncate --until "$TS" -s s3://dr/log -y
        """)).Should().Equal("RBL7002 t.sh:1");

    [Fact]
    public void An_offset() => Carrier.Findings("RBL7002", ("t.sh", """
        br log truncate --until='2024-05-10 12:00:00+0800' -s s3://dr/log -y
        """)).Should().BeEmpty();

    [Fact]
    public void A_placeholder() => Carrier.Findings("RBL7002", ("t.sh", """
        br log truncate --until='yyyy-mm-dd 12:00:00' -s s3://dr/log -y
        """)).Should().BeEmpty();

    [Fact]
    public void A_field_that_the_operator_reads() => Carrier.Findings("RBL7002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logTruncateUntil: "2024-05-10 12:00:00"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_date_with_a_zone() => Carrier.Findings("RBL7002", ("t.sh", """
        br log truncate --until "$(date -Iseconds)" -s s3://dr/log -y
        """)).Should().BeEmpty();
}
