using System.Text;
using CsCheck;
using RunbookLint.Cli.Files;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Cli.Tests.Files;

/// <summary>
/// What the sieve drops is never parsed, so nobody would notice an operation in it. Here everything is parsed: the inputs of all tests, the samples,
/// the rules' pages, and pieces of them.
/// </summary>
public class SieveTests
{
    private static readonly string[] Roots = ["samples", "src/RunbookLint.Rules", "tests/RunbookLint.Lowering.Tests/Cases"];

    private static readonly (string Path, string Text)[] Inputs =
    [
        .. Roots.SelectMany(root => Directory.EnumerateFiles(Path.Combine(Repository.Root, root), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/") && !path.EndsWith(".cs") && !path.EndsWith(".tsv"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(Repository.Root, path)))),
    ];

    [Fact]
    public void Drops_no_file_with_an_operation()
    {
        Inputs.Length.Should().BeGreaterThan(200);
        Inputs.Count(HasOperation).Should().BeGreaterThan(100);
        Inputs.Where(IsDropped).Where(HasOperation).Select(input => input.Path).Should().BeEmpty();
    }

    [Fact]
    public void Drops_no_piece_of_a_file_with_an_operation()
    {
        var piece =
            from input in Gen.Int[0, Inputs.Length - 1].Select(index => Inputs[index])
            let lines = input.Text.Split('\n')
            from first in Gen.Int[0, lines.Length - 1]
            from count in Gen.Int[1, 12]
            from isLoud in Gen.Bool
            let text = string.Join('\n', lines.Skip(first).Take(count))
            select (input.Path, Text: isLoud ? text.ToUpperInvariant() : text);

        piece.Sample(input => !IsDropped(input) || !HasOperation(input), iter: 2_000, print: input => $"{input.Path}:\n{input.Text}");
    }

    private static bool IsDropped((string Path, string Text) input) => !Prefilter.MayMatter(Encoding.UTF8.GetBytes(input.Text));

    /// <summary>
    /// A wait, an outage, what prose says, and rows written to nobody knows which cluster only count beside other operations of their document: across
    /// documents unknown equals nothing.
    /// </summary>
    private static bool HasOperation((string Path, string Text) input) =>
        new RunbookPlan(Lowerer.Lower(SourceFile.From(input.Path, input.Text), NoRelatedFiles.Instance).Root).Operations
            .Any(operation => operation is not (Wait or NetworkOutage or StateFact or BulkWrite));
}
