using System.Text;
using Microsoft.CodeAnalysis;
using RunbookLint.Lowering;
using RunbookLint.Testing;

namespace RunbookLint.Analyzers.Tests;

/// <summary>What the compiler is told about the rules, and what the files beside the analyzer say, comes from the catalogue.</summary>
public class ReleaseTests
{
    private const string Head = """
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "RunbookLint.Analyzers");

    public static TheoryData<string> Ids => new(Descriptors.All.Select(descriptor => descriptor.Id));

    /// <summary>Ids that come from a catalogue are no constants, which is all that RS2000 sees; so this test does its work. UPDATE_SNAPSHOTS=1 writes the file.</summary>
    [Fact]
    public void Every_rule_is_in_exactly_one_release()
    {
        var shipped = Rows("AnalyzerReleases.Shipped.md");
        var expected = Write(Descriptors.All.Where(descriptor => !shipped.ContainsKey(descriptor.Id)));
        var path = Path.Combine(Folder, "AnalyzerReleases.Unshipped.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, expected);

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(expected);
        shipped.Keys.Should().BeSubsetOf(Descriptors.All.Select(descriptor => descriptor.Id), "a rule that was shipped is never gone without being marked as removed");
    }

    [Fact]
    public void Ids_are_sorted_and_used_once() => Descriptors.All.Select(descriptor => descriptor.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_links_lead_to_a_page_of_this_repository(string id)
    {
        const string Home = "https://github.com/runbooklint/runbooklint/blob/main/";
        var link = Descriptors.All.Single(descriptor => descriptor.Id == id).HelpLinkUri;
        link.Should().StartWith(Home);
        File.Exists(Path.Combine(Repository.Root, link[Home.Length..])).Should().BeTrue();
    }

    [Fact]
    public void The_props_name_every_extension_that_is_read()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "analyzers.props"));
        FileLanguage.Extensions.Where(extension => extension != ".cs").Should().OnlyContain(extension => props.Contains($";{extension};", StringComparison.Ordinal));
    }

    private static string Write(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.Append("\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var descriptor in descriptors)
            text.Append($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n");

        return text.ToString();
    }

    private static Dictionary<string, string> Rows(string name) => File.ReadAllLines(Path.Combine(Folder, name))
        .Where(line => line.StartsWith("RBL", StringComparison.Ordinal)).Select(line => line.Split('|')).ToDictionary(row => row[0].Trim(), row => row[1].Trim());
}
