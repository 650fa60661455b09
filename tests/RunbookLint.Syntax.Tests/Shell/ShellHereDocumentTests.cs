using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

public class ShellHereDocumentTests : ShellReading
{
    [Fact]
    public void Expands_the_body_behind_a_plain_delimiter() => Reads("""
        mysql <<EOF
        SELECT "$a", '$(b "c")', `d`, \$e, \\, \x;
        joined \
        line
        EOF
        after
        """, """
        run mysql [<< EOF expanded 'SELECT "'·"$a"·'", ''·"$(run b 'c')"·'', '·"$(run d)"·', $e, \\, \\x;\njoined line\n']
        run after
        """);

    [Theory]
    [InlineData("'EOF'", "'EOF'")]
    [InlineData("\"EOF\"", "'EOF'")]
    [InlineData("\\EOF", "'E'·OF")]
    [InlineData("E'O'F", "E·'O'·F")]
    public void Takes_the_body_as_it_is_behind_a_quoted_delimiter(string delimiter, string shown) => Reads($"""
        cat <<{delimiter} | a
        $x `y` \
        EOF
        """, $"""
        pipeline
          run cat [<< {shown} literal '$x `y` \\\n']
          run a
        """);

    [Fact]
    public void Strips_leading_tabs() => Reads(
        "cat <<-E <<-'F'\n\ta\n\t\t$x b\n\n\tE\n\tc\n \td\n\tF\n",
        """
        run cat [<<- E expanded 'a\n'·"$x"·' b\n\n'] [<<- 'F' literal 'c\n \td\n']
        """);

    [Fact]
    public void Reads_an_empty_body() => Reads("""
        cat <<E
        E
        """, """
        run cat [<< E expanded ∅]
        """);

    [Fact]
    public void Reads_several_of_one_line_in_order() => Reads("""
        diff /dev/fd/3 /dev/fd/4 3<<A 4<<'B' && if cat <<C; then
        a
        A
        b
        B
        c
        C
          d; fi
        """, """
        run diff /dev/fd/3 /dev/fd/4 [3<< A expanded 'a\n'] [4<< 'B' literal 'b\n']
        and
          if
            run cat [<< C expanded 'c\n']
          then
            run d
        """);

    [Fact]
    public void Reads_those_in_substitutions_and_around_them() => Reads("""
        a "$(cat <<E
        inner ) "
        E
        )" <<F $(b
        c)
        outer
        F
        x=$(cat <<G)
        late
        G
        """, """
        run a "$(run cat [<< E expanded 'inner ) "\n'])" $(run b / run c) [<< F expanded 'outer\n']
        run x:=$(run cat [<< G expanded 'late\n'])
        """);

    [Fact]
    public void Goes_on_behind_a_line_that_continues_into_the_delimiter() => Reads("""
        cat <<E
        a \
        E
        E
        """, """
        run cat [<< E expanded 'a E\n']
        """);

    [Fact]
    public void Locates_the_body()
    {
        const string source = "if a; then\n\tmysql <<-EOF\n\t\tSELECT 1\n\t\tFROM t;\n\tEOF\nfi\n";

        var document = ShellInvariants.Nodes(ShellParser.Parse(source).Root).OfType<ShellHereDocument>().Single();
        var literal = document.Body.Parts.Should().ContainSingle().Which.Should().BeOfType<ShellLiteral>().Subject;

        source.Substring(document.Span.Start, document.Span.Length).Should().Be("\t\tSELECT 1\n\t\tFROM t;\n");
        literal.Value.Should().Be("SELECT 1\nFROM t;\n");
        literal.Map.ToOuter(new(literal.Value.IndexOf("FROM"), 4)).Start.Should().Be(source.IndexOf("FROM"));
        literal.Map.IsVerbatim(new(0, 9)).Should().BeTrue();
        literal.Map.IsVerbatim(new(0, 10)).Should().BeFalse();
    }
}
