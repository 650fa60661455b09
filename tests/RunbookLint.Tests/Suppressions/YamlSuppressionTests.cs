namespace RunbookLint.Tests.Suppressions;

public class YamlSuppressionTests : SuppressionTest
{
    private const string Resource = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: full
        spec:
          br: {cluster: prod}
          s3: {bucket: b}
        """;

    [Fact]
    public void A_comment_above_a_resource_speaks_for_it() => Found("a.yaml", $"# runbooklint: ignore[RBL9998]\n{Resource}\n---\n{Resource}\n").Should().Be("10 step");

    [Fact]
    public void A_comment_above_a_key_speaks_for_that_key() => Found("ci.yml", """
        jobs:
          nightly:
            steps:
              # runbooklint: ignore[RBL9998]
              - name: backup
                run: br backup full --pd "$PD" --storage s3://b/x
              - name: again
                # runbooklint: ignore[RBL9998]
                run: |
                  br backup full --pd "$PD" --storage s3://b/x
              - run: br backup full --pd "$PD" --storage s3://b/x # runbooklint: ignore[RBL9998]
              - run: br backup full --pd "$PD" --storage s3://b/x
        """.Replace("jobs:", "on: push\njobs:", StringComparison.Ordinal)).Should().Be("13 step");

    [Fact]
    public void A_script_in_YAML_has_comments_of_its_own() => Found(".github/workflows/ci.yml", """
        on: push
        jobs:
          nightly:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  # runbooklint: ignore[RBL9998]
                  br backup full --pd "$PD" --storage s3://b/x
                  br backup full --pd "$PD" --storage s3://b/x # runbooklint: ignore[RBL9998]
                  br backup full --pd "$PD" --storage s3://b/x
        """).Should().Be("10 step");

    [Fact]
    public void A_comment_above_a_task_of_Ansible_speaks_for_it() => Found("play.yml", """
        - hosts: br
          tasks:
            # runbooklint: ignore[RBL9998] nightly
            - name: backup
              ansible.builtin.shell: |
                br backup full --pd 10.0.0.1:2379 --storage s3://b/x
            - ansible.builtin.shell: br backup full --pd 10.0.0.1:2379 --storage s3://b/x
        """).Should().Be("7 step");

    [Fact]
    public void A_comment_at_the_end_of_a_mapping_speaks_for_the_next_key() => Found("ci.yml", """
        on: push
        jobs:
          nightly:
            runs-on: x
            # runbooklint: ignore[RBL9998]
            steps:
              - run: br backup full --pd "$PD" --storage s3://b/x
        """).Should().BeEmpty();

    [Fact]
    public void An_annotation_speaks_for_its_resource() => Found("a.yaml", Resource.Replace("  name: full", "  name: full\n  annotations:\n    runbooklint.dev/ignore.RBL9998: \"a drill; until=2999-01-31\"", StringComparison.Ordinal) + "\n---\n" + Resource).Should().Be("11 step");

    [Fact]
    public void An_annotation_of_a_pod_speaks_for_the_pod() => Found("a.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: nightly}
        spec:
          schedule: "0 2 * * *"
          jobTemplate:
            spec:
              template:
                metadata:
                  annotations:
                    runbooklint.dev/ignore.RBL9998: a drill
                spec:
                  containers:
                    - name: br
                      image: pingcap/br:v8.5.0
                      command: [br, backup, full, --pd, "pd:2379", --storage, s3://b/x]
        """).Should().BeEmpty();

    [Fact]
    public void An_annotation_that_says_something_else_is_reported() => Messages("a.yaml", Resource.Replace("  name: full", "  name: full\n  annotations:\n    runbooklint.dev/ignore-RBL9998: a drill", StringComparison.Ordinal))
        .Should().Be("'runbooklint.dev/ignore-RBL9998' is no suppression; write runbooklint.dev/ignore.RBL1001");

    [Fact]
    public void JSON_says_it_in_a_key() => Found("a.json", """
        {"items": [
          {
            "//": "runbooklint: ignore[RBL9998] a drill",
            "apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "metadata": {"name": "a"},
            "spec": {"br": {"cluster": "prod"}, "s3": {"bucket": "b"}}
          },
          {
            "apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "metadata": {"name": "b"},
            "spec": {"br": {"cluster": "prod"}, "s3": {"bucket": "b"}}
          }
        ], "apiVersion": "v1", "kind": "List"}
        """).Should().Be("7 step");

    [Fact]
    public void JSON_says_several_things_in_a_list() => Found("a.json", """
        {
          "//": ["runbooklint: ignore[RBL9998] a drill", "kept for the audit"],
          "apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "metadata": {"name": "a"},
          "spec": {"br": {"cluster": "prod"}, "s3": {"bucket": "b"}}
        }
        """).Should().BeEmpty();

    [Fact]
    public void Templates_have_comments_of_their_own() => Found("templates/a.yaml", $$$"""
        {{- /* runbooklint: ignore[RBL9998] a drill */ -}}
        {{{Resource}}}
        """).Should().BeEmpty();

    [Fact]
    public void Jinja_has_comments_of_its_own() => Found("a.sh.j2", """
        {# runbooklint: ignore[RBL9998] a drill #}
        br backup full --pd {{ pd }} --storage s3://b/x
        br backup full --pd {{ pd }} --storage s3://b/x
        """).Should().Be("3 step");

    [Fact]
    public void A_comment_of_Jinja_in_a_script_speaks_for_the_next_command() => Found("play.yml", """
        - hosts: br
          tasks:
            - name: backup
              ansible.builtin.shell: |
                br backup full --pd {{ pd }} --storage s3://b/x
                {#- runbooklint: ignore[RBL9998] a drill -#}
                # kept apart
                br backup full --pd {{ pd }} \
                  --storage s3://b/x
                br backup full --pd {{ pd }} --storage s3://b/x
                br backup full --pd {{ pd }} \
                  --storage s3://b/x {# runbooklint: ignore[RBL9998] a drill #}
                {# runbooklint: ignore[RBL9998] a drill #}
                if [ -n "$X" ]; then
                  br backup full --pd {{ pd }} --storage s3://b/x
                fi
                br backup full --pd {{ pd }} --storage s3://b/x
        """).Should().Be("5 step, 10 step, 17 step");

    [Fact]
    public void A_comment_of_Jinja_in_a_folded_script_speaks_for_its_command() => Found("play.yml", """
        - hosts: br
          tasks:
            - ansible.builtin.shell: >-
                {# runbooklint: ignore[RBL9998] a drill #}
                br backup full --pd {{ pd }}
                --storage s3://b/x
            - ansible.builtin.shell: br backup full --pd {{ pd }} --storage s3://b/x {# runbooklint: ignore[RBL9998] a drill #}
            - ansible.builtin.shell: br backup full --pd {{ pd }} --storage s3://b/x
        """).Should().Be("8 step");

    [Fact]
    public void A_comment_of_a_chart_in_a_script_speaks_for_the_next_command() => Found("templates/a.yaml", """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: x}
        spec:
          template:
            spec:
              containers:
              - name: a
                image: pingcap/br:v8.5.0
                command: [sh, -c]
                args:
                - |
                  br backup full --pd {{ .Values.pd }} --storage s3://b/x
                  {{- /* runbooklint: ignore[RBL9998] a drill */}}
                  br backup full --pd {{ .Values.pd }} --storage s3://b/x
                  br backup full --pd {{ .Values.pd }} --storage s3://b/x {{/* runbooklint: ignore[RBL9998] a drill */}}
                  br backup full --pd {{ .Values.pd }} --storage s3://b/x
        """).Should().Be("13 step, 17 step");

    [Fact]
    public void Texts_are_no_comments() => Found("ci.yml", """
        on: push
        jobs:
          lint:
            steps:
              - name: "# runbooklint: ignore[RBL9998]"
                run: runbooklint check .
              - run: br backup full --pd "$PD" --storage s3://b/x
                env: {NOTE: "runbooklint: ignore[RBL9998]", runbooklint: "ignore[RBL1]"}
        """).Should().Be("7 step");
}
