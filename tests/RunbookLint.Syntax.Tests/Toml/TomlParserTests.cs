using RunbookLint.Syntax.Toml;
using RunbookLint.Testing;

namespace RunbookLint.Syntax.Tests.Toml;

public class TomlParserTests
{
    [Fact]
    public void Reads_a_configuration_with_whole_paths()
    {
        var document = TomlParser.Parse(
            """
            # Lightning
            title = "x"
            [tikv-importer]
            backend = "local" # comment
            sorted-kv-dir = '/tmp/x'
            [mydumper.csv]
            "separator".quoted = ','
            trim = { last = true, "deep".er = 1 }
            [[mydumper.files]]
            pattern = 1
            [[mydumper.files]]
            pattern = 2
            inline = [{ a = 1 }, { a = 2, b = [3] }]
            """);

        document.Errors.Should().BeEmpty();
        document.Entries.Select(entry => entry.Path + "=" + entry.Value.Text).Should().Equal(
            "title=x",
            "tikv-importer.backend=local",
            "tikv-importer.sorted-kv-dir=/tmp/x",
            "mydumper.csv.separator.quoted=,",
            "mydumper.csv.trim.last=true",
            "mydumper.csv.trim.deep.er=1",
            "mydumper.files.pattern=1",
            "mydumper.files.pattern=2",
            "mydumper.files.inline=",
            "mydumper.files.inline.a=1",
            "mydumper.files.inline.a=2",
            "mydumper.files.inline.b=");
        document.Tables.Select(table => (table.Path, table.IsArray)).Should().Equal(
            ("tikv-importer", false), ("mydumper.csv", false), ("mydumper.files", true), ("mydumper.files", true));
        document.Find("mydumper.files.pattern")!.Value.Text.Should().Be("2");
        document.HasTable("mydumper").Should().BeTrue();
    }

    [Fact]
    public void Numbers_have_no_groups_and_keep_their_places()
    {
        var value = TomlParser.Parse("port = 4_000\n").Entries.Single().Value;

        (value.Kind, value.Text).Should().Be((TomlKind.Number, "4000"));
        value.Map.ToOuter(new(0, 4)).Should().Be(new Microsoft.CodeAnalysis.Text.TextSpan(7, 5));
    }

    [Theory]
    [InlineData("1", TomlKind.Number)]
    [InlineData("0x1F", TomlKind.Number)]
    [InlineData("1000.5e3", TomlKind.Number)]
    [InlineData("inf", TomlKind.Number)]
    [InlineData("false", TomlKind.Boolean)]
    [InlineData("1979-05-27T07:32:00Z", TomlKind.DateTime)]
    [InlineData("1979-05-27 07:32:00", TomlKind.DateTime)]
    [InlineData("07:32:00", TomlKind.DateTime)]
    public void Scalars_keep_their_spelling(string written, TomlKind kind)
    {
        var document = TomlParser.Parse($"key = {written} # c\n");

        document.Errors.Should().BeEmpty();
        document.Entries.Single().Value.Kind.Should().Be(kind);
        document.Entries.Single().Value.Text.Should().Be(written);
    }

    [Theory]
    [InlineData("[table]\n  [|key = \"value\"|]  # comment\r\n")]
    [InlineData("[|a.\"b c\" = 1|]")]
    [InlineData("[|key = [\n  1, # one\n  2\n]|]\nnext = 1\n")]
    [InlineData("x = {[|key = 'a'|]}\n")]
    public void An_entry_reaches_from_its_key_to_its_value(string marked)
    {
        var (text, spans) = Markup.Parse(marked);

        TomlParser.Parse(text).Entries[0].Span.Should().Be(spans[0]);
    }

    [Fact]
    public void A_key_and_a_value_stand_where_they_are_written()
    {
        var (text, spans) = Markup.Parse("[|a . b|] = [|\"é😀\"|]\n");

        var entry = TomlParser.Parse(text).Entries.Single();

        entry.KeySpan.Should().Be(spans[0]);
        entry.Value.Span.Should().Be(spans[1]);
        entry.Path.Should().Be("a.b");
    }

    [Fact]
    public void Arrays_hold_their_values()
    {
        var value = TomlParser.Parse("a = [1, 'two', [true]]\n").Entries.Single().Value;

        value.Kind.Should().Be(TomlKind.Array);
        value.Items.Select(item => item.Kind).Should().Equal(TomlKind.Number, TomlKind.String, TomlKind.Array);
        value.Items[2].Items.Single().Text.Should().Be("true");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# only a comment")]
    [InlineData("\r\n\r\n")]
    public void An_empty_text_has_no_entries(string text)
    {
        var document = TomlParser.Parse(text);

        document.Entries.Should().BeEmpty();
        document.Errors.Should().BeEmpty();
    }
}
