namespace RunbookLint.Lowering.Tests.CSharp;

public class SharedStateTests : LoweringTest
{
    [Fact]
    public void A_variable_that_a_callee_sets_is_not_known() => Lowers("A.cs", """
        var pd = "10.0.0.1:2379";
        Set(ref pd);
        Process.Start("br", "log status --pd " + pd);
        """, """
        query-log-backup cluster=?{{pd}}
        """);

    [Fact]
    public void What_never_runs_is_no_step() => Lowers("A.cs", """
        if (false) Process.Start("br", "log stop --task-name=a");
        if (true) Process.Start("br", "log stop --task-name=b");
        """, """
        stop-log-backup task=b
        """);

    [Fact]
    public void A_process_is_described_by_its_members() => Lowers("A.cs", """
        var p = new Process();
        p.StartInfo.FileName = "br";
        p.StartInfo.Arguments = "log stop --task-name=a";
        p.Start();
        """, """
        stop-log-backup task=a
        """);

    [Fact]
    public void The_call_that_starts_a_process_is_underlined() => Assert.Equal(["Process.Start(psi)"], Underlined("A.cs", """
        class A {
          static void Main() {
            var psi = new ProcessStartInfo("br");
            psi.Arguments = "log stop --task-name=a";
            Process.Start(psi);
          }
        }
        """));
}
