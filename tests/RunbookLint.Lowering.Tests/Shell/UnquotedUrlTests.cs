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
    [InlineData("br backup full -s $BASE/full?region=a&endpoint=b", "&")]
    [InlineData("BASE=s3://b\nbr backup full --storage=$BASE/full?region=a&endpoint=$EP", "&")]
    [InlineData("br backup full -s \"$BASE\"/full?region=a&endpoint=b --pd x:1", "&")]
    [InlineData("br backup full -s ${BASE}?region=$R;endpoint=b", ";")]
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
    [InlineData("br log start -s $BASE/full&region=a")]
    [InlineData("br log start -s $BASE/full?region=a")]
    [InlineData("br log start -s $BASE/full?region=a &")]
    [InlineData("br log start -s $BASE/full?region=a & X=1 br log status")]
    [InlineData("br log start -s $BASE/full?region=a&wait")]
    [InlineData("br log start -s $BASE/full?region=a&& br log status")]
    [InlineData("br log start -s \"$BASE/full?region=a&endpoint=b\"")]
    [InlineData("br log start --task-name=$NAME?a=1&b=2 -s $BASE/full")]
    [InlineData("br log start -s \"$URL\" && br log status")]
    [InlineData("URL='s3://b/log?a=1&b=2'\nbr log start -s $URL")]
    public void Accepts_quotes_and_separators_that_are_meant(string script) => Marks(script).Should().BeEmpty();

    [Theory]
    [InlineData("BASE=s3://b\nbr backup full -s $BASE/full?region=a&endpoint=b", "$BASE/full?region=a")]
    [InlineData("EP=http://e\nbr backup full -s s3://b/log?endpoint=$EP&region=a", "s3://b/log?endpoint=$EP")]
    [InlineData("URL=s3://b/log?a=1&b=2\nbr log start -s $URL", "s3://b/log?a=1")]
    public void Points_at_the_word_that_lacks_the_quotes(string script, string place) =>
        Settings(script).Select(setting => setting.Span.Text).Should().Equal(place);

    private static IEnumerable<string> Marks(string script) => Settings(script).Select(setting => setting.Value!);

    private static IEnumerable<Setting<string>> Settings(string script) =>
        new RunbookPlan(Lower("start.sh", script).Root).Operations
            .SelectMany(operation => operation.Settings).Where(setting => setting.Name == MistakeNames.Unquoted).Select(setting => setting.Value);
}
