using RunbookLint.Syntax.Yaml;
using RunbookLint.Testing;
using static RunbookLint.Syntax.Tests.Yaml.YamlSamples;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlParserTests
{
    [Fact]
    public void Reads_a_resource()
    {
        var root = Root(
            """
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            spec:
              br:
                cluster: basic
              toolImages:
              - one
              - two
              empty:
            """);

        root["kind"].Text.Should().Be("Backup");
        root["spec"]["br"]["cluster"].Text.Should().Be("basic");
        root["spec"]["toolImages"].Items.Select(item => item.Text).Should().Equal("one", "two");
        root["spec"]["empty"].Should().BeOfType<YamlScalar>().Which.IsNull.Should().BeTrue();
    }

    [Theory]
    [InlineData("key: [|value|] # comment\n")]
    [InlineData("key: [|'it''s'|]\n")]
    [InlineData("key: [|\"a\\n\"|]\nnext: 1\n")]
    [InlineData("key: [||-\n  a\n  b|]\n\nnext: 1\n")]
    [InlineData("key: !vault [||\n  a|]\n")]
    [InlineData("key: &anchor !!str [|value|]\n")]
    [InlineData("key:[||]\nnext: 1\n")]
    [InlineData("key:\n  [|a: 1\n  b: 2|]\nnext: 1\n")]
    [InlineData("key:\n[|- a\n- b|]\nnext: 1\n")]
    [InlineData("key: [|[a, {b: c}]|]\nnext: 1\n")]
    [InlineData("key: [|{a: [1]}|]\n")]
    [InlineData("key: [|{a: b}|]")]
    public void Knows_where_a_node_stands(string marked)
    {
        var (text, spans) = Markup.Parse(marked);

        Root(text)["key"].Span.Should().Be(spans[0]);
    }

    [Fact]
    public void An_entry_reaches_from_its_key_to_the_end_of_its_value()
    {
        var (text, spans) = Markup.Parse("a: 1\n[|b: 'x'|] # c\n");

        Root(text).Entries[1].Span.Should().Be(spans[0]);
    }

    [Fact]
    public void What_is_missing_points_to_the_node_that_lacks_it()
    {
        var (text, spans) = Markup.Parse("spec:\n  [|a: 1|]\n");

        var missing = Root(text)["spec"]["br"]["cluster"];

        missing.Should().BeOfType<YamlMissing>();
        missing.Span.Should().Be(spans[0]);
        missing.Exists.Should().BeFalse();
    }

    [Fact]
    public void The_first_of_equal_keys_counts_and_both_are_kept()
    {
        var root = Root("a: 1\na: 2\n");

        root["a"].Text.Should().Be("1");
        root.Entries.Should().HaveCount(2);
    }

    [Fact]
    public void Keys_need_not_be_texts()
    {
        var root = Root("? [a, b]\n: 1\n? {c: d}\n: 2\n1: 3\n: 4\n");

        root.Entries.Select(entry => entry.Value.Text).Should().Equal("1", "2", "3", "4");
        root["1"].Text.Should().Be("3");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n# only a comment\n", 0)]
    [InlineData("\uFEFF", 0)]
    [InlineData("...\n", 0)]
    [InlineData("---", 1)]
    [InlineData("---\n---\n", 2)]
    [InlineData("--- # comment\n...\n---\n", 2)]
    public void An_empty_document_has_no_root(string text, int documents)
    {
        var stream = YamlParser.Parse(text);

        stream.Errors.Should().BeEmpty();
        stream.Documents.Should().HaveCount(documents).And.NotContain(document => document.Root.Exists);
    }

    [Fact]
    public void Reads_a_stream_with_every_kind_of_marker()
    {
        var stream = YamlParser.Parse("\uFEFF%YAML 1.2\n%TAG !e! tag:example.com,2000:\n--- !e!x\na: 1\n...\n# between\n%YAML 1.2\n---\nb: 2\n--- c\n--- |\n  d\n");

        stream.Errors.Should().BeEmpty();
        stream.Documents[0].Root["a"].Text.Should().Be("1");
        stream.Documents[1].Root["b"].Text.Should().Be("2");
        stream.Documents[2].Root.Text.Should().Be("c");
        stream.Documents[3].Root.Text.Should().Be("d\n");
    }

    [Fact]
    public void Places_in_later_documents_count_from_the_start_of_the_text()
    {
        var text = "a: 😀\r\n---\r\nb: here\r\n";

        var value = YamlParser.Parse(text).Documents[1].Root["b"];

        value.In(text).Should().Be("here");
        value.ShouldMapTo(text);
    }

    [Fact]
    public void Reads_json_indented_with_tabs()
    {
        var text = "{\n\t\"a\":1,\n\t\"b\": [\n\t\ttrue,\n\t\t\"x\\ty\tz\\/\\ud83d\\ude00\"\n\t],\n\t\"c\": {}\n}\n";

        var root = Root(text).ShouldMapTo(text);

        root["a"].Text.Should().Be("1");
        root["b"].Items[1].Text.Should().Be("x\ty\tz/😀");
        root["c"].Should().BeOfType<YamlMapping>();
    }
}
