namespace RunbookLint.Tests.Rules;

public class DurationUnitCarrierTests
{
    [Fact]
    public void In_a_schedule() => Carrier.Findings("RBL8002", ("s.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 7d
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().Equal("RBL8002 s.yaml:8");

    [Fact]
    public void In_a_script() => Carrier.Findings("RBL8002", ("t.sh", """
        br log pause --task-name=a --gc-ttl 24h
        """)).Should().Equal("RBL8002 t.sh:1");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL8002", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br backup full --timeago 1d -s s3://dr/full
        ```
        """)).Should().Equal("RBL8002 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL8002", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br backup full --gcttl=5m -s s3://dr/full
        """)).Should().Equal("RBL8002 site.yml:4");

    [Fact]
    public void In_a_retry_policy() => Carrier.Findings("RBL8002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backoffRetryPolicy:
            retryTimeout: 1d
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8002 b.yaml:8");

    [Fact]
    public void Hours() => Carrier.Findings("RBL8002", ("s.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().BeEmpty();

    [Fact]
    public void Seconds() => Carrier.Findings("RBL8002", ("t.sh", """
        br log pause --task-name=a --gc-ttl 86400
        """)).Should().BeEmpty();

    [Fact]
    public void A_template() => Carrier.Findings("RBL8002", ("s.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: "{{ .Values.keep }}"
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().BeEmpty();

    [Theory]
    [InlineData("kubectl -n tidb patch backupschedule s --type=merge -p '{\"spec\":{\"maxReservedTime\":\"7d\"}}'", "t.sh:1")]
    [InlineData("kubectl -n tidb patch bks s --type=merge -p '{\"spec\":{\"maxReservedTime\":\"168h\"}}'", "")]
    [InlineData("kubectl -n tidb patch backup s --type=merge -p '{\"spec\":{\"maxReservedTime\":\"7d\"}}'", "")]
    public void A_patch_of_kubectl(string command, string places) => Carrier.Findings("RBL8002", ("t.sh", command + "\n")).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => "RBL8002 " + place));
}
