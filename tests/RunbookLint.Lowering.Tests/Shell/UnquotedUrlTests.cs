using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Shell;

public class UnquotedUrlTests : LoweringTest
{
    [Theory]
    [InlineData("br log start -s s3://b/log?access-key=a&secret-access-key=b --pd x:1", "&")]
    [InlineData("br log start --storage=s3://b/log?a=1&b=2", "&")]
    [InlineData("br log start --storage=s3://b/log?endpoint=$EP&region=$R", "&")]
    [InlineData("br log start -s s3://b/log?a=1;b=2", ";")]
    [InlineData("br log start -s s3://b/log;secret-access-key=$KEY --pd x:1", ";")]
    [InlineData("br log start -s s3://b/log;--pd x:1", ";")]
    [InlineData("br log start -s s3://b/log?a=1", "?")]
    [InlineData("br log start -s s3://b/log*", "*")]
    [InlineData("br backup full --pd x:1 -s s3://b/log?a=1 &", "?")]
    public void Marks_what_the_shell_takes_for_itself(string script, string character) => Marks(script).Should().Equal(character);

    [Theory]
    [InlineData("br log start -s 's3://b/log?a=1&b=2'")]
    [InlineData("br log start -s \"s3://b/log?a=1&b=2\" --pd x:1")]
    [InlineData("br log start -s s3://b/log'?a=1&b=2'")]
    [InlineData("br log start -s s3://b/log\\?a=1\\&b=2")]
    [InlineData("br log start -s s3://b/log &")]
    [InlineData("br log start -s s3://b/log& wait")]
    [InlineData("br log start -s s3://b/log; echo done")]
    [InlineData("br log start -s s3://b/log;echo done")]
    [InlineData("br log start -s s3://b/log;$NOTIFY")]
    [InlineData("br log start -s \"$URL\" && br log status")]
    [InlineData("URL='s3://b/log?a=1&b=2'\nbr log start -s $URL")]
    public void Accepts_quotes_and_separators_that_are_meant(string script) => Marks(script).Should().BeEmpty();

    private static IEnumerable<string> Marks(string script) =>
        new RunbookPlan(Lower("start.sh", script).Root).Operations
            .SelectMany(operation => operation.Settings).Where(setting => setting.Name == MistakeNames.Unquoted).Select(setting => setting.Value.Value!);
}
