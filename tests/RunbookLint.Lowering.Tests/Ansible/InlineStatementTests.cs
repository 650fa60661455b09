namespace RunbookLint.Lowering.Tests.Ansible;

public class InlineStatementTests : LoweringTest
{
    [Theory]
    [InlineData("br log stop --task-name \"{% if unk %}a{% else %}b{% endif %}\"")]
    [InlineData("br log stop --task-name x-{% if unk %}a{% else %}b{% endif %}")]
    [InlineData("br log stop --task-name {{ v }}")]
    [InlineData("br log stop --task-name \"{{ v }}\"")]
    [InlineData("br log stop --task-name {% for x in unk %}{{ x }}{% endfor %}")]
    public void What_an_undecided_statement_gives_is_unknown(string command) => Task(command).Should().BeFalse();

    [Theory]
    [InlineData("br log stop --task-name {% if on %}a{% else %}b{% endif %}")]
    [InlineData("br log stop --task-name {% for x in ['a'] %}{{ x }}{% endfor %}")]
    public void What_a_decided_one_gives_is_known(string command) => Task(command).Should().BeTrue();

    [Fact]
    public void Flags_in_an_undecided_statement_are_not_claimed() => Lowers("tasks/main.yml", """
        - shell: "br log stop --task-name b {% if unk %}--pd 10.0.0.1:2379{% else %}--pd 10.0.0.2:2379{% endif %}"
        - command: "br log stop --task-name c {% if unk %}--pd 10.0.0.1:2379{% else %}--pd 10.0.0.2:2379{% endif %}"
        """, """
        stop-log-backup cluster=?"{{ if_unk_____pd_10_0_0_1_2379___else_____pd_10_0_0_2_2379___endif }}" storage=?"{{ if_unk_____pd_10_0_0_1_2379___else_____pd_10_0_0_2_2379___endif }}" task=b
        stop-log-backup cluster=?"{{ if_unk_____pd_10_0_0_1_2379___else_____pd_10_0_0_2_2379___endif }}" storage=?"{{ if_unk_____pd_10_0_0_1_2379___else_____pd_10_0_0_2_2379___endif }}" task=c
        """);

    [Theory]
    [InlineData("0644", false)]
    [InlineData("12:30:45", false)]
    [InlineData("0x10", false)]
    [InlineData("1_000", false)]
    [InlineData("1.10", false)]
    [InlineData("\"0644\"", true)]
    [InlineData("1.5", true)]
    [InlineData("10", true)]
    [InlineData("v6.5.10", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("10.0.0.1:2379", true)]
    [InlineData("2023-01-10", true)]
    [InlineData("089", true)]
    public void A_number_that_YAML_rewrites_is_unknown(string value, bool isKnown) =>
        IsKnown(Print(Lower("tasks/main.yml", $"- shell: br log stop --task-name={{{{ n }}}}\n  vars: {{ n: {value} }}\n"))).Should().Be(isKnown);

    private static bool Task(string command) =>
        IsKnown(Print(Lower("site.yml", $"- hosts: localhost\n  vars: {{ on: true, v: '{{% if unk %}}a{{% else %}}b{{% endif %}}' }}\n  tasks:\n    - shell: '{command}'\n")));

    private static bool IsKnown(string plan)
    {
        plan.Should().StartWith("stop-log-backup task=");
        return !plan.StartsWith("stop-log-backup task=?", StringComparison.Ordinal);
    }
}
