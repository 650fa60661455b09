using RunbookLint.Syntax.Yaml;
using static RunbookLint.Syntax.Tests.Yaml.YamlSamples;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlAliasTests
{
    [Fact]
    public void An_alias_is_the_anchored_node()
    {
        var root = Root("a: &x {b: 1}\nc: *x\nd: &y text\ne: *y\n");

        root["c"].Should().BeSameAs(root["a"]);
        root["e"].Should().BeSameAs(root["d"]);
    }

    [Fact]
    public void An_anchor_can_be_set_again()
    {
        var root = Root("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        root["b"].Text.Should().Be("1");
        root["d"].Text.Should().Be("2");
    }

    [Fact]
    public void Merged_entries_stand_behind_the_own_ones_and_never_replace_them()
    {
        var root = Root(
            """
            one: &one {a: 1, b: 1}
            two: &two {b: 2, c: 2}
            all:
              <<: [*one, *two]
              c: 3
            """);

        root["all"].Entries.Select(entry => entry.Key.Text + entry.Value.Text).Should().Equal("c3", "a1", "b1");
        root["all"]["b"].Text.Should().Be("1");
        root["all"]["c"].Text.Should().Be("3");
    }

    [Fact]
    public void A_merge_key_that_merges_nothing_is_a_key()
    {
        Root("<<: text\n")["<<"].Text.Should().Be("text");
        Root("'<<': {a: 1}\n")["a"].Exists.Should().BeFalse();
    }

    [Fact]
    public void An_alias_of_what_contains_it_is_cut()
    {
        var stream = YamlParser.Parse("a: &x\n  b: *x\nc: 1\n");

        stream.Errors.Should().ContainSingle().Which.Message.Should().Be("'*x' refers to a value that contains it");
        stream.Documents[0].Root["a"]["b"].Should().BeOfType<YamlMissing>();
        stream.Documents[0].Root["c"].Text.Should().Be("1");
    }

    [Fact]
    public void Anchors_end_with_their_document() =>
        YamlParser.Parse("a: &x 1\n---\nb: *x\n").Errors.Should().ContainSingle();

    [Fact]
    public void A_billion_laughs_are_cut_to_a_tree_that_can_be_walked()
    {
        var lines = Enumerable.Range(1, 30).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 9))}]");

        var stream = YamlParser.Parse("l0: &l0 lol\n" + string.Join("\n", lines));

        stream.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        Count(stream.Documents[0].Root).Should().BeLessThan(110_000);
    }

    [Fact]
    public void Chains_of_merges_are_limited_too()
    {
        var lines = Enumerable.Range(1, 5000).Select(level => $"m{level}: &m{level} {{<<: *m{level - 1}, k{level}: 1}}");

        var stream = YamlParser.Parse("m0: &m0 {a: 1}\n" + string.Join("\n", lines));

        stream.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        Count(stream.Documents[0].Root).Should().BeLessThan(200_000);
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_brackets_can()
    {
        var lines = Enumerable.Range(1, 400).Select(level => $"l{level}: &l{level} [*l{level - 1}]");

        var stream = YamlParser.Parse("l0: &l0 x\n" + string.Join("\n", lines));

        stream.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        Depth(stream.Documents[0].Root).Should().BeLessThan(110);

        static int Depth(YamlNode node) =>
            1 + node.Entries.Select(entry => entry.Value).Concat(node.Items).Select(Depth).DefaultIfEmpty().Max();
    }

    [Theory]
    [InlineData("[", 200)]
    [InlineData("{a: ", 200)]
    [InlineData("- ", 200)]
    [InlineData("[", 100_000)]
    public void Deep_nesting_is_a_limit_and_later_documents_are_read(string open, int times)
    {
        var stream = YamlParser.Parse(string.Concat(Enumerable.Repeat(open, times)) + "\n---\nok: 1\n");

        stream.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        stream.Documents[1].Root["ok"].Text.Should().Be("1");
    }

    private static int Count(YamlNode node) =>
        1 + node.Entries.Sum(entry => Count(entry.Key) + Count(entry.Value)) + node.Items.Sum(Count);
}
