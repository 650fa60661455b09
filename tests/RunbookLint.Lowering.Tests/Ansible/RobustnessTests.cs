
namespace RunbookLint.Lowering.Tests.Ansible;

public class RobustnessTests : LoweringTest
{
    [Fact]
    public void Files_that_include_one_another_end()
    {
        const string tasks = "- include_tasks: main.yml\n- import_role: { name: a }\n- shell: br log stop --task-name=x\n  loop: \"{{ y }}\"\n";
        var document = Lower("site.yml", "- import_playbook: site.yml\n- hosts: all\n  roles: [a]\n", ("roles/a/tasks/main.yml", tasks), ("roles/a/meta/main.yml", "dependencies: [a]"));

        document.Problems.Should().BeEmpty();
        new RunbookLint.Plan.RunbookPlan(document.Root).Operations.Should().ContainSingle();
    }

    [Fact]
    public void Broken_yaml_is_said_once_at_its_place()
    {
        var document = Lower("site.yml", "- hosts: all\n  tasks:\n    - include_tasks: broken.yml\n    - include_tasks: broken.yml\n", ("broken.yml", "- shell: 'x\n- y: [\n"));

        document.Problems.Should().ContainSingle().Which.Span.File.Path.Should().Be("broken.yml");
    }

    [Theory]
    [InlineData("group_vars/all.yml", "- hosts: all\n  roles: [r]\n  tasks:\n    - shell: br log stop --task-name={{ task }}\n")]
    [InlineData("vars/site.yml", "- hosts: all\n  vars_files: [vars/site.yml]\n  tasks:\n    - shell: br log stop --task-name={{ task }}\n")]
    [InlineData("roles/r/defaults/main.yml", "- hosts: all\n  roles: [r, r]\n  tasks:\n    - shell: br log stop --task-name={{ task }}\n")]
    public void Broken_variables_are_said_once_at_their_place(string path, string playbook) =>
        Lower("site.yml", playbook, (path, "task: [\n")).Problems.Should().ContainSingle().Which.Span.File.Path.Should().Be(path);

    [Theory]
    [InlineData("group_vars/all.yml", "- not\n- a mapping\n")]
    [InlineData("group_vars/all.yml", "")]
    [InlineData("hosts", "[\n]=\n[:children]\n\n=x\n[a:b:c]\n\"x\n")]
    [InlineData("hosts.yml", "all: { hosts: [a], children: { all: { children: { all: } } } }")]
    [InlineData("roles/r/meta/main.yml", "dependencies: x\n")]
    [InlineData("roles/r/defaults/main.yml", "$ANSIBLE_VAULT;1.1;AES256\n3332\n")]
    [InlineData("ansible.cfg", "inventory\n= \n[\ninventory =\n")]
    public void Odd_files_beside_a_playbook_are_no_mistakes(string path, string content)
    {
        var document = Lower("site.yml", "- hosts: db\n  roles: [r, '{{ x }}', 3, {}]\n  vars_files: ['{{ os }}.yml', [a, b], nothing.yml]\n  tasks:\n    - shell: br log stop --task-name={{ task }}\n", (path, content));

        document.Problems.Should().BeEmpty();
        new RunbookLint.Plan.RunbookPlan(document.Root).Operations.Should().ContainSingle();
    }

    [Fact]
    public void Variables_that_double_one_another_end()
    {
        var variables = string.Concat(Enumerable.Range(0, 60).Select(index => $"    v{index}: \"{{{{ v{index + 1} }}}}{{{{ v{index + 1} }}}}\"\n    w{index}: \"{{{{ w{index + 1} + w{index + 1} }}}}\"\n"));
        var document = Lower("site.yml", $"- hosts: all\n  vars:\n{variables}    v60: x\n    w60: [x]\n  tasks:\n    - shell: br log stop --task-name={{{{ v0 }}}}\n    - debug: msg={{{{ w0 }}}}\n      loop: \"{{{{ w0 }}}}\"\n");

        document.Root.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void Long_playbooks_take_no_longer_than_they_must()
    {
        var tasks = string.Concat(Enumerable.Range(0, 10_000).Select(index => $"    - name: step {index}\n      shell: br log status --task-name={{{{ task }}}}-{index} --pd {{{{ pd }}}}\n      when: mode == 'x'\n      notify: h\n"));
        var document = Lower("site.yml", $"- hosts: all\n  vars: {{ pd: 10.0.0.1:2379, task: '{{{{ base }}}}', base: a }}\n  tasks:\n{tasks}");

        new RunbookLint.Plan.RunbookPlan(document.Root).Operations.Should().HaveCount(10_000);
    }

    [Theory]
    [InlineData("{% if a %}", "")]
    [InlineData("{% for x in [1,2,3,4,5,6,7,8,9] %}", "{% endfor %}")]
    [InlineData("{% if a %}", "{% else %}b{% endif %}")]
    public void Templates_with_deep_statements_end(string open, string close)
    {
        var template = string.Concat(Enumerable.Repeat(open, 3000)) + "br log stop\n" + string.Concat(Enumerable.Repeat(close, 3000));
        FluentActions.Invoking(() => Lower("site.yml", "- hosts: all\n  tasks:\n    - template: { src: x.sh, dest: /x.sh }\n    - shell: /x.sh\n", ("templates/x.sh", template))).Should().NotThrow();
    }

    [Fact]
    public void Deep_blocks_and_expressions_end()
    {
        var blocks = string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth * 2) + "- block:\n")) + new string(' ', 800) + "- shell: br log stop\n";
        var expression = new string('(', 3000) + "a" + new string(')', 3000);

        FluentActions.Invoking(() => Lower("tasks/main.yml", blocks)).Should().NotThrow();
        FluentActions.Invoking(() => Lower("tasks/main.yml", $"- shell: br log stop\n  when: {expression}\n- shell: br log stop\n  when: {string.Concat(Enumerable.Repeat("a is b is ", 1000))} c\n")).Should().NotThrow();
    }

    /// <summary>Any text is read without an exception, whatever is missing from it or repeated in it.</summary>
    [Fact]
    public void Mutilated_repositories_are_read()
    {
        var random = new Random(7);
        (string Path, string Content)[] files =
        [
            ("site.yml", "- hosts: \"{{ groups['a'][0] | default('db:&x') }}\"\n  vars: { a: \"{{ b[0].c ~ d }}\", b: [{ c: 1 }] }\n  roles: [{ role: r, when: a is defined and b }]\n  tasks:\n    - block:\n        - shell: br log stop --task-name={{ a }} chdir=\"/x y\"\n      rescue: [{ command: { argv: '{{ b }}' } }]\n    - cron: name=x minute=*/5 job=\"br backup full\"\n      with_dict: { a: b }\n"),
            ("hosts.ini", "[db]\nh[1:3] a=b c='d e'\n[x:children]\ndb\n[x:vars]\nq={{ r }}\n"),
            ("roles/r/tasks/main.yml", "- template: { src: t.sh.j2, dest: /t.sh }\n- command: /t.sh 'a b' \"$C\"\n- k8s: { definition: \"{{ lookup('template', 't.sh.j2') | from_yaml }}\" }\n"),
            ("roles/r/templates/t.sh.j2", "{% if a -%}\nbr log stop {# c #}\n{% elif b %}{{ x }}{% else %}{% endif %}\n{% for k, v in m.items() %}{{ loop.index }}{% raw %}{{ y }}{% endraw %}{% endfor %}{% set z = 1 %}"),
            ("group_vars/all.yml", "m: { k: v }\nx: !vault |\n  $ANSIBLE_VAULT;1.1\n  66\n"),
        ];

        for (var round = 0; round < 600; round++)
        {
            var broken = files.Select(file => (file.Path, Content: Mutilate(file.Content, random))).ToArray();
            Lower(broken[0].Path, broken[0].Content, broken[1..]).Should().NotBeNull();
        }
    }

    private static string Mutilate(string text, Random random)
    {
        for (var cut = random.Next(4); cut > 0 && text.Length > 2; cut--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 6), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                _ => text.Insert(at, "{}%'\"|:[]\n "[random.Next(11)].ToString()),
            };
        }

        return text;
    }

    [Fact]
    public void Large_inventories_are_read_once()
    {
        var hosts = string.Concat(Enumerable.Range(0, 3000).Select(index => $"[g{index}]\nh{index}-[1:100] pd=10.0.0.1:2379 x={index}\n[g{index}:children]\ng{index + 1}\n"));
        var plays = string.Concat(Enumerable.Range(0, 200).Select(index => $"- hosts: g{index + 2500}\n  tasks:\n    - shell: br log stop --pd {{{{ pd }}}} --task-name={{{{ x }}}}\n"));

        FluentActions.Invoking(() => Lower("site.yml", plays, ("hosts", hosts))).Should().NotThrow();
    }
}
