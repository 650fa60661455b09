using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

public class ShellRecoveryTests : ShellReading
{
    [Fact]
    public void Ends_an_open_quote_with_its_line() => Reports("""
        a
        br --pd ⟦"⟧$PD x
        b 'c'
        """, """
        run a
        run br --pd "$PD"·' x'
        run b 'c'
        ! this double quote is never closed
        """);

    [Fact]
    public void Ends_an_open_quote_before_a_line_continuation() => Reports("""
        br --pd ⟦'⟧x \
          --s3
        """, """
        run br --pd 'x' --s3
        ! this single quote is never closed
        """);

    [Fact]
    public void Blames_the_string_that_a_later_quote_has_closed() => Reports("""
        a ⟦"⟧one
        b "two"
        c "three"
        """, """
        run a 'one'
        run b 'two'
        run c 'three'
        ! this double quote is never closed
        """);

    [Theory]
    [InlineData("a ⟦$(⟧b", "run a $(run b)", "'$(' is never closed")]
    [InlineData("a ⟦${⟧b:-c", "run a ${b :- c}", "'${' is never closed")]
    [InlineData("a ⟦`⟧b", "run a $(run b)", "backquote is never closed")]
    [InlineData("a ⟦$'⟧b", "run a 'b'", "$' quote is never closed")]
    [InlineData("a ⟦<(⟧b", "run a <(run b)", "process substitution is never closed")]
    [InlineData("a=⟦(⟧b", "run a:=(b)", "'(' of an array is never closed")]
    [InlineData("a \"b $(c ⟦'⟧d", "run a 'b '·\"$(run c 'd')\"", "single quote is never closed")]
    public void Ends_what_is_open_with_its_line(string line, string read, string message) => Reports($"""
        {line}
        next 1
        """, $"""
        {read}
        run next 1
        ! this {message}
        """);

    [Fact]
    public void Keeps_what_stands_in_an_open_command() => Reports("""
        ⟦if⟧ a; then
          b
        while c; do d; done
        """, """
        if
          run a
        then
          run b
          while
            run c
          do
            run d
        ! this 'if' is never closed with 'fi'
        """);

    [Fact]
    public void Closes_an_open_command_with_the_one_around_it() => Reports("""
        f() {
          ⟦while⟧ a; do
            b
        }
        ( ⟦case⟧ x in y) c )
        d
        """, """
        function f
          group
            while
              run a
            do
              run b
        subshell
          case x
            when y
              run c
        run d
        ! this 'while' is never closed with 'done'
        ! this 'case' is never closed with 'esac'
        """);

    [Fact]
    public void Reports_what_closes_nothing() => Reports("""
        a⟦)⟧ b
        ⟦fi⟧
        c; ⟦done⟧; d ⟦;;⟧ e
        ⟦}⟧
        """, """
        run a
        run b
        run c
        run d
        run e
        ! this ')' closes nothing
        ! this 'fi' closes nothing
        ! this 'done' closes nothing
        ! this ';;' closes nothing
        ! this '}' closes nothing
        """);

    [Fact]
    public void Reports_missing_commands() => Reports("""
        a ⟦&&⟧ ; b ⟦|⟧
        """, """
        run a
        run b
        ! no command stands behind this '&&'
        ! no command stands behind this '|'
        """);

    [Fact]
    public void Reports_missing_keywords() => Reports("""
        ⟦if⟧ a; b; fi
        ⟦while⟧ c; d; done
        ⟦f⟧()
        """, """
        if
          run a
          run b
        then
        while
          run c
          run d
        do
        function f
          run
        ! this 'if' has no 'then'
        ! this 'while' has no 'do'
        ! the function 'f' has no body
        """);

    [Fact]
    public void Passes_over_parentheses_that_cannot_stand_where_they_are() => Reports("""
        echo done ⟦(⟧see (the) docs) now
        """, """
        run echo done now
        ! this '(' cannot stand here; quote it if it is part of a word
        """);

    [Fact]
    public void Ends_an_open_test_with_its_line() => Reports("""
        ⟦[[⟧ -f x
        a
        """, """
        test -f x
        run a
        ! this '[[' is never closed with ']]'
        """);

    [Fact]
    public void Takes_the_rest_as_the_body_of_an_open_here_document() => Reports("""
        cat ⟦<<EOF⟧
        a
        """, """
        run cat [<< EOF expanded 'a\n']
        ! no line 'EOF' closes this here-document
        """.Replace("'a\\n'", "'a'"));

    [Fact]
    public void Takes_an_indented_delimiter_for_the_one_that_was_meant() => Reports("""
          cat ⟦<<EOF⟧
          a
          EOF
          b
        """, """
        run cat [<< EOF expanded '  a\n']
        run b
        ! no line 'EOF' closes this here-document
        """);

    [Fact]
    public void Goes_on_at_the_next_line_when_the_nesting_is_too_deep()
    {
        var source = "before\n" + string.Concat(Enumerable.Repeat("$(", 1000)) + "\nafter \"x\"\n";

        var script = ShellParser.Parse(source);

        script.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        ShellDump.Of(script).Should().StartWith("run before\n").And.Contain("\nrun after 'x'\n");
        ShellInvariants.Verify(source);
    }
}
