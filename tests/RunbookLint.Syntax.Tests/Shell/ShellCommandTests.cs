using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

public class ShellCommandTests : ShellReading
{
    [Fact]
    public void Reads_lists_and_pipelines() => Reads("""
        a | b |& c && ! d || e & f; g
        """, """
        pipeline
          run a
          run b
          run c
        and
          pipeline not
            run d
        or
          run e
        background
        run f
        run g
        """);

    [Fact]
    public void Lets_operators_end_a_line() => Reads("""
        a &&
          # why
          b |

          c
        """, """
        run a
        and
          pipeline
            run b
            run c
        """);

    [Fact]
    public void Reads_keywords_as_arguments() => Reads("""
        echo if then { } done ! [[ case; A=1 if
        """, """
        run echo if then { } done ! [[ case
        run A:=1 if
        """);

    [Fact]
    public void Keeps_time_and_coproc_before_simple_commands_only() => Reads("""
        time br backup full
        time -p { a; }
        coproc work { b; }
        """, """
        run time br backup full
        group
          run a
        group
          run b
        """);

    [Fact]
    public void Reads_assignments() => Reads("""
        A=1 B= C+=x d[1]=y e["a b"]+=z F=$(f)"g" env X=1
        """, """
        run A:=1 B:=∅ C+:=x d[1]:=y e["a b"]+:=z F:=$(run f)·'g' env X=1
        """);

    [Fact]
    public void Reads_arrays_over_several_lines() => Reads("""
        args=( --pd "$PD"   # where
          -s 's3://b' [k]=v

          $(more) ) rest+=(x)
        empty=()
        """, """
        run args:=(--pd "$PD" -s 's3://b' [k]=v $(run more)) rest+:=(x)
        run empty:=()
        """);

    [Theory]
    [InlineData("export")]
    [InlineData("local")]
    [InlineData("readonly")]
    [InlineData("declare")]
    [InlineData("typeset")]
    public void Reads_assignments_behind_declarations(string command) => Reads($"""
        {command} -x A="b c" D e=(f g) "$h"
        """, $"""
        run A:='b c' e:=(f g) {command} -x D "$h"
        """);

    [Fact]
    public void Reads_a_bracket_that_is_no_subscript_as_a_glob() => Reads("""
        a[bc]d x[ y
        """, """
        run a[bc]d x[ y
        """);

    [Fact]
    public void Reads_redirections_of_all_kinds() => Reads("""
        a >b 2>>c <d 3<>e >|f &>g &>>h 2>&1 >&- <&3 {fd}>i 10<j <<<"k $l" > "m" n>o 1 >p
        """, """
        run a n 1 [> b] [2>> c] [< d] [3<> e] [>| f] [&> g] [&>> h] [2>& 1] [>& -] [<& 3] [> i] [10< j] [<<< 'k '·"$l"] [> 'm'] [> o] [> p]
        """);

    [Fact]
    public void Reads_redirections_before_and_without_commands() => Reads("""
        > log
        < in sort > out
        """, """
        run [> log]
        run sort [< in] [> out]
        """);

    [Fact]
    public void Reads_conditions() => Reads("""
        if a; b; then c
        elif d; then
          e
        else f; fi > log
        """, """
        if
          run a
          run b
        then
          run c
        if
          run d
        then
          run e
        else
          run f
        with [> log]
        """);

    [Fact]
    public void Reads_loops() => Reads("""
        while read -r x; do a; done < f
        until b
        do c
        done
        for i in 1 "$2" *.sql; do d; done
        for j
        do e; done
        for k in; do f; done
        for l in a; { g; }
        for ((i = 0; i < 3; i++)); do h; done
        select m in x y; do i; done
        """, """
        while [< f]
          run read -r x
        do
          run a
        until
          run b
        do
          run c
        for i in 1 "$2" *.sql
          run d
        for j
          run e
        for k in
          run f
        for l in a
          run g
        for ((i = 0; i < 3; i++))
          run h
        for m in x y
          run i
        """);

    [Fact]
    public void Reads_case() => Reads("""
        case "$1" in
          start | "re start") a ;;
          (stop) b; c ;& # on
          if) d ;;&
          *) esac
        case x in esac
        """, """
        case "$1"
          when start 're start'
            run a
          when stop
            run b
            run c
          when if
            run d
          when *
        case x
        """);

    [Fact]
    public void Reads_functions() => Reads("""
        f() { a; }
        g-1.x ()
        (
          b
        ) > log
        function h { c; }
        function i() if d; then e; fi
        j() { local x=1; k() { l; }; }
        """, """
        function f
          group
            run a
        function g-1.x
          subshell [> log]
            run b
        function h
          group
            run c
        function i
          if
            run d
          then
            run e
        function j
          group
            run x:=1 local
            function k
              group
                run l
        """);

    [Fact]
    public void Reads_tests() => Reads("""
        [[ -f $x && ! ( $a < "b c" || $d =~ ^(e|f g)[|]$h ) ]] && a
        [[ -n $x
          && y ]]
        [ a = b ]
        """, """
        test -f $x && ! ( $a < 'b c' || $d =~ ^(e|f g)[|]·$h )
        and
          run a
        test -n $x && y
        run [ a = b ]
        """);

    [Fact]
    public void Collects_comments()
    {
        var script = ShellParser.Parse("""
            #!/bin/sh
            a # one
            b#no 'c # no' $# ${#x} # two
            d;#three
            e <<E # four
            # no
            E
            x=( # five
            )
            """);

        script.Comments.Select(comment => comment.Text).Should().Equal("#!/bin/sh", "# one", "# two", "#three", "# four", "# five");
        script.Errors.Should().BeEmpty();
    }
}
