using CsCheck;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

public class ShellPropertyTests
{
    private static readonly string[] Tokens =
    [
        "\"", "'", "`", "$(", "$((", "))", ")", "(", "((", "${", "}", "{", "$'", "$\"", "\\", "\\\n", "\n", " ", "\t", "\r\n",
        "<<E\n", "<<-E\n", "E\n", "<<'E'", "<", "<a>", ">", "&", ";", ";;", "|", "||", "&&", "#", "2>", "{fd}>", "<(",
        "if ", "then ", "fi ", "else ", "elif ", "for i in a; do ", "while ", "do ", "done ", "case x in ", "esac ", "a) ",
        "f() ", "function g ", "[[ ", "]] ", "=~ ", "a=(", "[k]=", "a[", "]", "+=", "=", "x", "中", "😀", "\uD800", "\0",
        "{{ a }}", "${{ b }}", "{% if %}", "$x", "${a:-", "${#", "${!", "@(", "!", "time ", "coproc ", "\\`", "\\\"", "$[",
        "declare ", "export ", "\\x41", "\\u4e2d",
    ];

    [Fact]
    public void Reads_any_soup_of_tokens_into_a_sound_tree() =>
        Gen.Int[0, Tokens.Length - 1].Select(index => Tokens[index]).Array[0, 60].Select(string.Concat).Sample(ShellInvariants.Verify, iter: 3000);

    [Fact]
    public void Reads_any_characters_into_a_sound_tree() =>
        Gen.String.Sample(ShellInvariants.Verify, iter: 2000);

    [Fact]
    public void Reads_a_script_that_is_cut_off_anywhere()
    {
        const string script = """
            #!/bin/bash
            for i in "${a[@]:-"$(b 'c')"}"; do
              if [[ $i =~ ^(x|y)$ ]]; then cat <<-E | d "`e \`f\``" > g; fi
            	$i
            	E
              case $i in (a|b) c=( d e ) ;; esac
            done
            """;

        for (var length = 0; length <= script.Length; length++)
            ShellInvariants.Verify(script.Substring(0, length));
    }

    /// <summary>Each of these would take minutes if some part of the reader were quadratic.</summary>
    [Theory]
    [InlineData("\"$(")]
    [InlineData("x \"$(y\n")]
    [InlineData("a\"$(b\nc\"d\n")]
    [InlineData("'\n")]
    [InlineData("'\\''")]
    [InlineData("`\\`")]
    [InlineData("${a[")]
    [InlineData("$((a) ")]
    [InlineData("(( ")]
    [InlineData("declare a[ ")]
    [InlineData("a=(\n")]
    [InlineData("\"{{ ")]
    [InlineData("{{ \" ")]
    [InlineData("<<A <<B ")]
    [InlineData("cat <<A\n A\n")]
    [InlineData("$(cat <<A\n")]
    [InlineData("case a in\nb) ")]
    [InlineData("if a; then\n")]
    [InlineData("f() ")]
    [InlineData("[[ a\n\n")]
    [InlineData("x\\\n")]
    [InlineData("<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Reads_what_is_never_closed(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));

        Action read = () => ShellParser.Parse(text + "\"\n'");

        read.Should().NotThrow();
    }
}
