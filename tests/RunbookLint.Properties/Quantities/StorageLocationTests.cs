using CsCheck;
using RunbookLint.Plan;

namespace RunbookLint.Properties.Quantities;

/// <summary>Places in a storage: printed and read they are the same, and one holds another when its path does.</summary>
public class StorageLocationTests
{
    private static readonly Gen<string[]> Segments = Gen.OneOf("a", "b", "full-2024", "x.y", "log_1").Array[0, 4];

    private static readonly Gen<string> Root = Gen.OneOf("s3://bucket", "gs://bucket", "azure://container", "s3://other", "local:///data", "/data");

    [Fact]
    public void What_is_printed_is_the_same_place() =>
        Gen.Select(Root, Segments, Gen.OneOf("", "/", "//")).Sample((root, segments, end) =>
        {
            var location = StorageLocation.Parse(Join(root, segments) + end)!;
            location.RelationTo(StorageLocation.Parse(location.ToString())!).Should().Be(StorageRelation.Same);
        });

    [Fact]
    public void Relations_are_those_of_the_paths() =>
        Gen.Select(Root, Segments, Segments).Sample((root, first, second) =>
        {
            var relation = StorageLocation.Parse(Join(root, first))!.RelationTo(StorageLocation.Parse(Join(root, second))!);
            var expected = first.SequenceEqual(second) ? StorageRelation.Same
                : second.Take(first.Length).SequenceEqual(first) ? StorageRelation.Around
                : first.Take(second.Length).SequenceEqual(second) ? StorageRelation.Inside
                : StorageRelation.Apart;
            relation.Should().Be(expected);
        });

    private static string Join(string root, string[] segments) => string.Join('/', [root, .. segments]);
}
