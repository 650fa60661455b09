using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

public class ShellExpansionTests : ShellReading
{
    [Fact]
    public void Reads_plain_parameters() => Reads("""
        $a_1-$1$12 ${12} $@ $* $# $? $- $$ $! "$a" ${b}
        """, """
        run $a_1·-·$1·$1·2 $12 $@ $* $# $? $- $$ $! "$a" $b
        """);

    [Theory]
    [InlineData("${a:-x}", "${a :- x}")]
    [InlineData("${a-}", "${a - ∅}")]
    [InlineData("${a:=x y}", "${a := x y}")]
    [InlineData("${a:?not set}", "${a :? not set}")]
    [InlineData("${a+x}", "${a + x}")]
    [InlineData("${#a}", "${a length}")]
    [InlineData("${#a[@]}", "${a[@] length}")]
    [InlineData("${#}", "$#")]
    [InlineData("${#:-x}", "${# :- x}")]
    [InlineData("${##}", "${# length}")]
    [InlineData("${##x}", "${# # x}")]
    [InlineData("${!a}", "${a indirect}")]
    [InlineData("${!a[@]}", "${a[@] indirect}")]
    [InlineData("${!a*}", "${a indirect}")]
    [InlineData("${!}", "$!")]
    [InlineData("${a[@]}", "${a[@]}")]
    [InlineData("${a[i + 1]:-x}", "${a[i + 1] :- x}")]
    [InlineData("${a[${b[0]}]}", "${a[${b[0]}]}")]
    [InlineData("${a##*/}", "${a ## */}")]
    [InlineData("${a%.*}", "${a % .*}")]
    [InlineData("${a/b/c}", "${a / b/c}")]
    [InlineData("${a//'/'/\\/}", "${a // '/'·/·'/'}")]
    [InlineData("${a/#b/c}", "${a / #b/c}")]
    [InlineData("${a:1:2}", "${a : 1:2}")]
    [InlineData("${a: -2}", "${a :  -2}")]
    [InlineData("${a^^}", "${a ^^ ∅}")]
    [InlineData("${a,}", "${a , ∅}")]
    [InlineData("${a@Q}", "${a @ Q}")]
    [InlineData("${@:2}", "${@ : 2}")]
    [InlineData("${a:-${b:-$c}}", "${a :- ${b :- $c}}")]
    [InlineData("${a:-'}'\"}\"\\}}", "${a :- '}'·'}'·'}'}")]
    [InlineData("${project.version}", "${project . version}")]
    public void Reads_parameters_with_operators(string source, string expected) => Reads(source, $"run {expected}");

    [Fact]
    public void Nests_double_quotes_in_expansions() => Reads("""
        echo "${A:-"$(cmd "x" "${B:-"y z"}")"}" "${A:-it's}" "${A%'"'}"
        """, """
        run echo "${A :- "$(run cmd 'x' "${B :- 'y z'}")"}" "${A :- 'it's'}" "${A % '"'}"
        """);

    [Fact]
    public void Reads_command_substitutions_with_their_own_quotes_and_comments() => Reads("""
        a=$(b "$(c ')')" # )
          d) "$(case $x in a) e;; (b) f; esac)"
        """, """
        run a:=$(run b "$(run c ')')" / run d) "$(case $x / when a / run e / when b / run f)"
        """);

    [Fact]
    public void Reads_backquotes_and_what_is_escaped_in_them() => Reads("""
        a=`b \`c "\$d" \\\`e\\\`\`` "`f \"g h\"`"
        """, """
        run a:=$(run b $(run c "$d" $(run e))) "$(run f 'g h')"
        """);

    [Fact]
    public void Locates_what_stands_in_backquotes()
    {
        const string source = """
            x=`echo \`br log \\\`id -u\\\`\``
            """;

        var words = ShellInvariants.Nodes(ShellParser.Parse(source).Root).OfType<ShellLiteral>();

        words.Select(word => source.Substring(word.Span.Start, word.Span.Length)).Should().Equal("echo", "br", "log", "id", "-u");
    }

    [Fact]
    public void Tells_arithmetic_from_nested_subshells() => Reads("""
        echo $((1 + (2 * $x))) "$(( $(f) + 1 ))" $((a); (b)) $[1 + 2]
        ((i++)); ((a) | (b))
        """, """
        run echo $((1 + (2 * $x))) "$(( $(f) + 1 ))" $(subshell / run a / subshell / run b) $((1 + 2))
        arithmetic i++
        subshell
          pipeline
            subshell
              run a
            subshell
              run b
        """);

    [Fact]
    public void Reads_process_substitutions() => Reads("""
        diff <(sort a) <(sort "$b") > >(tee log)
        """, """
        run diff <(run sort a) <(run sort "$b") [> >(run tee log)]
        """);
}
