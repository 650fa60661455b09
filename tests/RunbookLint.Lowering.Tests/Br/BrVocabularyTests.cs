using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Br;

public class BrVocabularyTests
{
    [Theory]
    [InlineData("br log start --task-name=pitr --pd 10.0.0.1:2379 -s s3://b/log", "start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log task=pitr")]
    [InlineData("br log start --task-name pitr --start-ts '2024-05-10 12:00:00+0800'", "start-log-backup task=pitr start-ts=\"2024-05-10 12:00:00+0800\"")]
    [InlineData("br log pause --task-name=pitr --gc-ttl 3600", "pause-log-backup task=pitr gc-ttl=3600")]
    [InlineData("br log resume --task-name=pitr", "resume-log-backup task=pitr")]
    [InlineData("br log stop --task-name=pitr", "stop-log-backup task=pitr")]
    [InlineData("br log status --json", "query-log-backup json=true")]
    [InlineData("br log metadata -s s3://b/log", "query-log-backup command=\"log metadata\" storage=s3://b/log")]
    [InlineData("br log truncate --until=434000000000000000 -s s3://b/log -y", "truncate-log-backup storage=s3://b/log until=434000000000000000 yes=true")]
    [InlineData("br log truncate --until=1 --dry-run", "truncate-log-backup until=1 dry-run=true")]
    [InlineData("br backup full -s s3://b/full", "snapshot-backup storage=s3://b/full scope=full")]
    [InlineData("br backup full --backupts '2024-05-10 12:00:00' --timeago 1h", "snapshot-backup backup-ts=\"2024-05-10 12:00:00\" time-ago=1h scope=full")]
    [InlineData("br backup full --lastbackupts 434000000000000000", "snapshot-backup last-backup-ts=434000000000000000 scope=full")]
    [InlineData("br backup full -f 'a.*' -f 'b.*,c.*'", "snapshot-backup scope=full filter=a.* filter=b.*,c.*")]
    [InlineData("br backup db --db shop", "snapshot-backup scope=db db=shop")]
    [InlineData("br backup table --db shop -t orders", "snapshot-backup scope=table db=shop table=orders")]
    [InlineData("br backup raw --start 31 --end 3130 --cf default", "snapshot-backup scope=raw start=31 end=3130 cf=default")]
    [InlineData("br backup txn -s local:///b", "snapshot-backup storage=local:///b scope=txn")]
    [InlineData("br restore full -s s3://b/full --check-requirements=false", "snapshot-restore storage=s3://b/full scope=full check-requirements=false")]
    [InlineData("br restore db --db shop", "snapshot-restore scope=db db=shop")]
    [InlineData("br restore table --db shop --table orders", "snapshot-restore scope=table db=shop table=orders")]
    [InlineData("br restore raw -s s3://b/raw", "snapshot-restore storage=s3://b/raw scope=raw")]
    [InlineData("br restore txn -s s3://b/txn", "snapshot-restore storage=s3://b/txn scope=txn")]
    [InlineData(
        "br restore point -u t:2379 -s s3://b/log --full-backup-storage s3://b/full --restored-ts 434000000000000000",
        "point-restore cluster=t:2379 storage=s3://b/log restored-ts=434000000000000000 full-backup-storage=s3://b/full")]
    [InlineData("br restore point --start-ts 1 --filter 'db.*' --pitr-batch-count 16", "point-restore start-ts=1 filter=db.* pitr-batch-count=16")]
    [InlineData("br abort restore point -s s3://b/log", "abort-restore storage=s3://b/log scope=point")]
    [InlineData("br abort restore table --db a --table b", "abort-restore scope=table db=a table=b")]
    [InlineData("br debug decode --field end-version -s s3://b/full", "inspect-backup command=\"debug decode\" storage=s3://b/full field=end-version")]
    [InlineData("br debug backupmeta validate -s s3://b", "inspect-backup command=\"debug backupmeta validate\" storage=s3://b")]
    [InlineData("br operator prepare-for-snapshot-backup -i 5m -t 434", "inspect-backup command=\"operator prepare-for-snapshot-backup\" ttl=5m safepoint=434")]
    [InlineData("br operator base64ify -s s3://b --load-creds", "inspect-backup command=\"operator base64ify\" storage=s3://b load-creds=true")]
    public void Reads_every_command(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("br log start --pd a:1")]
    [InlineData("br log start --pd=a:1")]
    [InlineData("br log start -u a:1")]
    [InlineData("br log start -ua:1")]
    [InlineData("br log start -u=a:1")]
    [InlineData("br --pd a:1 log start")]
    [InlineData("br log --pd a:1 start")]
    [InlineData("br -u a:1 log start")]
    public void Reads_a_flag_wherever_it_stands(string command) => Command.Plan(command).Should().Be("start-log-backup cluster=a:1");

    [Theory]
    [InlineData("br log start --pd a:1 --pd b:1", "start-log-backup cluster=a:1,b:1")]
    [InlineData("br log start --pd a:1 --pd $B", "start-log-backup cluster=?a:1,$B")]
    [InlineData("br log start --task-name a --task-name b", "start-log-backup task=b")]
    [InlineData("br log start --pd ''", "start-log-backup")]
    [InlineData("br log start --pd", "start-log-backup")]
    [InlineData("br log start -s --pd", "start-log-backup storage=--pd")]
    [InlineData("br backup full --ratelimit 128 --checksum=0 -c=false", "snapshot-backup scope=full ratelimit=128 checksum=false send-credentials-to-tikv=false")]
    [InlineData("br log truncate -cy --until 1", "truncate-log-backup until=1 yes=true send-credentials-to-tikv=true")]
    [InlineData("br log truncate -ys s3://b", "truncate-log-backup storage=s3://b yes=true")]
    public void Counts_repeated_and_grouped_flags_as_pflag_does(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("br log start --task=pitr", "start-log-backup command-line=\"br log start\" unknown-flag=--task near-flag=--task-name")]
    [InlineData("br log start --task pitr", "start-log-backup command-line=\"br log start\" unknown-flag=--task near-flag=--task-name")]
    [InlineData("br log start --until 1", "start-log-backup command-line=\"br log start\" unknown-flag=--until flag-of=\"log truncate\"")]
    [InlineData("br log start -x", "start-log-backup command-line=\"br log start\" unknown-flag=-x")]
    [InlineData("br log start -pd a:1", "start-log-backup command-line=\"br log start\" unknown-flag=-pd near-flag=--pd stray-word=a:1")]
    [InlineData("br log truncate -yes", "truncate-log-backup yes=true command-line=\"br log truncate\" unknown-flag=-yes near-flag=--yes")]
    [InlineData("br --verbose log start", "start-log-backup command-line=\"br log start\" unknown-flag=--verbose")]
    [InlineData("br -y log truncate", "truncate-log-backup yes=true")]
    [InlineData("br log truncate --until 2022-07-26 21:20:00+0800", "truncate-log-backup until=2022-07-26 stray-word=21:20:00+0800")]
    [InlineData("br backup full --checksum false", "snapshot-backup scope=full checksum=true detached-bool=\"--checksum false\"")]
    [InlineData("br --checksum false backup full", "snapshot-backup scope=full checksum=true detached-bool=\"--checksum false\"")]
    [InlineData("br stream start --task-name a", "start-log-backup task=a alias=stream")]
    [InlineData("br validate decode --field end-version", "inspect-backup command=\"debug decode\" field=end-version alias=validate")]
    [InlineData("br operator base64ify --load-cerds", "inspect-backup command=\"operator base64ify\" command-line=\"br operator base64ify\" unknown-flag=--load-cerds near-flag=--load-creds")]
    [InlineData("br log begin --task-name a", "unknown-command command-line=\"br log\" unknown-verb=begin")]
    [InlineData("br log list -u a:1", "unknown-command command-line=\"br log\" unknown-verb=list")]
    [InlineData("br operator pause-gc -s s3://b", "unknown-command command-line=\"br operator\" unknown-verb=pause-gc")]
    [InlineData("br log strat", "unknown-command command-line=\"br log\" unknown-verb=strat near-verb=start")]
    [InlineData("br bakup full -s s3://b --pd a:1", "unknown-command command-line=br unknown-verb=bakup near-verb=backup")]
    [InlineData("br restore poit --restored-ts 1", "unknown-command command-line=\"br restore\" unknown-verb=poit near-verb=point")]
    [InlineData("br log start -- --pd a:1", "start-log-backup stray-word=--pd stray-word=a:1")]
    public void Understands_mistakes_and_keeps_them(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("br log start –-storage s3://b/log", "–-storage")]
    [InlineData("br log start —storage s3://b/log", "—storage")]
    [InlineData("br log start ––storage=s3://b/log", "––storage")]
    [InlineData("br log start –s s3://b/log", "–s")]
    [InlineData("br log start −−storage s3://b/log", "−−storage")]
    public void Reads_through_typographic_dashes(string command, string flag) =>
        Command.Plan(command).Should().Be($"start-log-backup storage=s3://b/log typographic-dash={flag}");

    [Theory]
    [InlineData("br --help")]
    [InlineData("br log start --help")]
    [InlineData("br log start -h")]
    [InlineData("br backup full -s s3://b -h")]
    [InlineData("br log start [flags]")]
    [InlineData("br -V")]
    [InlineData("br --version")]
    [InlineData("br")]
    [InlineData("br log")]
    [InlineData("br backup")]
    [InlineData("br abort restore")]
    [InlineData("br help log start")]
    [InlineData("br completion bash")]
    [InlineData("br -q 11 archive.tar")]
    [InlineData("br create ::archive ~/data")]
    [InlineData("br log backup")]
    [InlineData("br restore files from tape")]
    [InlineData("br backup home -s /mnt/tape -u backup")]
    [InlineData("br begin -u a:1")]
    [InlineData("br backp --verbose")]
    [InlineData("br log $ACTION --task-name a")]
    [InlineData("br $@")]
    [InlineData("br full backup")]
    [InlineData("br repo snapshot list -s s3://b")]
    [InlineData("tikv-br log start --task-name a")]
    [InlineData("tikv-br restore point")]
    public void Finds_nothing_in_other_commands(string command) => Command.Plan(command).Should().BeEmpty();

    [Theory]
    [InlineData("br log start --pd $PD --task-name {{ task }} -s s3://$BUCKET/log", "start-log-backup cluster=?$PD storage=?s3://$BUCKET/log task=?\"{{ task }}\"")]
    [InlineData("br log start --pd '<pd-address>' -s s3://your-bucket/log", "start-log-backup cluster=?<pd-address> storage=?s3://your-bucket/log")]
    [InlineData("br $GLOBAL log stop --task-name a", "stop-log-backup cluster=?$GLOBAL storage=?$GLOBAL task=a")]
    [InlineData("br log resume $OPTIONS", "resume-log-backup cluster=?$OPTIONS storage=?$OPTIONS task=?$OPTIONS")]
    [InlineData("br backup full $OPTIONS", "snapshot-backup cluster=?$OPTIONS storage=?$OPTIONS scope=full yes=?$OPTIONS")]
    [InlineData("br log resume -u a:1 --task-name=x ...", "resume-log-backup cluster=a:1 storage=?... task=x")]
    public void Leaves_open_what_only_the_run_knows(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("br restore point -s s3://b --checkpoint-storage s3://c", "v8.1.0", "point-restore storage=s3://b checkpoint-storage=s3://c command-line=\"br restore point\" unknown-flag=--checkpoint-storage flag-since=v8.5.5 tool-version=v8.1.0")]
    [InlineData("br restore point -s s3://b --checkpoint-storage s3://c", "v8.5.5", "point-restore storage=s3://b checkpoint-storage=s3://c tool-version=v8.5.5")]
    [InlineData("br log start --log.crypter.method aes128-ctr", "v8.1.0", "start-log-backup log.crypter.method=aes128-ctr tool-version=v8.1.0")]
    public void Knows_since_when_there_is_a_flag(string command, string version, string plan) =>
        new Command(command) { Facts = $"tool-version={version}" }.Plan().Should().Be(plan);

    [Theory]
    [InlineData("br log start -s 's3://b/l?access-key=AKIA123&secret-access-key=[|hunter2|]'", "secret-access-key")]
    [InlineData("br log start -s 's3://b/l?region=x&access_key=[|AKIA123|]'", "access-key")]
    [InlineData("br log start -s azure://c/l?account-key=[|abc123|]", "account-key")]
    [InlineData("br log start -s s3://b --azblob.account-key=[|abc123|]", "azblob.account-key")]
    [InlineData("br log start -s s3://b --log.crypter.key [|0123456789abcdef|]", "log.crypter.key")]
    [InlineData("br restore point --full-backup-storage 's3://$BUCKET/l?secret-access-key=[|hunter2|]'", "secret-access-key")]
    public void Marks_a_credential_by_its_name(string marked, string name)
    {
        var (text, spans) = Testing.Markup.Parse(marked);
        var secret = new Command(text).Operation().Settings[MistakeNames.PlainSecret];

        secret.Value.Should().Be(name);
        secret.Span.Span.Should().Be(spans.Single());
    }

    [Theory]
    [InlineData("br log start -s 's3://b/l?access-key=<access-key>&secret-access-key=<secret>'")]
    [InlineData("br log start -s \"s3://b/l?access-key=$AK&secret-access-key=${SK}\"")]
    [InlineData("br log start -s 's3://b/l?access-key={access-key}&secret-access-key={{ sk }}'")]
    [InlineData("br log start -s 's3://b/l?access-key=access-key&secret-access-key=***'")]
    [InlineData("br log start -s 's3://b/l?access-key=xxx&secret-access-key=your-secret'")]
    [InlineData("br log start -s 's3://b/l?role-arn=arn:aws:iam::1:role/br'")]
    [InlineData("br log start -s s3://b --azblob.sas-token=$SAS --crypter.key-file /etc/key")]
    public void Takes_no_placeholder_for_a_credential(string command) =>
        new Command(command).Operation().Settings[MistakeNames.PlainSecret].IsAbsent.Should().BeTrue();

    [Fact]
    public void Never_shows_a_secret()
    {
        var key = new Command("br backup full --crypter.method aes128-ctr --crypter.key 0123456789abcdef0123456789abcdef").Operation().Settings["crypter.key"];

        key.IsDynamic.Should().BeTrue();
        key.Expression.Should().BeNull();
    }

    [Theory]
    [InlineData("tikv-br backup raw -s s3://b", "snapshot-backup storage=s3://b scope=raw")]
    [InlineData("tikv-br backup raw --dst-api-version v2", "snapshot-backup scope=raw dst-api-version=v2")]
    [InlineData("tikv-br backup full", "snapshot-backup scope=raw")]
    [InlineData("tikv-br restore raw -u a:1", "snapshot-restore cluster=a:1 scope=raw")]
    public void Reads_the_tool_for_raw_keys(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Fact]
    public void Takes_defaults_from_the_launch()
    {
        var command = new Command("br log truncate --until 1 -s s3://b") { Facts = "cluster=tiup:prod tool-version=v7.5.1 memory=8Gi" };

        command.Plan().Should().Be("truncate-log-backup storage=s3://b until=1 cluster=tiup:prod tool-version=v7.5.1 memory=8Gi");
    }

    [Fact]
    public void Prefers_its_own_cluster_to_the_one_of_the_launch() =>
        new Command("br log stop -u a:1") { Facts = "cluster=tiup:prod" }.Plan().Should().Be("stop-log-backup cluster=a:1");

    [Theory]
    [InlineData("basic-pd:2379", "basic-pd.tidb:2379")]
    [InlineData("basic-pd", "basic-pd.tidb")]
    [InlineData("http://basic-pd:2379", "http://basic-pd.tidb:2379")]
    [InlineData("basic-pd.other:2379", "basic-pd.other:2379")]
    [InlineData("10.0.0.1:2379,basic-pd:2379", "10.0.0.1:2379,basic-pd.tidb:2379")]
    [InlineData("127.0.0.1:2379", "127.0.0.1:2379")]
    [InlineData("-pd:2379", "-pd:2379")]
    public void Completes_a_service_name_with_the_namespace(string address, string cluster) =>
        new Command($"br log stop --pd {address}") { Namespace = "tidb" }.Plan().Should().Be($"stop-log-backup cluster={cluster}");

    [Theory]
    [InlineData("br log start --pd=a:1 --task-name [|pitr|]", SettingNames.Task)]
    [InlineData("br log start --pd=[|a:1|] --task-name pitr", SettingNames.Cluster)]
    [InlineData("br log start --storage \"[|s3://b/log|]\"", SettingNames.Storage)]
    [InlineData("br log start -u[|a:1|]", SettingNames.Cluster)]
    [InlineData("br log truncate [|-y|]", "yes")]
    [InlineData("br log truncate [|--dry-run|] --until 1", "dry-run")]
    [InlineData("br backup [|full|] -s s3://b", SettingNames.Scope)]
    [InlineData("br log start [|--taskname|]=pitr", "unknown-flag")]
    [InlineData("br log start [|—storage|] s3://b", "typographic-dash")]
    [InlineData("br backup full [|--checksum|] false", "detached-bool")]
    [InlineData("br [|stream|] start", "alias")]
    public void Places_a_setting_at_its_value(string marked, string setting)
    {
        var (text, spans) = Testing.Markup.Parse(marked);

        new Command(text).Operation().Settings[setting].Span.Span.Should().Be(spans.Single());
    }

    [Fact]
    public void Places_an_absent_setting_and_the_operation_at_the_command()
    {
        var operation = new Command("br log start --pd a:1").Operation();

        operation.Span.Text.Should().Be("br log start --pd a:1");
        operation.Settings[SettingNames.Task].Span.Should().Be(operation.Span);
    }
}
