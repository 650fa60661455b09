namespace RunbookLint.Lowering.Tests.CSharp;

public class BackgroundJobTests : LoweringTest
{
    [Theory]
    [InlineData("var done = import.WaitForExit(86400000);\nif (!done) return 1;")]
    [InlineData("if (!import.WaitForExit(86400000)) return 1;")]
    [InlineData("while (!import.HasExited) Thread.Sleep(5000);")]
    public void Waits_wherever_the_program_does(string waiting) => Lowers("Backup.cs", $$"""
        using var import = Process.Start("tidb-lightning", "--backend local");
        {{waiting}}
        Process.Start("br", "backup full -s s3://dr/a").WaitForExit();
        """, """
        physical-import backend=local
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Goes_on_behind_an_import_that_nothing_keeps() => Lowers("Backup.cs", """
        Process.Start("tidb-lightning", "--backend local");
        Process.Start("br", "backup full -s s3://dr/a");
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Keeps_the_order_of_short_commands_that_nothing_keeps() => Lowers("Backup.cs", """
        Process.Start("br", "log stop --task-name=a");
        Process.Start("br", "log status");
        """, """
        stop-log-backup task=a
        query-log-backup
        """);

    [Fact]
    public void Keeps_tasks_beside_one_another_that_each_wait_for_their_own() => Lowers("Backup.cs", """
        var import = RunAsync("tidb-lightning", "--backend local");
        var backup = RunAsync("br", "backup full -s s3://dr/a");
        await Task.WhenAll(import, backup);

        static async Task RunAsync(string file, string arguments)
        {
            using var process = Process.Start(file, arguments);
            await process.WaitForExitAsync();
        }
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);
}
