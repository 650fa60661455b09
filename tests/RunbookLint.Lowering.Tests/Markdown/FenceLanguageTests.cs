namespace RunbookLint.Lowering.Tests.Markdown;

public class FenceLanguageTests : LoweringTest
{
    private const string Command = "br log pause --task-name=pitr --pd 10.0.0.1:2379";
    private const string Resource = "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: pitr, namespace: tidb }\nspec: { backupMode: log, br: { cluster: basic } }";
    private const string Configuration = "[tikv-importer]\nbackend = \"local\"\n[tidb]\npd-addr = \"10.0.0.1:2379\"";

    [Theory]
    [InlineData("bash", Command, "pause-log-backup cluster=10.0.0.1:2379 task=pitr")]
    [InlineData("yaml", Command, "pause-log-backup cluster=10.0.0.1:2379 task=pitr")]
    [InlineData("sql", "# on the control host\n" + Command, "pause-log-backup cluster=10.0.0.1:2379 task=pitr")]
    [InlineData("none", Command, "pause-log-backup cluster=10.0.0.1:2379 task=pitr")]
    [InlineData("batch", "br log pause \\\n  --task-name=pitr --pd 10.0.0.1:2379", "pause-log-backup cluster=10.0.0.1:2379 task=pitr")]
    [InlineData("shell", Resource, "start-log-backup cluster=tidb/basic task=pitr")]
    [InlineData("bash", Configuration, "physical-import backend=local cluster=10.0.0.1:2379")]
    [InlineData("ini", Configuration, "physical-import backend=local cluster=10.0.0.1:2379")]
    [InlineData("shell", "IMPORT INTO t FROM 's3://b/t.csv'", "import-into table=t data-source-dir=s3://b/t.csv")]
    public void A_fence_is_what_it_holds_when_its_tag_is_wrong(string tag, string content, string plan) => Lowers("page.md", $"Run:\n\n```{tag}\n{content}\n```\n", plan);

    [Theory]
    [InlineData("text", "[2024/05/09 08:00:00.000 +08:00] [INFO] [\"br log pause --task-name=pitr\"]")]
    [InlineData("text", "Usage:\n  br log pause [flags]")]
    [InlineData("text", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nspec: { backupMode: log }")]
    [InlineData("text", Command)]
    [InlineData("log", Command)]
    [InlineData("go", Command)]
    public void Output_and_other_languages_hold_no_steps(string tag, string content) => Lowers("page.md", $"It prints:\n\n```{tag}\n{content}\n```\n", "");
}
