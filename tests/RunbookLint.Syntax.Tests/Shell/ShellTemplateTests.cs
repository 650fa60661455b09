namespace RunbookLint.Syntax.Tests.Shell;

public class ShellTemplateTests : ShellReading
{
    [Fact]
    public void Reads_placeholders_of_documentation_as_text() => Reads("""
        br backup full --pd <pd-address>:2379 -s s3://<bucket>/<路径> --ratelimit=<n> -v <on|off> | tee <log>
        """, """
        pipeline
          run br backup full --pd <pd-address>:2379 -s s3://<bucket>/<路径> --ratelimit=<n> -v <on|off>
          run tee <log>
        """);

    [Fact]
    public void Reads_redirections_that_only_look_like_placeholders() => Reads("""
        a <b >c <d>>e <f>/dev/null <g>&2 0<h>i <<J>k
        J
        while l; do m; done <n>o
        p <q|r>s
        """, """
        run a [< b] [> c] [< d] [>> e] [< f] [> /dev/null] [< g] [>& 2] [0< h] [> i] [<< J expanded ∅] [> k]
        while [< n] [> o]
          run l
        do
          run m
        pipeline
          run p [< q]
          run r [> s]
        """);

    [Fact]
    public void Reads_templates_as_text_with_their_blanks_and_quotes() => Reads("""
        br --pd {{ pd | default("x y") }}:{{port}} -s "s3://{{ .Values.b | quote "c" }}/d" ${{ github.ref }} "x ${{ a && b }}"
        {% if backup %}
        {{- range .x }}
        """, """
        run br --pd {{ pd | default("x y") }}:{{port}} -s 's3://{{ .Values.b | quote "c" }}/d' ${{ github.ref }} 'x ${{ a && b }}'
        run {% if backup %}
        run {{- range .x }}
        """);

    [Fact]
    public void Reads_braces_that_are_no_templates() => Reads("""
        echo {{a b {{ "{{" $x "}}" {{}} {{,a},b}
        """, """
        run echo {{a b {{ '{{' $x '}}' {{}} {{,a},b}
        """);

    [Fact]
    public void Reads_templates_that_go_on_below_their_line() => Reads("""
        ip addr show {{ network
          if 'ansible_' + network.replace('-', '_') in hostvars[host]
          else bridge }} | grep inet
        """, """
        pipeline
          run ip addr show {{ network\n  if 'ansible_' + network.replace('-', '_') in hostvars[host]\n  else bridge }}
          run grep inet
        """);

    [Fact]
    public void Reads_braces_that_other_commands_stand_between_as_words() => Reads("""
        echo {{ a; echo b
        echo }}
        """, """
        run echo {{ a
        run echo b
        run echo }}
        """);

    [Fact]
    public void Reads_templates_in_here_documents_as_text() => Reads("""
        cat <<E
        {{ $x | "y" }} $z
        E
        """, """
        run cat [<< E expanded '{{ $x | "y" }} '·"$z"·'\n']
        """);
}
