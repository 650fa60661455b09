namespace RunbookLint.Syntax.Tests.Shell;

public class ShellWordTests : ShellReading
{
    [Fact]
    public void Joins_quoted_and_plain_parts_to_a_word() => Reads("""
        a'b c'"d e"\ f $'g\th' $"i"
        """, """
        run a·'b c'·'d e'·' '·f 'g\th' 'i'
        """);

    [Fact]
    public void Keeps_empty_strings() => Reads("""
        mysql -p'' "" a""b $x"" ""$x "$x"
        """, """
        run mysql -p·'' '' a·''·b $x·'' ''·$x "$x"
        """);

    [Fact]
    public void Removes_backslashes_by_the_rules_of_the_quotes_around_them() => Reads("""
        \a\ \$\\ "\a\ \$\"\`\\\!" '\a\\'
        """, """
        run 'a $\\' '\\a\\ $"`\\\\!' '\\a\\\\'
        """);

    [Fact]
    public void Decodes_ansi_c_escapes() => Reads(
        """
        printf $'\a\b\e\f\n\r\t\v|\\\'\"\?|\101\x42\u4e2d\U1f600|\xe4\xb8\xad|\cA|\z\8'
        """,
        "run printf '\a\b\\e\f\\n\\r\\t\v|\\\\'\"?|AB中😀|中|\u0001|\\\\z\\\\8'");

    [Fact]
    public void Replaces_code_points_that_do_not_exist() => Reads("""
        $'\ud800\U00110000\uzz'
        """, """
        run '��\\uzz'
        """);

    [Fact]
    public void Joins_lines_wherever_a_line_ends_in_a_backslash() => Reads(
        """
        br back\
        up "full\
         x" --pd \
            "$P\
        D" &\
        & ec\
        ho ${A\
        B:\
        -c} 'not \
        here'
        """, """
        run br backup 'full x' --pd "$PD"
        and
          run echo ${AB :- c} 'not \\\nhere'
        """);

    [Fact]
    public void Reads_scripts_with_crlf() => Reads(
        "br backup \\\r\n  full # c\r\nif a; then\r\n  b 'x\r\ny'\r\nfi\r\ncat <<EOF\r\nz\r\nEOF\r\n",
        """
        run br backup full
        if
          run a
        then
          run b 'x\r\ny'
        run cat [<< EOF expanded 'z\r\n']
        """);

    [Fact]
    public void Skips_a_byte_order_mark() => Reads("\uFEFF#!/bin/sh\nls\n", "run ls");

    [Fact]
    public void Takes_any_character_that_is_no_operator_as_part_of_a_word() => Reads("""
        echo 备份 é😀 a#b a=b {a,b} } if [x] ~/y %z ^ * ? a:b,c +
        """, """
        run echo 备份 é😀 a#b a=b {a,b} } if [x] ~/y %z ^ * ? a:b,c +
        """);

    [Fact]
    public void Reads_extended_globs() => Reads("""
        ls !(a|b c).sql @(x|$(y)) *(a?(b)) ; [[ $x == +([0-9]) ]]
        """, """
        run ls !(a|b c).sql @(x|·$(run y)·) *(a?(b))
        test $x == +([0-9])
        """);

    [Fact]
    public void Reads_a_lonely_dollar_sign_as_itself() => Reads("""
        grep "a$" b$ $ "$" $% "$/x"
        """, """
        run grep 'a$' b$ $ '$' $% '$/x'
        """);
}
