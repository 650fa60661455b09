namespace RunbookLint.Lowering.Tests.Ansible;

public class TemplateFileTests : LoweringTest
{
    [Fact]
    public void Statements_whose_value_is_known_are_followed() => Reads("""
        #!/bin/sh
        {% set name = 'x-' ~ env %}
        {# nothing to see #}
        {% if env == 'prod' -%}
        br log stop --task-name={{ name }}
        {% elif env == 'dr' %}
        br log stop --task-name=wrong
        {% else %}
        br log stop --task-name=worse
        {% endif %}
        {% for task in tasks %}
        br log stop --task-name={{ loop.index }}-{{ task }}
        {% endfor %}
        {% raw %}echo {{ not a template }}{% endraw %}
        """, """
        stop-log-backup task=x-prod
        stop-log-backup task=1-a
        stop-log-backup task=2-b
        """);

    [Fact]
    public void Branches_of_which_only_the_run_knows_are_alternatives() => Reads("""
        #!/bin/sh
        TASK=a
        {% if missing %}
        TASK=b
        br log stop --task-name=left
        {% else %}
        # nothing
        {% endif %}
        br log stop --task-name=$TASK
        {% for task in missing %}
        br log stop --task-name={{ task }}
        {% endfor %}
        """, """
        choice
          sequence
            stop-log-backup task=left
          sequence
        stop-log-backup task=?${TASK}
        repeat
          stop-log-backup task=?"{{ task }}"
        """);

    [Fact]
    public void A_configuration_with_open_parts_is_known_to_the_run_only() => Lowers("site.yml", """
        - hosts: localhost
          tasks:
            - template: { src: lightning.toml.j2, dest: /etc/lightning.toml }
            - command: tidb-lightning --config /etc/lightning.toml
        """, "import config=/etc/lightning.toml", ("templates/lightning.toml.j2", "[tikv-importer]\n{% if local %}\nbackend = \"local\"\n{% else %}\nbackend = \"tidb\"\n{% endif %}\n"));

    [Fact]
    public void A_value_in_a_template_stands_where_it_was_set()
    {
        var document = Lower("site.yml", "- hosts: localhost\n  vars: { tasks: [a, b] }\n  tasks:\n    - template: { src: x.sh.j2, dest: /x.sh }\n    - command: /x.sh\n",
            ("templates/x.sh.j2", "{% for t in tasks %}\nbr log stop --task-name={{ t }}\n{% endfor %}\n"));
        var operations = new RunbookLint.Plan.RunbookPlan(document.Root).Operations;

        document.Problems.Should().BeEmpty();
        operations.Select(operation => operation.Settings["task"].Span.ToString()).Should().Equal("site.yml:2:19", "site.yml:2:22");
        operations.Select(operation => operation.Span.Text).Should().Equal("br log stop --task-name={{ t }}", "br log stop --task-name={{ t }}");
    }

    private static void Reads(string template, string plan) => Lowers("site.yml", """
        - hosts: localhost
          vars: { env: prod, tasks: [a, b] }
          tasks:
            - template: src=x.sh.j2 dest=/opt/x.sh mode=0755
            - command: /opt/x.sh
        """, plan, ("templates/x.sh.j2", template));
}
