namespace RunbookLint.Lowering.Tests.Files;

public class DeletionTests : LoweringTest
{
    [Theory]
    [InlineData("rm -rf /nfs/log", "/nfs/log")]
    [InlineData("rm -rf /nfs/log/*", "/nfs/log/")]
    [InlineData("aws s3 rm --recursive s3://dr/log/", "s3://dr/log/")]
    [InlineData("aws --profile ops s3 rm s3://dr/log --recursive --endpoint-url http://minio:9000", "s3://dr/log?endpoint=http://minio:9000")]
    [InlineData("aws s3 mv s3://dr/log s3://old/log --recursive", "s3://dr/log")]
    [InlineData("aws s3 sync /empty s3://dr/log --delete", "s3://dr/log")]
    [InlineData("aws s3 rb s3://dr --force", "s3://dr")]
    [InlineData("aws s3 rm s3://dr --recursive --exclude * --include log/*", "s3://dr/log/")]
    [InlineData("aws s3api delete-object --bucket dr --key log/v1/x", "s3://dr/log/v1/x")]
    [InlineData("gsutil -m rm -r gs://dr/log/**", "gs://dr/log/")]
    [InlineData("gsutil -m rsync -r -d /empty gs://dr/log", "gs://dr/log")]
    [InlineData("gcloud storage rm --recursive gs://dr/log", "gs://dr/log")]
    [InlineData("az storage blob delete --container-name dr --name log/v1/x --account-name acc", "azure://dr/log/v1/x?account-name=acc")]
    [InlineData("az storage blob delete-batch -s dr --pattern log/* --account-name acc", "azure://dr/log/?account-name=acc")]
    [InlineData("az storage blob delete-batch --source dr", "azure://dr/")]
    public void Reads_what_is_deleted(string command, string storage) => Command.Plan(command).Should().Be($"delete-files storage={storage}");

    [Theory]
    [InlineData("rclone delete s3:dr/log", "s3://dr/log")]
    [InlineData("rclone purge gcs:dr/log", "gcs://dr/log")]
    [InlineData("mc rm --recursive --force minio/dr/log/", "s3://dr/log/")]
    [InlineData("s3cmd del --recursive --force s3://dr/log/", "s3://dr/log/")]
    [InlineData("s3cmd sync --delete-removed /empty/ s3://dr/log/", "s3://dr/log/")]
    [InlineData("s5cmd --endpoint-url http://m:9000 rm s3://dr/log/*", "s3://dr/log/")]
    [InlineData("mc ilm rule add --prefix log/ --expire-days 30 minio/dr", "s3://dr/log/")]
    public void Reads_what_tools_with_stores_of_their_own_delete(string command, string storage) =>
        Command.Plan(command).Should().Be($"delete-files storage={storage} endpoint=own");

    [Theory]
    [InlineData("rm -f /tmp/x")]
    [InlineData("rm -rf build")]
    [InlineData("rm -rf $DIR")]
    [InlineData("aws s3 rm s3://dr/log --recursive --dryrun")]
    [InlineData("aws s3 rm s3://dr --recursive --exclude log/*")]
    [InlineData("aws s3 sync s3://dr/log /copy")]
    [InlineData("aws s3 ls s3://dr/log")]
    [InlineData("gsutil cp gs://dr/log/x .")]
    [InlineData("gcloud compute instances delete x")]
    [InlineData("az storage blob list -c dr")]
    [InlineData("rclone delete s3:dr/log --dry-run")]
    [InlineData("s3cmd -n del -r s3://dr/log")]
    [InlineData("s3cmd del -r --exclude 'log/*' s3://dr")]
    [InlineData("s3cmd sync s3://dr/log/ /copy/")]
    [InlineData("s3cmd ls s3://dr/log")]
    [InlineData("rclone copy s3:dr/log /copy")]
    [InlineData("mc ls minio/dr/log")]
    public void Leaves_out_what_deletes_nothing_that_is_known(string command) => Command.Plan(command).Should().BeEmpty();

    [Theory]
    [InlineData("find /nfs/log -mtime +7 -delete")]
    [InlineData("find /nfs/log -type f -mtime +7 -exec rm -f {} \\;")]
    public void Reads_what_is_found_and_deleted(string command) => Lowers("clean.sh", command + "\n", "repeat\n  delete-files storage=/nfs/log older-than=8d");

    [Theory]
    [InlineData("rclone delete s3:dr/log --min-age 30d", "storage=s3://dr/log endpoint=own older-than=30d")]
    [InlineData("mc rm --recursive --force --older-than 7d minio/dr/full/", "storage=s3://dr/full/ endpoint=own older-than=7d")]
    public void Reads_how_old_files_are_that_are_deleted(string command, string settings) => Command.Plan(command).Should().Be($"delete-files {settings}");

    [Theory]
    [InlineData("find /nfs/full -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} +", " older-than=31d")]
    [InlineData("find /nfs/full -name '2024*' -mmin +90 -delete", " older-than=90m")]
    [InlineData("find /nfs/full -mtime +$DAYS -delete", " older-than=?+${DAYS}")]
    [InlineData("find /nfs/full -name '*.log' -mtime +7 -delete", "")]
    [InlineData("find /nfs/full -mtime 7 -delete", " older-than=?7")]
    [InlineData("find /nfs/full -mtime +7 ! -newer /nfs/full/last -delete", "")]
    public void Reads_the_age_of_what_is_found(string command, string age) => Lowers("clean.sh", command + "\n", "repeat\n  delete-files storage=/nfs/full" + age);

    [Fact]
    public void Reads_folders_named_after_an_earlier_day() => Lowers("clean.sh", """
        rm -rf "/nfs/full-$(date -d '-30 days' +%F)"
        rm -rf "/nfs/full-$RUN" "/tmp/x-$(date -d '-30 days' +%F)"
        """, """
        delete-files storage=?"/nfs/full-$(date -d '-30 days' +%F)"
        """);

    [Fact]
    public void Leaves_open_what_a_wildcard_matches() => Command.Plan("rm -rf /nfs/full*").Should().Be("delete-files storage=?/nfs/full*");

    [Fact]
    public void Reads_rules_of_a_bucket() => Lowers("expire.sh", """
        aws s3api put-bucket-lifecycle-configuration --bucket dr --lifecycle-configuration file://rules.json
        gsutil lifecycle set gcs.json gs://dr
        """, """
        delete-files storage=s3://dr/log/ by=lifecycle older-than=30d
        delete-files storage=s3://dr by=lifecycle older-than=90d
        delete-files storage=s3://dr by=lifecycle older-than=80d
        delete-files storage=gs://dr/log/ by=lifecycle older-than=30d
        """,
        ("rules.json", """
        {"Rules": [
          {"ID": "a", "Status": "Enabled", "Filter": {"Prefix": "log/"}, "Expiration": {"Days": 30}},
          {"ID": "b", "Status": "Disabled", "Filter": {"Prefix": "x/"}, "Expiration": {"Days": 30}},
          {"ID": "c", "Status": "Enabled", "Filter": {"Prefix": "y/"}, "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7}},
          {"ID": "d", "Status": "Enabled", "Filter": {}, "Expiration": {"Days": 90}},
          {"ID": "e", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 80}},
          {"ID": "f", "Status": "Enabled", "Filter": {"Tag": {"Key": "keep", "Value": "no"}}, "Expiration": {"Days": 70}}
        ]}
        """),
        ("gcs.json", """{"rule": [{"action": {"type": "Delete"}, "condition": {"age": 30, "matchesPrefix": ["log/"]}}]}"""));

    [Fact]
    public void Reads_resources_that_are_deleted() => Lowers("clean.sh", """
        kubectl delete backup pitr -n tidb
        kubectl -n tidb delete bk/full
        kubectl delete namespace tidb
        kubectl delete backup x --dry-run=client
        kubectl delete pod basic-tikv-0
        """, """
        delete-resource resource=tidb/pitr
        delete-resource resource=tidb/full
        delete-resource resource=tidb/*
        """);
}
