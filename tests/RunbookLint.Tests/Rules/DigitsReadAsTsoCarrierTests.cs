namespace RunbookLint.Tests.Rules;

public class DigitsReadAsTsoCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7001", ("t.sh", """
        #!/bin/sh
        br log truncate --until=20240510120000 --storage s3://dr/log -y
        """)).Should().Equal("RBL7001 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7001", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br log truncate --until=20240510120000 --storage s3://dr/log -y
        ```
        """)).Should().Equal("RBL7001 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7001", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br log truncate --until=20240510120000 --storage s3://dr/log -y
        """)).Should().Equal("RBL7001 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7001", ("job.yaml", """
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
                          br log truncate --until=20240510120000 --storage s3://dr/log -y
        """)).Should().Equal("RBL7001 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7001", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br log truncate --until=20240510120000 --storage s3://dr/log -y
        """)).Should().Equal("RBL7001 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7001", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "20240510120000"
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
        """)).Should().Equal("RBL7001 r.yaml:8");

    [Fact]
    public void A_tso() => Carrier.Findings("RBL7001", ("t.sh", """
        br log truncate --until=436986434462580737 -s s3://dr/log -y
        """)).Should().BeEmpty();

    [Fact]
    public void A_computed_value() => Carrier.Findings("RBL7001", ("t.sh", """
        br log truncate --until=$(( $(date +%s) * 1000 << 18 )) -s s3://dr/log -y
        """)).Should().BeEmpty();

    [Fact]
    public void Help() => Carrier.Findings("RBL7001", ("t.sh", """
        br log truncate --until=20240510120000 --help
        """)).Should().BeEmpty();
}
