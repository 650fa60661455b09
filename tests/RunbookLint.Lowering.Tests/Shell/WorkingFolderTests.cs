namespace RunbookLint.Lowering.Tests.Shell;

public class WorkingFolderTests : LoweringTest
{
    private const string Stop = "br log stop --task-name=p\n";

    [Theory]
    [InlineData("cd ops && ./stop.sh\n")]
    [InlineData("(cd ops; bash stop.sh)\n")]
    [InlineData("cd ops\ncd ..\nsh ops/stop.sh\n")]
    [InlineData("pushd ops >/dev/null\n. stop.sh\npopd\n")]
    [InlineData("set -e\ncd ./ops || exit 1\nbash ./stop.sh\n")]
    [InlineData("cd \"$(dirname \"$0\")\"\n./ops/stop.sh\n")]
    [InlineData("cd /opt/tidb\n./ops/stop.sh\n")]
    public void Runs_scripts_of_the_folder_it_has_changed_into(string script) => Lowers("run.sh", script, "stop-log-backup task=p", ("ops/stop.sh", Stop));

    [Fact]
    public void Reads_what_stands_there_rather_than_what_has_its_name_outside() => Lowers("run.sh", """
        cd ops
        mysql -h 10.0.0.1 < load.sql
        """, "import-into table=a cluster=sql:10.0.0.1", ("load.sql", "IMPORT INTO b FROM 's3://x/y';"), ("ops/load.sql", "IMPORT INTO a FROM SELECT 1;"));

    [Fact]
    public void Comes_back_from_a_subshell() => Lowers("run.sh", "(cd ops; true)\n./stop.sh\n", "stop-log-backup task=outer", ("ops/stop.sh", Stop), ("stop.sh", "br log stop --task-name=outer\n"));
}
