namespace RunbookLint.Lowering.Tests.CSharp;

public class ProcessTests : LoweringTest
{
    [Fact]
    public void Reads_a_process_that_is_started_with_a_command_line() => Lowers("Backup.cs", """
        using System.Diagnostics;

        Process.Start("br", "log start --task-name=pitr --pd 10.0.0.1:2379 --storage \"s3://dr/log\"");
        Process.Start(@"C:\tools\br.exe", new[] { "log", "status", "--task-name", "pitr" });
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
        query-log-backup task=pitr
        """);

    [Fact]
    public void Follows_a_start_info_to_where_it_is_started() => Lowers("Backup.cs", """
        var psi = new ProcessStartInfo { FileName = "br", UseShellExecute = false };
        psi.ArgumentList.Add("backup");
        psi.ArgumentList.Add("full");
        psi.ArgumentList.Add("--pd");
        psi.ArgumentList.Add("10.0.0.1:2379");
        if (args.Length > 0)
            psi.ArgumentList.Add("--ca=" + args[0]);

        using var process = Process.Start(psi)!;
        process.WaitForExit();

        var stop = new ProcessStartInfo("br") { ArgumentList = { "log", "stop", "--task-name=pitr" }, Environment = { ["A"] = "b" } };
        using var second = new Process { StartInfo = stop };
        second.Start();
        """, """
        snapshot-backup cluster=10.0.0.1:2379 storage=?"{{ }}" scope=full yes=?"{{ }}"
        stop-log-backup task=pitr
        """);

    [Fact]
    public void Reads_scripts_that_a_shell_is_given() => Lowers("Backup.cs", """"
        Process.Start(new ProcessStartInfo("bash", "-c \"br log pause --task-name=pitr && br log resume --task-name=pitr\""));

        var psi = new ProcessStartInfo
        {
            FileName = "/bin/bash",
            ArgumentList =
            {
                "-c",
                """
                set -euo pipefail
                br backup full --pd "$PD" \
                  --storage s3://dr/full
                """,
            },
            Environment = { ["PD"] = "10.0.0.1:2379" },
        };
        Process.Start(psi);
        """", """
        pause-log-backup task=pitr
        resume-log-backup task=pitr
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://dr/full scope=full
        """);

    [Fact]
    public void Knows_constants_and_how_texts_are_made_of_them() => Lowers("Backup.cs", """
        internal static class Program
        {
            private const string Pd = "10.0.0.1:2379";
            private static readonly string Bucket = "s3://dr/" + "orders";
            private static string Log => $"{Bucket}/log";

            private static async Task Main(string[] args)
            {
                var day = DateTime.UtcNow.ToString("yyyy-MM-dd");
                await Run("br", $"log start --task-name={args[0]} --pd {Pd} --storage {Log}");
                await Run("br", string.Join(" ", "backup", "full", "--pd", Pd, "--storage", $"{Bucket}/full-{day}"));
                await Run("br", string.Format("log stop --task-name={0} --pd {1}", "pitr", Pd));
            }

            private static async Task Run(string file, string arguments)
            {
                using var process = Process.Start(file, arguments);
                await process.WaitForExitAsync();
            }
        }
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/orders/log task=?{{args[0]}}
        snapshot-backup cluster=10.0.0.1:2379 storage=?s3://dr/orders/full-{{day}} scope=full
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Finds_constants_in_the_file_of_their_type() => Lowers("Backup.cs", """
        Process.Start("br", $"log stop --task-name={Settings.Task} --pd {Settings.Pd}");
        Shell.Br("log status --task-name=" + Settings.Task);
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        query-log-backup task=pitr
        """,
        ("Settings.cs", """public static class Settings { public const string Pd = "10.0.0.1:2379"; public const string Task = Defaults.Task; }"""),
        ("Defaults.cs", """public static class Defaults { public const string Task = "pitr"; }"""),
        ("Shell.cs", """public static class Shell { public static void Br(string arguments) => Process.Start("br", arguments).WaitForExit(); }"""));

    [Fact]
    public void Takes_branches_as_alternatives_and_loops_as_repetitions() => Lowers("Backup.cs", """
        if (dryRun)
            Console.WriteLine("nothing to do");
        else
            Process.Start("br", "log start --task-name=a");

        foreach (var task in new[] { "a", "b" })
            Process.Start("br", $"log pause --task-name={task}");

        while (true)
        {
            Process.Start("br", "log status --task-name=a");
            await Task.Delay(1000);
        }
        """, """
        choice
          sequence
          sequence
            start-log-backup task=a
        repeat
          pause-log-backup task=a
          pause-log-backup task=b
        repeat
          query-log-backup task=a
        """);

    [Fact]
    public void Takes_tasks_that_are_awaited_together_as_unordered() => Lowers("Backup.cs", """
        await Task.WhenAll(Br("backup full --storage s3://a"), Br("backup full --storage s3://b"));

        var one = RunAsync("br", "log stop --task-name=a");
        var two = RunAsync("br", "log stop --task-name=b");
        await Task.WhenAll(one, two);
        await RunAsync("br", "log start --task-name=c");

        Task Br(string arguments) => RunAsync("br", arguments);
        """, """
        unordered
          snapshot-backup storage=s3://a scope=full
          snapshot-backup storage=s3://b scope=full
        unordered
          sequence
            stop-log-backup task=a
          sequence
            stop-log-backup task=b
        start-log-backup task=c
        """);

    [Fact]
    public void Shows_methods_that_nothing_calls_beside_the_others() => Lowers("Backup.cs", """
        public class Jobs(string task)
        {
            public void Start() => Br("log start --task-name=" + task);

            public void Stop() { Br("log stop --task-name=pitr"); }

            private static void Br(string arguments) => Process.Start("br", arguments);
        }
        """, """
        unordered
          choice
            sequence title=Start
              start-log-backup task=?{{task}}
          choice
            sequence title=Stop
              stop-log-backup task=pitr
        """);

    [Fact]
    public void Knows_what_an_object_was_made_with() => Lowers("Backup.cs", """
        var orders = new Cluster("10.0.0.1:2379") { Task = "pitr" };
        orders.Start();
        var shop = new Cluster(pd: Environment.GetEnvironmentVariable("PD") ?? "10.0.0.9:2379");
        shop.Start();

        class Cluster
        {
            private readonly string _pd;
            public string Task { get; set; } = "default";

            public Cluster(string pd) { _pd = pd; }

            public void Start() => Process.Start("br", $"log start --task-name {Task} --pd {_pd}");
        }
        """, """
        start-log-backup cluster=10.0.0.1:2379 task=pitr
        start-log-backup cluster=10.0.0.9:2379 task=default
        """);

    [Fact]
    public void Underlines_the_call_that_runs_the_tool() => Underlined("Backup.cs", """
        const string Args = "log stop --task-name=a";
        Process.Start("br", "log stop --task-name=b");
        Br("log stop --task-name=c");
        Process.Start("br", Args);
        void Br(string a) => Process.Start("br", a);
        """).Should().Equal("Process.Start(\"br\", \"log stop --task-name=b\")", "Br(\"log stop --task-name=c\")", "Process.Start(\"br\", Args)");

    [Fact]
    public void Underlines_values_behind_escapes_and_in_raw_strings() => Underlined("Backup.cs", """"
        Process.Start("br", "log start\t--task-name=\"one\"");
        Process.Start("br", @"log start --task-name=""two""");
        Process.Start("br", $"log start --task-name={"three"}");
        Process.Start("bash", ["-c", $$"""
            echo {{{x}}
              br log start --task-name=four
            """]);
        """", "task").Should().Equal("one", "two", "three", "four");

    [Fact]
    public void Survives_what_does_not_compile() => Lowers("Backup.cs", """
        Process.Start("br", "log stop --task-name=a");
        if (x { Process.Start("br", "log stop --task-name=b"
        """, """
        stop-log-backup task=a
        choice
          sequence
            stop-log-backup task=b
        """);

    [Fact]
    public void Is_silent_about_programs_of_other_kinds() => Lowers("Web.cs", """
        // Renders <br> and calls br.
        Console.WriteLine("br log start --task-name=a");
        var text = "mysql br";
        Process.Start("git", "log start");
        logger.LogInformation("br log start");
        """, "");

    [Fact]
    public void Reads_apps_of_one_file() => Lowers("nightly", """
        #!/usr/bin/env dotnet
        #:package CliWrap@3.8.0
        using CliWrap;

        await Cli.Wrap("br").WithArguments("log stop --task-name=pitr").ExecuteAsync();
        """, """
        stop-log-backup task=pitr
        """);

    [Fact]
    public void Reads_the_fences_of_a_page() => Underlined("page.md", """
        # Stop

        ```csharp
        using System.Diagnostics;
        Process.Start("br", "log stop --task-name=pitr");
        ```
        """, "task").Should().Equal("pitr");

    [Fact]
    public void Takes_catches_as_what_may_happen_and_switches_as_alternatives() => Lowers("Backup.cs", """
        try
        {
            Process.Start("br", "log stop --task-name=a");
        }
        catch (Exception)
        {
            Process.Start("br", "log status --task-name=a");
            throw;
        }
        finally
        {
            Process.Start("br", "log start --task-name=a");
        }

        switch (mode)
        {
            case "pause":
                Process.Start("br", "log pause --task-name=a");
                break;
            default:
                Process.Start("br", "log resume --task-name=a");
                break;
        }
        """, """
        stop-log-backup task=a
        choice
          sequence
            query-log-backup task=a
        start-log-backup task=a
        choice
          sequence
            pause-log-backup task=a
          sequence
            resume-log-backup task=a
        """);

    [Fact]
    public void Knows_which_answer_decides_what_runs_next() => Lowers("Backup.cs", """
        var status = await ReadAsync("br", "log status --task-name=a");
        if (status.StandardOutput.Contains("ERROR"))
            await RunAsync("br", "log resume --task-name=a");
        """, """
        query-log-backup task=a decides=true
        choice
          sequence
            resume-log-backup task=a
        """);
}
