namespace RunbookLint.Lowering.Tests.Waiting;

public class WaitTests : LoweringTest
{
    [Theory]
    [InlineData("sleep 30h", "30h")]
    [InlineData("sleep 2d", "2d")]
    [InlineData("sleep 1d 6h", "30h")]
    [InlineData("sleep 86400", "1d")]
    [InlineData("sudo sleep 3600s", "1h")]
    [InlineData("sleep $((36 * 60 * 60))", "36h")]
    [InlineData("sleep $(( (1 + 6) * 86400 / 2 ))", "84h")]
    public void Shows_long_sleeps(string script, string length) => Lowers("maintain.sh", script, $"wait for={length}\n");

    [Theory]
    [InlineData("sleep 30")]
    [InlineData("sleep 59m")]
    [InlineData("sleep $WINDOW")]
    [InlineData("sleep infinity")]
    [InlineData("sleep $((HOURS * 3600))")]
    [InlineData("sleep $((010 * 3600))")]
    [InlineData("sleep $((3600 * -2))")]
    [InlineData("sleep $((999999999999 * 999999999999))")]
    [InlineData("sleep")]
    public void Leaves_out_short_and_unknown_ones(string script) => Lowers("maintain.sh", script, "");

    [Theory]
    [InlineData("echo 'br log resume --task-name=a' | at now + 2 days", "2d")]
    [InlineData("at now + 30 hours <<< 'br log resume --task-name=a'", "30h")]
    [InlineData("at now + 1 week <<< 'br log resume --task-name=a'", "7d")]
    public void Shows_how_far_a_job_is_put_off(string script, string length) => Lowers("later.sh", script, $"""
        wait for={length}
        resume-log-backup task=a
        """);

    [Theory]
    [InlineData("time.sleep(172800)", "wait for=2d")]
    [InlineData("time.sleep(30 * 3600)", "wait for=30h")]
    [InlineData("time.sleep(3600 + 1800)", "wait for=90m")]
    [InlineData("time.sleep(hours * 3600)", "")]
    [InlineData("time.sleep(30)", "")]
    [InlineData("time.sleep(window)", "")]
    public void Shows_the_sleeps_of_a_program(string call, string plan) =>
        Lowers("run.py", "import time\nimport subprocess\nsubprocess.run(['br', 'log', 'pause', '--task-name=a'])\n" + call + "\n", "pause-log-backup task=a\n" + plan);

    [Theory]
    [InlineData("Thread.Sleep(7200000);", "wait for=2h")]
    [InlineData("System.Threading.Thread.Sleep(2 * 60 * 60 * 1000);", "wait for=2h")]
    [InlineData("Thread.Sleep(7_200_000);", "wait for=2h")]
    [InlineData("Thread.Sleep(TimeSpan.FromHours(1.5));", "wait for=90m")]
    [InlineData("await Task.Delay(TimeSpan.FromHours(30));", "wait for=30h")]
    [InlineData("await Task.Delay(TimeSpan.FromDays(2), token).ConfigureAwait(false);", "wait for=2d")]
    [InlineData("await Task.Delay(new TimeSpan(30, 0, 0));", "wait for=30h")]
    [InlineData("Task.Delay(TimeSpan.FromHours(3)).Wait();", "wait for=3h")]
    [InlineData("var window = TimeSpan.FromHours(3); Thread.Sleep(window);", "wait for=3h")]
    [InlineData("Thread.Sleep(7200);", "")]
    [InlineData("Thread.Sleep(window);", "")]
    [InlineData("await Task.Delay(Window);", "")]
    [InlineData("await Task.WhenAny(work, Task.Delay(TimeSpan.FromHours(3)));", "")]
    [InlineData("var limit = Task.Delay(TimeSpan.FromHours(3));", "")]
    public void Shows_the_sleeps_of_csharp(string call, string plan) =>
        Lowers("Run.cs", "Process.Start(\"br\", \"log pause --task-name=a\").WaitForExit();\n" + call + "\n", "pause-log-backup task=a\n" + plan);

    [Theory]
    [InlineData("Start-Sleep -Seconds 7200", "wait for=2h")]
    [InlineData("start-sleep -s 7200", "wait for=2h")]
    [InlineData("Start-Sleep 7200", "wait for=2h")]
    [InlineData("sleep 7200", "wait for=2h")]
    [InlineData("Start-Sleep -Seconds (30 * 3600)", "wait for=30h")]
    [InlineData("[Threading.Thread]::Sleep(7200000)", "wait for=2h")]
    [InlineData("Start-Sleep -Milliseconds 7200", "")]
    [InlineData("Start-Sleep -Seconds $Window", "")]
    [InlineData("Start-Sleep 5", "")]
    public void Shows_the_sleeps_of_powershell(string call, string plan) => Lowers("run.ps1", "br log pause --task-name=a\n" + call + "\n", "pause-log-backup task=a\n" + plan);

    [Theory]
    [InlineData("sleep 7200", "wait for=2h")]
    [InlineData("sleep(7200)", "wait for=2h")]
    [InlineData("sleep time: 3, unit: 'HOURS'", "wait for=3h")]
    [InlineData("sleep(time: 2, unit: \"DAYS\")", "wait for=2d")]
    [InlineData("sleep time: 3, unit: 'MILLISECONDS'", "")]
    [InlineData("sleep time: 3, unit: params.UNIT", "")]
    [InlineData("sleep WINDOW", "")]
    [InlineData("sleep 60", "")]
    public void Shows_the_sleeps_of_a_pipeline(string step, string plan) => Lowers("Jenkinsfile", "node {\n  sh 'br log pause --task-name=a'\n  " + step + "\n}\n", "pause-log-backup task=a\n" + plan);

    [Theory]
    [InlineData("{duration: '108000'}", "\nsequence title=wait\n  wait for=30h")]
    [InlineData("{duration: 2d}", "\nsequence title=wait\n  wait for=2d")]
    [InlineData("{}", "")]
    public void Shows_how_long_a_workflow_is_suspended(string suspend, string plan) => Lowers("run.yaml", $$"""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { name: freeze }
        spec:
          entrypoint: main
          templates:
            - name: main
              steps:
                - - { name: pause, template: pause }
                - - { name: wait, template: wait }
                - - { name: resume, template: resume }
            - name: pause
              container: { image: "pingcap/br:v8.5.1", command: [br, log, pause, --task-name=a] }
            - name: wait
              suspend: {{suspend}}
            - name: resume
              container: { image: "pingcap/br:v8.5.1", command: [br, log, resume, --task-name=a] }
        """, $"sequence title=pause\n  pause-log-backup task=a tool-version=v8.5.1{plan}\nsequence title=resume\n  resume-log-backup task=a tool-version=v8.5.1\n");

    [Fact]
    public void Shows_the_pauses_of_a_playbook() => Lowers("play.yml", """
        - hosts: localhost
          tasks:
            - pause: { hours: 30 }
            - ansible.builtin.pause:
                minutes: 90
            - wait_for: { timeout: 7200 }
            - wait_for: { port: 4000, timeout: 7200 }
            - pause: { prompt: "Go on?" }
            - at: { command: "br log resume --task-name=a", count: 2, units: days }
        """, """
        wait for=30h
        wait for=90m
        wait for=2h
        wait for=2d
        resume-log-backup task=a
        """);
}
