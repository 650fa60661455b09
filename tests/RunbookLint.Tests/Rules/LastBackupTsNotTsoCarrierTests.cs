namespace RunbookLint.Tests.Rules;

public class LastBackupTsNotTsoCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7006", ("t.sh", """
        #!/bin/sh
        br backup full --lastbackupts 2024-05-10T12:00:00Z --storage s3://dr/full
        """)).Should().Equal("RBL7006 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7006", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br backup full --lastbackupts 2024-05-10T12:00:00Z --storage s3://dr/full
        ```
        """)).Should().Equal("RBL7006 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7006", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br backup full --lastbackupts 2024-05-10T12:00:00Z --storage s3://dr/full
        """)).Should().Equal("RBL7006 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7006", ("job.yaml", """
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
                          br backup full --lastbackupts 2024-05-10T12:00:00Z --storage s3://dr/full
        """)).Should().Equal("RBL7006 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7006", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br backup full --lastbackupts 2024-05-10T12:00:00Z --storage s3://dr/full
        """)).Should().Equal("RBL7006 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7006", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupType: full
          br:
            cluster: basic
            options: ["--lastbackupts=2024-05-10"]
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL7006 b.yaml:10");

    [Fact]
    public void A_statement() => Carrier.Findings("RBL7006", ("b.sql", """
        BACKUP DATABASE * TO 's3://dr/full' LAST_BACKUP = '2024-05-10 12:00:00';
        """)).Should().BeEmpty();

    [Fact]
    public void A_variable() => Carrier.Findings("RBL7006", ("t.sh", """
        br backup full --lastbackupts "$LAST" -s s3://dr/full
        """)).Should().BeEmpty();
}
