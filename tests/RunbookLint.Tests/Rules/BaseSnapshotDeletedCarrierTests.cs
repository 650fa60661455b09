namespace RunbookLint.Tests.Rules;

public class BaseSnapshotDeletedCarrierTests() : CarrierTest("RBL4015")
{
    private const string Status = "0 1 * * * br log status --task-name pitr --pd 10.0.1.10:2379\n";
    private const string Weekdays = "0 2 * * 1,3,5 br backup full --pd 10.0.1.10:2379 --storage \"local:///nfs/full/$(date +\\%F)\"\n";
    private const string Daily = "0 2 * * * br backup full --pd 10.0.1.10:2379 --storage \"local:///nfs/full/$(date +\\%F)\"\n";

    [Theory]
    [InlineData("0 4 * * * rm -rf \"/nfs/full/$(date -d '14 days ago' +\\%F)\"\n")]
    [InlineData("0 4 * * * rm -rf /nfs/full/$(date -d '-2 weeks' +\\%F)\n")]
    [InlineData("0 4 * * * find /nfs/full -mindepth 1 -maxdepth 1 -mtime +13 -exec rm -rf {} +\n")]
    [InlineData("0 4 * * * find /nfs/full -mtime +13 -delete\n")]
    public void A_crontab(string deletion) => Lint(("tidb.crontab", Status + Weekdays + deletion)).Should().Equal("tidb.crontab:3");

    [Fact]
    public void A_script_that_cron_runs() => Lint(
        ("clean.sh", "#!/bin/bash\nset -euo pipefail\nKEEP=14\nOLD=$(date -d \"$KEEP days ago\" +%F)\naws s3 rm --recursive \"s3://dr/full/$OLD/\"\n"),
        ("tidb.crontab", "0 1 * * * br log status --task-name pitr --pd 10.0.1.10:2379\n0 2 * * 1,3,5 br backup full --pd 10.0.1.10:2379 --storage \"s3://dr/full/$(date +\\%F)\"\n0 4 * * * bash clean.sh\n"))
        .Should().Equal("clean.sh:5");

    [Fact]
    public void A_cron_job() => Lint(("job.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: full, namespace: tidb}
        spec:
          schedule: "0 2 * * 0,3"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: br
                      image: pingcap/br:v8.5.1
                      command: [sh, -ec]
                      args:
                        - |
                          br log status --task-name pitr --pd basic-pd:2379
                          br backup full --pd basic-pd:2379 --storage "s3://dr/full/$(date +%F)"
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: clean, namespace: tidb}
        spec:
          schedule: "0 4 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: aws
                      image: amazon/aws-cli
                      command: [sh, -c]
                      args:
                        - aws s3 rm --recursive "s3://dr/full/$(date -d '10 days ago' +%F)/"
        """)).Should().Equal("job.yaml:33");

    [Fact]
    public void A_playbook() => Lint(("play.yml", """
        - hosts: br
          tasks:
            - command: br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log
            - cron:
                name: full
                minute: "0"
                hour: "2"
                weekday: "1,4"
                job: br backup full --pd 10.0.1.10:2379 --storage "local:///nfs/full/$(date +\%F)"
            - cron:
                name: clean
                minute: "0"
                hour: "4"
                job: find /nfs/full -maxdepth 1 -mtime +30 -exec rm -rf {} \;
        """)).Should().Equal("play.yml:14");

    [Theory]
    [InlineData(Status + Daily + "0 4 * * * rm -rf \"/nfs/full/$(date -d '14 days ago' +\\%F)\"\n")]
    [InlineData(Status + Daily + "0 4 * * * find /nfs/full -mtime +13 -delete\n")]
    [InlineData(Status + Weekdays + "0 4 * * * find /nfs/other -mtime +13 -delete\n")]
    [InlineData(Status + Weekdays + "0 4 * * * find /nfs/full -name '*.log' -mtime +13 -delete\n")]
    [InlineData(Status + Weekdays + "0 4 * * * find /nfs/full -mtime +20 -delete\n0 5 * * * br log truncate --storage s3://dr/log --until \"$(date -d '14 days ago' '+\\%F \\%T\\%z')\" --yes\n")]
    [InlineData(Status + Weekdays + "0 4 * * * find /nfs/full -mtime +20 -delete\n0 5 * * * br log truncate --storage s3://dr/log --until \"$(cat /nfs/oldest)\" --yes\n")]
    [InlineData(Weekdays + "0 4 * * * find /nfs/full -mtime +13 -delete\n")]
    public void Is_silent(string crontab) => Lint(("tidb.crontab", crontab)).Should().BeEmpty();
}
