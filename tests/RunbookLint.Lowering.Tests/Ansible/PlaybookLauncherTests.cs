namespace RunbookLint.Lowering.Tests.Ansible;

public class PlaybookLauncherTests : LoweringTest
{
    private static readonly (string, string)[] Files =
    [
        ("stop.yml", "- hosts: db\n  tasks:\n    - shell: br log stop --pd {{ pd }} --task-name={{ task }}\n      tags: stop\n    - shell: br log resume --pd {{ pd }} --task-name={{ task }}\n      tags: [resume]\n"),
        ("inventories/prod/hosts", "[db]\na\n"),
        ("inventories/prod/group_vars/all.yml", "pd: 10.0.0.1:2379\ntask: pitr\n"),
        ("inventories/dr/hosts", "[db]\nb\n"),
        ("inventories/dr/group_vars/all.yml", "pd: 10.9.0.1:2379\ntask: pitr\n"),
        ("extra.yml", "task: extra\n"),
    ];

    [Theory]
    [InlineData("-i inventories/dr --tags stop", "cluster=10.9.0.1:2379 task=pitr")]
    [InlineData("-t stop -i inventories/prod/hosts -e task=given", "cluster=10.0.0.1:2379 task=given")]
    [InlineData("--tags=stop,x -i inventories/prod -e '{\"task\": \"json\", \"n\": 1}'", "cluster=10.0.0.1:2379 task=json")]
    [InlineData("-t stop -i inventories/prod -e @extra.yml", "cluster=10.0.0.1:2379 task=extra")]
    [InlineData("--skip-tags resume -i inventories/prod -e \"task=$TASK\"", "cluster=10.0.0.1:2379 task=?\"{{ task }}\"")]
    [InlineData("-t stop", "cluster=?\"{{ pd }}\" task=pitr")]
    public void Runs_a_playbook_as_the_command_line_says(string options, string settings) => Lowers("run.sh", $"ansible-playbook {options} stop.yml\n", $"stop-log-backup {settings}", Files);

    [Fact]
    public void The_order_of_the_script_counts() => Lowers("run.sh", "br log pause --task-name=x\nansible-playbook stop.yml -i inventories/prod\nbr log status --task-name=x\n", """
        pause-log-backup task=x
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        resume-log-backup cluster=10.0.0.1:2379 task=pitr
        query-log-backup task=x
        """, Files);

    [Theory]
    [InlineData("ansible-playbook --check stop.yml")]
    [InlineData("ansible-playbook stop.yml --syntax-check")]
    [InlineData("ansible-playbook missing.yml")]
    [InlineData("ansible-playbook $PLAYBOOK")]
    public void A_rehearsal_does_nothing(string command) => Lowers("run.sh", command, "", Files);

    [Fact]
    public void The_files_that_a_script_runs_are_part_of_its_plan() => Lower("run.sh", "ansible-playbook stop.yml", Files).UsedFiles.Should().Equal("stop.yml");
}
