using CsCheck;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

public class TranscriptTests
{
    [Fact]
    public void Tells_what_was_typed_from_what_was_printed() => Splits("""
        # start the backup
        $ tiup br log start --task-name=pitr \
          --pd "$PD"
        Starting

        > #1 <
        $ echo 'a
        b' | # more
        > cat
        $
        """, """
        typed # start the backup
        typed tiup br log start --task-name=pitr \⏎  --pd "$PD"
        printed Starting⏎⏎> #1 <
        typed echo 'a⏎b' | # more
        printed > cat
        """);

    [Theory]
    [InlineData("$ br", "br")]
    [InlineData("  $ br", "br")]
    [InlineData("user@host:~$ br", "br")]
    [InlineData("root@tidb-0:/# br", "br")]
    [InlineData("me@mac ~ % br", "br")]
    [InlineData("[root@node1 ~]# br", "br")]
    [InlineData("[tidb@node1 conf]$ br", "br")]
    [InlineData("bash-5.1$ br", "br")]
    [InlineData("sh-4.2# br", "br")]
    [InlineData("(venv) $ br", "br")]
    [InlineData("(base) user@h:~$ br", "br")]
    [InlineData("(base) tidb@h:~$ br", "br")]
    [InlineData("tidb@host:~$ br", "br")]
    [InlineData("tidb@host:~# br", "br")]
    [InlineData("mysql@h:~$ br", "br")]
    [InlineData("mariadb@h:~$ br", "br")]
    [InlineData("mysql@h ~ $ br", "br")]
    [InlineData("tidb@ctl ~ % br", "br")]
    [InlineData("PS C:\\> br", "br")]
    [InlineData("PS /home/me> br", "br")]
    [InlineData("C:\\tidb>br", "br")]
    [InlineData("% br", "br")]
    public void Knows_the_prompts_of_shells(string source, string command)
    {
        Transcript.LooksLikeTranscript(source).Should().BeTrue();
        Splits(source, $"typed {command}");
    }

    [Theory]
    [InlineData("mysql> SELECT 1;")]
    [InlineData("MySQL [(none)]> SELECT 1;")]
    [InlineData("MariaDB [test]> SELECT 1;")]
    [InlineData("tidb> SELECT 1;")]
    [InlineData("TiDB root@127.0.0.1:4000> SELECT 1;")]
    [InlineData("TiDB [test]> SELECT 1;")]
    public void Knows_the_prompts_of_databases(string source)
    {
        Transcript.LooksLikeTranscript(source).Should().BeTrue();
        Splits(source, "sql SELECT 1;");
    }

    [Theory]
    [InlineData("br log start")]
    [InlineData("# br log start\nbr log status")]
    [InlineData("# comment")]
    [InlineData("$PD/bin/br log start")]
    [InlineData("user@example.com is the owner, pays $ 5")]
    [InlineData("[1, 2] $ x")]
    [InlineData("> quoted")]
    [InlineData("% of it")]
    [InlineData("mysql -h a > b")]
    [InlineData("")]
    public void Takes_no_script_for_a_transcript(string source) => Transcript.LooksLikeTranscript(source).Should().BeFalse();

    [Fact]
    public void Takes_a_mark_before_a_command_for_the_prompt_of_root() => Splits("""
        # Stop the task first
        # br log stop
        done
        # PD=a:2379 ./run.sh
        """, """
        typed # Stop the task first
        typed br log stop
        printed done
        typed PD=a:2379 ./run.sh
        """);

    [Theory]
    [InlineData("# br log stop\ndone", true)]
    [InlineData("# Stop the task first", false)]
    [InlineData("$ ls\n# br log stop", false)]
    [InlineData("br log stop", false)]
    public void Finds_the_prompt_of_root_where_a_text_is_known_as_a_transcript(string source, bool has) => Transcript.HasRootPrompt(source).Should().Be(has);

    [Fact]
    public void Takes_a_mark_before_a_command_for_a_comment_where_others_have_a_prompt() => Splits("""
        $ ls
        # br log stop
        """, """
        typed ls
        typed # br log stop
        """);

    [Fact]
    public void Reads_here_documents_and_loops_with_marks_and_without() => Splits("""
        $ cat <<'EOF' > a.sql
        # no comment
        $ no prompt
        EOF
        $ mysql <<-SQL
        >   DELETE FROM t;
        > SQL
        Bye
        $ for i in 1 2; do
        > br log stop
        > done
        $ echo $((1<<2)) <<never
        printed
        """, """
        typed cat <<'EOF' > a.sql⏎# no comment⏎$ no prompt⏎EOF
        typed mysql <<-SQL⏎  DELETE FROM t;⏎SQL
        printed Bye
        typed for i in 1 2; do⏎br log stop⏎done
        typed echo $((1<<2)) <<never
        printed printed
        """);

    [Fact]
    public void Ends_an_open_quote_at_the_next_prompt() => Splits("""
        $ echo don't
        $ br log stop
        """, """
        typed echo don't
        typed br log stop
        """);

    [Fact]
    public void Reads_statements_over_lines() => Splits("""
        mysql> use test
        Database changed
        mysql> IMPORT INTO t
            -> FROM 'f'
            -> ;
        +---+
        mysql> SELECT a
        FROM t\G
        *** 1. row ***
        mysql> SELECT 1
        +---+
        """, """
        sql use test
        printed Database changed
        sql IMPORT INTO t⏎FROM 'f'⏎;
        printed +---+
        sql SELECT a⏎FROM t\G
        printed *** 1. row ***
        sql SELECT 1
        printed +---+
        """);

    [Fact]
    public void Reads_anything()
    {
        string[] pieces = ["$ ", "# ", "% ", "> ", "-> ", "mysql> ", "a@b:~$ ", "[a@b c]# ", "PS C:\\> ", "(a) ", "br ", "\n", "\n", "\r\n", "\\", "'", "\"", "<<E", "E", ";", "|", "for ", "\t", "\uD800"];

        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 40].Select(string.Concat).Sample(
            source =>
            {
                Transcript.LooksLikeTranscript(source);
                foreach (var part in Transcript.Split(source))
                    MarkdownInvariants.MapsToItsOwnCharacters(source, part.Text, part.Map);
            },
            iter: 20_000);
    }

    private static void Splits(string source, string expected)
    {
        var parts = Transcript.Split(source);

        string.Join("\n", parts.Select(part => $"{(part.IsSql ? "sql" : part.IsCommand ? "typed" : "printed")} {part.Text.Replace("\n", "⏎")}")).Should().Be(expected);
        foreach (var part in parts)
            MarkdownInvariants.MapsToItsOwnCharacters(source, part.Text, part.Map);
    }
}
