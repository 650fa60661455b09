using CsCheck;

namespace RunbookLint.Plan.Tests.Identity;

public class StorageLocationTests
{
    [Theory]
    [InlineData("s3://Bucket//prefix/./a/", "s3://bucket/prefix/a")]
    [InlineData("S3://bucket", "s3://bucket")]
    [InlineData("s3://bucket/log?access-key=AK&secret-access-key=SK&region=us-west-2", "s3://bucket/log")]
    [InlineData("s3://AK:SK@bucket/log", "s3://bucket/log")]
    [InlineData("s3://bucket/a%20b+c", "s3://bucket/a b+c")]
    [InlineData("gs://bucket/log#x", "gcs://bucket/log")]
    [InlineData("azblob://container/log?sas-token=x", "azure://container/log")]
    [InlineData("file:///data/log/", "local:///data/log")]
    [InlineData("local://host/data", "local:///data")]
    [InlineData("/data/log", "local:///data/log")]
    [InlineData("data/log", "data/log")]
    [InlineData("hdfs://name-node:8020/log", "hdfs://name-node:8020/log")]
    [InlineData("oss://bucket/log", "oss://bucket/log")]
    [InlineData("noop://", "noop://")]
    public void Is_shown_in_one_spelling_without_credentials(string url, string shown) => Parse(url).ToString().Should().Be(shown);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("s3:///prefix")]
    [InlineData("s3://")]
    [InlineData("s3:bucket")]
    [InlineData("http://bucket/prefix")]
    [InlineData("ftp://bucket/prefix")]
    public void Refuses_what_BR_refuses(string url) => StorageLocation.Parse(url).Should().BeNull();

    [Theory]
    [InlineData("s3://b/log", "s3://b/log/", StorageRelation.Same)]
    [InlineData("s3://b/log", "s3://B/log?region=eu-west-1", StorageRelation.Same)]
    [InlineData("s3://b", "s3://b/", StorageRelation.Same)]
    [InlineData("gs://b/log", "gcs://b/log", StorageRelation.Same)]
    [InlineData("azblob://b/log", "azure://b/log", StorageRelation.Same)]
    [InlineData("/data/log", "file:///data/log", StorageRelation.Same)]
    [InlineData("s3://b/log/a", "s3://b/log", StorageRelation.Inside)]
    [InlineData("s3://b/log", "s3://b/log/a/b", StorageRelation.Around)]
    [InlineData("s3://b", "s3://b/log", StorageRelation.Around)]
    [InlineData("s3://b/logs", "s3://b/logs2", StorageRelation.Apart)]
    [InlineData("s3://b/logs", "s3://b/Logs", StorageRelation.Apart)]
    [InlineData("s3://a/log", "s3://b/log", StorageRelation.Apart)]
    [InlineData("s3://b/log", "gcs://b/log", StorageRelation.Apart)]
    [InlineData("s3://b/log", "ks3://b/log", StorageRelation.Apart)]
    [InlineData("noop://", "noop://", StorageRelation.Apart)]
    [InlineData("s3://b/log/../full", "s3://b/full", StorageRelation.Unknown)]
    [InlineData("data/log", "/data/log", StorageRelation.Unknown)]
    [InlineData("data/log", "data/log", StorageRelation.Unknown)]
    public void Compares_bucket_and_path_segments(string first, string second, StorageRelation relation) =>
        Parse(first).RelationTo(Parse(second)).Should().Be(relation);

    [Theory]
    [InlineData("s3://b/log?endpoint=http://minio:9000", "s3://b/log?Endpoint=http%3A%2F%2FMinio%3A9000%2F", StorageRelation.Same)]
    [InlineData("s3://b/log?endpoint=https://minio:443", "s3://b/log?endpoint=minio", StorageRelation.Same)]
    [InlineData("s3://b/log?endpoint=http://minio:9000", "s3://b/log", StorageRelation.Apart)]
    [InlineData("s3://b/log?endpoint=http://minio-a:9000", "s3://b/log?endpoint=http://minio-b:9000", StorageRelation.Apart)]
    [InlineData("s3://b/log?endpoint=https://s3.eu-west-1.amazonaws.com", "s3://b/log", StorageRelation.Same)]
    [InlineData("gcs://b/log?endpoint=https://storage.googleapis.com/storage/v1/", "gcs://b/log", StorageRelation.Same)]
    [InlineData("s3://b/log?endpoint=&endpoint=http://minio:9000", "s3://b/log", StorageRelation.Same)]
    public void Takes_the_endpoint_for_a_part_of_the_store(string first, string second, StorageRelation relation) =>
        Parse(first).RelationTo(Parse(second)).Should().Be(relation);

    [Theory]
    [InlineData("azure://c/log?account-name=one", "azure://c/log?account_name=ONE", StorageRelation.Same)]
    [InlineData("azure://c/log?account-name=one", "azure://c/log?account-name=two", StorageRelation.Apart)]
    [InlineData("azure://c/log?account-name=one", "azure://c/log", StorageRelation.Unknown)]
    public void Takes_the_account_for_a_part_of_an_Azure_container(string first, string second, StorageRelation relation) =>
        Parse(first).RelationTo(Parse(second)).Should().Be(relation);

    [Fact]
    public void Tells_paths_of_the_machine()
    {
        Parse("/data").IsLocal.Should().BeTrue();
        Parse("s3://b/data").IsLocal.Should().BeFalse();
    }

    [Fact]
    public void Relations_mirror()
    {
        var urls = Gen.Select(Gen.OneOf("s3://b", "gs://b", "gcs://b", ""), Gen.OneOf("a", "b", "..", "").Array[0, 3])
            .Select((store, path) => store + "/" + string.Join("/", path));

        Gen.Select(urls, urls).Sample((first, second) =>
            Parse(second).RelationTo(Parse(first)) == Parse(first).RelationTo(Parse(second)) switch
            {
                StorageRelation.Inside => StorageRelation.Around,
                StorageRelation.Around => StorageRelation.Inside,
                var other => other,
            });
    }

    [Fact]
    public void Never_shows_a_secret() =>
        Gen.Select(Gen.OneOf("access-key", "secret_access_key", "session-token", "account-key", "sas-token"), Gen.OneOf("?", "?region=x&"))
            .Sample((name, query) => !Parse($"s3://user:HUSH@bucket/log{query}{name}=HUSH").ToString().Contains("HUSH"));

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char["s3:/@?&=%.-ab#2"], 0, 30].Sample(text =>
            StorageLocation.Parse(text) is not { } location || location.RelationTo(location) is StorageRelation.Same or StorageRelation.Unknown or StorageRelation.Apart);

    private static StorageLocation Parse(string url)
    {
        var location = StorageLocation.Parse(url);
        location.Should().NotBeNull("'{0}' is a storage", url);
        return location!;
    }
}
