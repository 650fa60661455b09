namespace RunbookLint.Lowering.Tests.PowerShell;

public class SharedStateTests : LoweringTest
{
    [Fact]
    public void A_variable_of_the_script_that_a_function_sets_is_not_known() => Lowers("a.ps1", """
        $Pd = '10.0.0.1:2379'
        function Set-Prod { $script:Pd = '10.0.0.2:2379' }
        Set-Prod
        br log status --pd $Pd
        """, """
        query-log-backup cluster=?{{Pd}}
        """);

    [Fact]
    public void An_entry_that_is_set_again_has_its_new_value() => Lowers("a.ps1", """
        $h = @{ Pd = '10.0.0.4:2379' }
        $h.pd = '10.0.0.5:2379'
        br log status --pd $h.Pd
        """, """
        query-log-backup cluster=10.0.0.5:2379
        """);

    [Fact]
    public void What_never_runs_is_no_step() => Lowers("a.ps1", """
        if ($false) { br log stop --task-name=a } else { br log stop --task-name=b }
        """, """
        stop-log-backup task=b
        """);
}
