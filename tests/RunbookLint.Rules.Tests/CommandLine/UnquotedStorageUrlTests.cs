using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class UnquotedStorageUrlTests : RuleTest<UnquotedStorageUrl>
{
    [Fact]
    public void Says_what_the_shell_does() => Says("""
        start-log-backup unquoted=&
        """, """
        error: without quotes the shell ends the command at '&' and runs it in the background: the rest of the URL and of the flags is lost
          & <- no quotes
          help: put the URL into single quotes, or into double quotes where it holds variables
        """);

    [Fact]
    public void Reports_other_characters_too() => Verify("""
        start-log-backup unquoted=[|;|]
        start-log-backup unquoted=[|"?"|]
        start-log-backup unquoted=[|*|]
        """);

    [Fact]
    public void Accepts_quotes() => Verify("""
        start-log-backup storage="s3://b/log?a=1&b=2"
        """);

    [Fact]
    public void Is_milder_where_the_command_mostly_works() => Says("""
        start-log-backup unquoted="?"
        """, """
        warning: without quotes the shell matches the '?' of the URL with names of files; some shells refuse the command
          "?" <- no quotes
          help: put the URL into single quotes, or into double quotes where it holds variables
        """);
}
