namespace RunbookLint.Lowering.Tests.Python;

public class SharedStateTests : LoweringTest
{
    [Fact]
    public void A_global_that_a_function_sets_again_is_not_known() => Lowers("ops/a.py", """
        PD = "10.0.0.1:2379"
        def switch():
            global PD
            PD = "10.0.0.2:2379"
        switch()
        subprocess.run(["br", "log", "status", "--pd", PD])
        """, """
        query-log-backup cluster=?{{PD}}
        """);

    [Fact]
    public void A_member_that_is_set_from_elsewhere_is_not_known() => Lowers("ops/a.py", """
        class Settings:
            pd = "10.0.0.3:2379"
        Settings.pd = "10.0.0.4:2379"
        subprocess.run(["br", "log", "status", "--pd", Settings.pd])
        """, """
        query-log-backup cluster=?{{Settings.pd}}
        """);

    [Fact]
    public void A_list_that_a_function_changes_is_not_known() => Lowers("ops/a.py", """
        def mark(words):
            words.append("--pd=10.0.0.7:2379")
        words = ["br", "log", "status"]
        mark(words)
        subprocess.run(words)
        """, "");

    [Fact]
    public void An_environment_of_its_own_replaces_the_one_of_the_program() => Lowers("ops/a.py", """
        os.environ["TASK"] = "a"
        subprocess.run("br log stop --task-name $TASK", shell=True, env={})
        """, """
        stop-log-backup task=?${TASK}
        """);

    [Fact]
    public void What_never_runs_is_no_step() => Lowers("ops/a.py", """
        if False:
            subprocess.run(["br", "log", "stop", "--task-name=a"])
        elif True:
            subprocess.run(["br", "log", "stop", "--task-name=b"])
        else:
            subprocess.run(["br", "log", "stop", "--task-name=c"])
        while 0:
            subprocess.run(["br", "log", "stop", "--task-name=d"])
        """, """
        stop-log-backup task=b
        """);

    [Fact]
    public void A_text_that_is_put_together_piece_by_piece_for_too_long_is_not_known() => Lowers("ops/a.py",
        "x = 'br log stop --task-name=a'\n" + string.Concat(Enumerable.Repeat("x += 'a'\n", 70)) + "subprocess.run(x, shell=True)\n", "");
}
