using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Resources;

public class StorageProviderTests
{
    [Theory]
    [InlineData("s3: { bucket: b, prefix: p }", "s3://b/p")]
    [InlineData("s3: { bucket: b }", "s3://b")]
    [InlineData("s3: { bucket: b, prefix: /p/q/ }", "s3://b/p/q")]
    [InlineData("s3: { bucket: b, prefix: p, endpoint: 'http://minio:9000' }", "s3://b/p?endpoint=http://minio:9000")]
    [InlineData("s3: { path: b/p }", "s3://b/p")]
    [InlineData("s3: { path: 's3://b/p' }", "s3://b/p")]
    [InlineData("gcs: { projectId: x, bucket: b, prefix: p }", "gcs://b/p")]
    [InlineData("azblob: { container: c, prefix: p }", "azure://c/p")]
    [InlineData("azblob: { container: c, prefix: p, storageAccount: prodacct }", "azure://c/p?account-name=prodacct")]
    [InlineData("azblob: { container: c, storageAccount: a, endpoint: 'https://azurite:10000' }", "azure://c?endpoint=https://azurite:10000&account-name=a")]
    [InlineData("local: { prefix: p, volume: { name: nfs }, volumeMount: { name: nfs, mountPath: /mnt/nfs } }", "local:///mnt/nfs/p")]
    [InlineData("local: { volumeMount: { mountPath: /mnt/nfs/ } }", "local:///mnt/nfs")]
    [InlineData("gcs: { bucket: second }, s3: { bucket: first }", "s3://first")]
    [InlineData("local: { volumeMount: { mountPath: /d } }, azblob: { container: c }", "azure://c")]
    public void Builds_the_url_that_the_operator_builds(string provider, string url) => Storage(provider).Should().Be(url);

    [Theory]
    [InlineData("s3: { prefix: p }")]
    [InlineData("local: { prefix: p }")]
    [InlineData("s3: {}")]
    public void Has_no_storage_without_a_bucket(string provider) => Storage(provider).Should().BeNull();

    [Fact]
    public void Points_at_the_bucket_when_there_is_no_prefix() => Places("""
        kind: Backup
        spec:
          br: { cluster: a }
          gcs:
            bucket: ⟦backups⟧
        """, "storage");

    [Theory]
    [InlineData("s3: { bucket: b, prefix: p, storageAccount: a }")]
    [InlineData("azblob: { container: c, account: a }")]
    public void Reads_the_account_of_Azure_only(string provider) => Storage(provider).Should().NotContain("account");

    private static string? Storage(string provider) =>
        Read($$"""
            kind: Backup
            spec: { br: { cluster: basic }, {{provider}} }
            """).Operation.Settings["storage"].Value;
}
