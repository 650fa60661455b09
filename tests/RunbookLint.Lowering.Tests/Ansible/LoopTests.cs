namespace RunbookLint.Lowering.Tests.Ansible;

public class LoopTests : LoweringTest
{
    [Theory]
    [InlineData("loop: [a, b]", "{{ item }}")]
    [InlineData("with_items: [a, [b]]", "{{ item }}")]
    [InlineData("loop: \"{{ names }}\"", "{{ item }}")]
    [InlineData("with_items: \"{{ names }}\"", "{{ item }}")]
    [InlineData("with_dict: { a: 1, b: 2 }", "{{ item.key }}")]
    [InlineData("loop: \"{{ tasks | dict2items }}\"", "{{ item.value.name }}")]
    [InlineData("loop: [ { n: a }, { n: b } ]\n      loop_control: { loop_var: it, label: x }", "{{ it.n }}")]
    [InlineData("loop: [x, y]\n      loop_control: { index_var: i }", "{{ names[i] }}")]
    public void Runs_the_task_for_each_item_of_a_known_list(string loop, string name) => Lowers("site.yml", Play(loop, name), """
        repeat
          stop-log-backup task=a
          stop-log-backup task=b
        """);

    [Fact]
    public void A_list_of_one_is_no_loop() => Lowers("site.yml", Play("loop: [a]", "{{ item }}"), "stop-log-backup task=a");

    [Fact]
    public void A_list_of_none_runs_nothing() => Lowers("site.yml", Play("loop: []", "{{ item }}"), "");

    [Theory]
    [InlineData("loop: \"{{ missing }}\"")]
    [InlineData("loop: \"{{ query('fileglob', '*.sql') }}\"")]
    [InlineData("with_fileglob: ['*.sql']")]
    [InlineData("with_sequence: count=4")]
    [InlineData("loop: [a, b, c, d, e, f, g, h, i]")]
    public void Any_other_loop_repeats_an_unknown_item(string loop) => Lowers("site.yml", Play(loop, "{{ item }}"), """
        repeat
          stop-log-backup task=?"{{ item }}"
        """);

    [Fact]
    public void Conditions_are_asked_in_each_round() => Lowers("site.yml", Play("loop: [a, b]\n      when: item != 'a'", "{{ item }}"), "repeat\n  stop-log-backup task=b");

    [Fact]
    public void Tries_again_count_once() => Lowers("site.yml", Play("until: result.rc == 0\n      retries: 5", "a"), "stop-log-backup task=a");

    private static string Play(string loop, string name) => $$$"""
        - hosts: localhost
          vars:
            names: [a, b]
            tasks: { x: { name: a }, y: { name: b } }
          tasks:
            - command: br log stop --task-name={{{name}}}
              {{{loop}}}
        """;
}
