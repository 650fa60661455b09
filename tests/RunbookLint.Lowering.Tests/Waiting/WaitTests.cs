namespace RunbookLint.Lowering.Tests.Waiting;

public class WaitTests : LoweringTest
{
    [Theory]
    [InlineData("sleep 30h", "30h")]
    [InlineData("sleep 2d", "2d")]
    [InlineData("sleep 1d 6h", "30h")]
    [InlineData("sleep 86400", "1d")]
    [InlineData("sudo sleep 3600s", "1h")]
    public void Shows_long_sleeps(string script, string length) => Lowers("maintain.sh", script, $"wait for={length}\n");

    [Theory]
    [InlineData("sleep 30")]
    [InlineData("sleep 59m")]
    [InlineData("sleep $WINDOW")]
    [InlineData("sleep infinity")]
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
    [InlineData("time.sleep(30)", "")]
    [InlineData("time.sleep(window)", "")]
    public void Shows_the_sleeps_of_a_program(string call, string plan) =>
        Lowers("run.py", "import time\nimport subprocess\nsubprocess.run(['br', 'log', 'pause', '--task-name=a'])\n" + call + "\n", "pause-log-backup task=a\n" + plan);

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
