namespace RunbookLint.Lowering.Tests.Tikv;

public class TikvControlVocabularyTests
{
    [Theory]
    [InlineData("tikv-ctl compact-log-backup --from 1 --until 2 -s Zm9v -N 8", "compact-log-backup storage=? from=1 until=2 exposed=storage-base64")]
    [InlineData("tikv-ctl --log-level=info --pd a:1 compact-log-backup --from $FROM --until=2", "compact-log-backup cluster=a:1 from=?$FROM until=2")]
    [InlineData("tikv-ctl compact-log-backup -s $STORAGE", "compact-log-backup storage=?$STORAGE")]
    [InlineData("tikv-ctl --host a:20160 modify-tikv-config -n log-backup.enable -v false", "change-setting item=log-backup.enable value=false")]
    public void Reads_what_concerns_log_backup(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("tikv-ctl")]
    [InlineData("tikv-ctl --help")]
    [InlineData("tikv-ctl compact-log-backup --help")]
    [InlineData("tikv-ctl --host a:20160 compact -d kv")]
    [InlineData("tikv-ctl --host a:20160 modify-tikv-config -n rocksdb.max-background-jobs -v 8")]
    public void Finds_nothing_in_its_other_commands(string command) => Command.Plan(command).Should().BeEmpty();
}
