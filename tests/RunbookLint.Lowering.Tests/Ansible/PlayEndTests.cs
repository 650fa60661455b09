namespace RunbookLint.Lowering.Tests.Ansible;

public class PlayEndTests : LoweringTest
{
    private const string Pd = "--pd 10.0.0.1:2379";

    [Theory]
    [InlineData("meta: end_play")]
    [InlineData("meta: end_host")]
    [InlineData("ansible.builtin.meta: end_batch")]
    [InlineData("fail: { msg: stop here }")]
    [InlineData("fail:")]
    public void Nothing_behind_an_end_is_reached(string end) => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=a {Pd}
              notify: resume
            - {end}
            - shell: br log stop --task-name=b {Pd}
          post_tasks:
            - shell: br log stop --task-name=c {Pd}
          handlers:
            - name: resume
              shell: br log resume --task-name=a {Pd}
        """, "stop-log-backup cluster=10.0.0.1:2379 task=a");

    [Theory]
    [InlineData("{ meta: end_play, when: missing }")]
    [InlineData("{ fail: { msg: x }, when: \"inventory_hostname == groups['pd'][0]\" }")]
    [InlineData("{ fail: { msg: x }, ignore_errors: true }")]
    [InlineData("{ meta: end_play, tags: never }")]
    [InlineData("{ meta: flush_handlers }")]
    public void An_end_that_may_not_come_ends_nothing(string end) => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - {end}
            - shell: br log stop --task-name=b {Pd}
        """, "stop-log-backup cluster=10.0.0.1:2379 task=b");

    [Fact]
    public void A_block_rescues_a_task_that_fails_and_goes_on() => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - block:
                - fail: msg=x
                - shell: br log stop --task-name=never {Pd}
              rescue:
                - shell: br log stop --task-name=rescue {Pd}
              always:
                - shell: br log stop --task-name=always {Pd}
            - shell: br log stop --task-name=behind {Pd}
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=rescue
        stop-log-backup cluster=10.0.0.1:2379 task=always
        stop-log-backup cluster=10.0.0.1:2379 task=behind
        """);

    [Fact]
    public void Without_a_rescue_only_what_always_runs_is_left() => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - block:
                - fail: msg=x
              always:
                - shell: br log stop --task-name=always {Pd}
            - shell: br log stop --task-name=behind {Pd}
        """, "stop-log-backup cluster=10.0.0.1:2379 task=always");

    [Fact]
    public void The_next_play_runs() => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - meta: end_play
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=b {Pd}
        """, "stop-log-backup cluster=10.0.0.1:2379 task=b");

    [Fact]
    public void A_task_that_never_changes_asks_for_no_handler() => Lowers("site.yml", $"""
        - hosts: localhost
          tasks:
            - command: /bin/true
              changed_when: false
              notify: stop
          handlers:
            - name: stop
              shell: br log stop --task-name=b {Pd}
        """, "");

    [Theory]
    [InlineData("- { shell: br log resume --task-name=a, when: \"'ERROR' in st.stdout\" }", " decides=true")]
    [InlineData("- { fail: { msg: x }, when: st.stdout is search('ERROR') }", " decides=true guard=true")]
    [InlineData("- { debug: { msg: x }, when: st.rc == 0 }", "")]
    [InlineData("- { fail: { msg: x }, when: \"'0 Task' in st.stdout\" }", "")]
    [InlineData("- { debug: { msg: x }, when: last.stdout == 'x' }", "")]
    [InlineData("- { command: br log start --task-name=pitr-prod, when: \"'pitr-prod' not in st.stdout\" }", "")]
    [InlineData("- { command: { cmd: \"br log start --task-name {{ task }}\" }, when: task not in st.stdout }", "")]
    [InlineData("- { command: br log start --task-name=pitr, when: \"(st.stdout | from_json | length) == 0\" }", "")]
    [InlineData("- { command: br log start --task-name=pitr, when: \"st.stdout | from_json | length == 0\" }", "")]
    [InlineData("- { command: br log start --task-name=pitr-prod, when: \"'pitr' not in st.stdout\" }", " decides=true")]
    [InlineData("- { command: br log start --task-name=pitr, when: \"'pitr' in st.stdout and 'NORMAL' not in st.stdout\" }", " decides=true")]
    public void A_condition_on_the_output_of_a_query_makes_it_decide(string next, string marks) =>
        Print(Lower("tasks/main.yml", "- shell: br log status --task-name=a\n  register: st\n" + next)).Split('\n')[0].Should().Be("query-log-backup task=a" + marks);
}
