namespace RunbookLint.Lowering.Tests.Br;

public class PlainSecretTests
{
    [Theory]
    [InlineData("s3://b/log?access-key=AK&secret-access-key=[|wJalrXUtn|]&endpoint=http://m")]
    [InlineData("s3://b/log?secret-access-key=[|%2FwJalrXUtn|]")]
    [InlineData("azure://c/log?account-name=n&sas-token=[|%3Fsv%3D2022-11-02%26sig%3DAbC|]")]
    [InlineData("s3://b/log?secret%2Daccess%5Fkey=[|wJalrXUtn|]")]
    [InlineData("s3://AKIAX:[|wJalrXUtn|]@b/log")]
    [InlineData("s3://AKIAX:[|wJalrXUtn|]@b")]
    public void Finds_the_credential_of_a_url(string marked)
    {
        var (text, spans) = Testing.Markup.Parse($"br log start --task-name a -s '{marked}'");

        new Command(text).Operation().Settings["exposed"].Span.Span.Should().Be(spans.Single());
    }

    [Theory]
    [InlineData("s3://b/log?secret-access-key=%KEY%")]
    [InlineData("s3://b/log?secret-access-key=$KEY")]
    [InlineData("s3://b/log?secret-access-key=${KEY:-none}")]
    [InlineData("s3://b/log?secret-access-key=REDACTED")]
    [InlineData("s3://b/log?secret-access-key=changeme")]
    [InlineData("s3://b/log?endpoint=http://minio:9000")]
    [InlineData("s3://b:x/log@2024")]
    [InlineData("s3://user@b/log")]
    [InlineData("s3://user:$PASSWORD@b/log")]
    public void Knows_what_is_none(string url) => new Command($"br log start --task-name a -s '{url}'").Operation().Settings["exposed"].IsAbsent.Should().BeTrue();

    [Fact]
    public void Finds_the_password_of_an_endpoint()
    {
        var (text, spans) = Testing.Markup.Parse("br log start --task-name a -s s3://b --s3.endpoint http://root:[|wJalrXUtn|]@minio:9000");

        new Command(text).Operation().Settings["exposed"].Span.Span.Should().Be(spans.Single());
    }

    [Theory]
    [InlineData("br log start -s 's3://b?secret-access-key=wJalrXUtn'", "wJalrXUtn")]
    [InlineData("br log start -s 's3://b?secret-access-key=wJal'\"rXUtn\"", "wJal rXUtn")]
    [InlineData("br log start -s 's3://b?secret-access-key=$SK'", "")]
    [InlineData("br log start -s 's3://b?secret-access-key=ab&region=eu'", "")]
    public void Has_it_hidden_as_it_is_written(string command, string hidden)
    {
        var operation = new Command(command).Operation();

        string.Join(' ', operation.Span.File.Secrets.OrderBy(secret => command.IndexOf(secret, StringComparison.Ordinal))).Should().Be(hidden);
    }
}
