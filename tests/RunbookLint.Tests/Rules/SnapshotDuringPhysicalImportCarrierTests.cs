namespace RunbookLint.Tests.Rules;

public class SnapshotDuringPhysicalImportCarrierTests() : CarrierTest("RBL3004")
{
    private const string Load = "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data";
    private const string Full = "br backup full --pd 10.0.1.10:2379 -s s3://dr/full";

    [Theory]
    [InlineData($"nohup {Load} > load.log 2>&1 &\n{Full}\n", 2)]
    [InlineData($"{Full} &\n{Load}\nwait\n", 1)]
    [InlineData($"{Load} &\n{Full} &\nwait\n", 2)]
    [InlineData($"{Load} & sleep 600; {Full}\n", 1)]
    public void A_script(string script, int line) => Lint(("load.sh", script)).Should().Equal($"load.sh:{line}");

    [Theory]
    [InlineData($"{Load} &\nwait\n{Full}\n")]
    [InlineData($"{Load} &\nwait $!\n{Full}\n")]
    [InlineData($"{Load} && {Full}\n")]
    [InlineData($"{Load} || {Full}\n")]
    [InlineData($"{Load} &\nPID=$!\nwhile kill -0 $PID; do sleep 60; done\n{Full}\n")]
    [InlineData($"{Load} > l.log &\nuntil grep -q 'tidb lightning exit' l.log\ndo\n  sleep 60\ndone\n{Full}\n")]
    [InlineData($"{Load} &\ntail --pid=$! -f /dev/null\n{Full}\n")]
    [InlineData($"{Load} &\nwait_for_lightning\n{Full}\n")]
    [InlineData($"tidb-lightning --backend=tidb --pd-urls=10.0.1.10:2379 -d /data &\n{Full}\n")]
    [InlineData($"tidb-lightning --backend=local --pd-urls=10.0.9.9:2379 -d /data &\n{Full}\n")]
    public void A_script_that_waits(string script) => Lint(("load.sh", script)).Should().BeEmpty();

    [Fact]
    public void A_playbook() => Lint(("load.yml", $"""
        - hosts: control
          tasks:
            - name: Load the archive
              command: {Load}
              async: 86400
              poll: 0
            - name: Back up
              command: {Full}
        """)).Should().Equal("load.yml:8");

    [Fact]
    public void A_playbook_that_waits() => Lint(("load.yml", $$$"""
        - hosts: control
          tasks:
            - command: {{{Load}}}
              async: 86400
              poll: 0
              register: load
            - async_status: { jid: "{{ load.ansible_job_id }}" }
              register: job
              until: job.finished
              retries: 1000
            - command: {{{Full}}}
        """)).Should().BeEmpty();

    [Theory]
    [InlineData("", 1)]
    [InlineData("    needs: load\n", 0)]
    public void A_workflow(string needs, int findings) => Lint((".github/workflows/load.yml", $"""
        on: workflow_dispatch
        jobs:
          load:
            runs-on: ubuntu-latest
            steps:
              - run: {Load}
          full:
        {needs}    runs-on: ubuntu-latest
            steps:
              - run: {Full}
        """)).Should().HaveCount(findings);

    [Theory]
    [InlineData("0 2 * * 0", 1)]
    [InlineData("30 1 * * 0", 0)]
    public void A_crontab(string schedule, int findings) =>
        Lint(("ops/crontab", $"{schedule} root {Load}\n0 2 * * * root {Full}\n")).Should().HaveCount(findings);

    [Fact]
    public void A_page() => Lint(("load.md", $"# Load\n\n```bash\nnohup {Load} &\n{Full}\n```\n")).Should().Equal("load.md:5");

    [Fact]
    public void A_page_whose_reader_goes_from_step_to_step() =>
        Lint(("load.md", $"# Load\n\n1. Load:\n\n   ```bash\n   nohup {Load} &\n   ```\n\n2. When it has ended:\n\n   ```bash\n   {Full}\n   ```\n")).Should().BeEmpty();

    [Fact]
    public void A_manifest_with_both_may_mean_the_snapshot_to_follow() => Lint(("load.yaml", """
        apiVersion: batch/v1
        kind: Job
        metadata: { name: load, namespace: tidb }
        spec:
          template:
            spec:
              containers:
                - { name: load, image: pingcap/tidb-lightning, command: [/tidb-lightning, --backend=local, "--pd-urls=basic-pd:2379", -d, /data] }
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec: { br: { cluster: basic }, s3: { bucket: dr, prefix: full } }
        """)).Should().BeEmpty();
}
