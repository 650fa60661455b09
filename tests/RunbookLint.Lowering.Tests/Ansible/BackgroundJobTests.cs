namespace RunbookLint.Lowering.Tests.Ansible;

public class BackgroundJobTests : LoweringTest
{
    [Theory]
    [InlineData("debug: msg=started")]
    [InlineData("pause: seconds=5")]
    public void Goes_on_behind_the_task_that_starts_a_job(string task) => Lowers("site.yml", Playbook(task), """
        unordered
          sequence
            physical-import backend=local cluster=group:load
          sequence
            snapshot-backup storage=s3://dr/a scope=full cluster=group:load
        """);

    [Theory]
    [InlineData("async_status: jid=1")]
    [InlineData("wait_for: path=/var/log/lightning.log search_regex=completed")]
    [InlineData("pause: prompt='Press enter when the import has ended'")]
    [InlineData("shell: pgrep tidb-lightning\n      register: found\n      until: found.rc != 0\n      retries: 1000\n      delay: 60")]
    [InlineData("shell: while pgrep tidb-lightning; do sleep 60; done")]
    [InlineData("wait_for: path=/done\n      when: is_loading")]
    public void Ends_a_job_where_a_task_waits(string task) => Lowers("site.yml", Playbook(task), """
        physical-import backend=local cluster=group:load
        snapshot-backup storage=s3://dr/a scope=full cluster=group:load
        """);

    private static string Playbook(string task) => $"""
        - hosts: load
          tasks:
            - shell: nohup tidb-lightning --backend local > l.log 2>&1 &
            - {task}
            - command: br backup full -s s3://dr/a
        """;
}
