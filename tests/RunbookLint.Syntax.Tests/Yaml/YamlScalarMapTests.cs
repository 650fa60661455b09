using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;
using static RunbookLint.Syntax.Tests.Yaml.YamlSamples;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlScalarMapTests
{
    [Theory]
    [InlineData("key: one two\n", "one two", "one two")]
    [InlineData("key: one\n  two  \n\n\n  three # no\n", "one two\n\nthree", "one|two|\n\n|three")]
    [InlineData("key: 'it''s one'\n", "it's one", "it|'s one")]
    [InlineData("key: ' one \n\n  two '\n", " one\ntwo ", " one|\n|two ")]
    [InlineData("key: ''\n", "", "")]
    [InlineData("key: \"a\\tb\\x41\\u0042\\U0001F600c\"\n", "a\tbAB😀c", "a|b|c")]
    [InlineData("key: \"say \\\"hi\\\" \\\\ \\/ there\"\n", "say \"hi\" \\ / there", "say |\"hi|\" |\\ |/ there")]
    [InlineData("key: \"one \\\n    two\\\n    \\ three\n   four\"\n", "one two three four", "one |two| three|four")]
    [InlineData("key: \"\\ud83d\\ude00!\"\n", "😀!", "!")]
    public void Flow_scalars_map_what_they_copy(string text, string value, string copied)
    {
        var scalar = Scalar(text);

        scalar.Value.Should().Be(value);
        string.Join('|', scalar.Map.Copied(text)).Should().Be(copied);
    }

    /// <summary>YAML 1.2 wants such lines indented; libyaml, and so Ansible and Kubernetes, does not.</summary>
    [Theory]
    [InlineData("a:\n  key: \"one\n  two\"\n", "one two", "one|two")]
    [InlineData("a:\n  key: \"one\n\ntwo\"\n", "one\ntwo", "one|\ntwo")]
    [InlineData("a:\n  key: \"one \\\n  \\\"two\\\"\"\n  other: [1,\n  2]\n", "one \"two\"", "one |\"two|\"")]
    [InlineData("a:\n  other: [1, # two ]\n  '2,\n  3', \"4\n  ]\"\n  ]\n  key: \"one\n  two\"\n", "one two", "one|two")]
    [InlineData("a:\n  other: { b: c d\n  e, f: [\n  g ]\n  }\n  key: one\n", "one", "one")]
    public void Lines_of_quotes_and_brackets_need_no_indentation(string text, string value, string copied)
    {
        var stream = YamlParser.Parse(text);
        var scalar = (YamlScalar)((YamlMapping)((YamlMapping)stream.Documents[0].Root!)["a"]!)["key"]!;

        stream.Errors.Should().BeEmpty();
        scalar.Value.Should().Be(value);
        string.Join('|', scalar.Map.Copied(text)).Should().Be(copied);
    }

    [Theory]
    [InlineData("key: \"\\xe9\\xea\"\n", 0, "\\xe9")]
    [InlineData("key: \"\\xe9\\xea\"\n", 1, "\\xea")]
    [InlineData("key: \"a\n   \\xe9 b\"\n", 2, "\\xe9")]
    [InlineData("key: \"a\\\n   \\xe9\"\n", 1, "\\xe9")]
    public void An_escape_stands_where_it_stands(string text, int character, string written)
    {
        var place = Scalar(text).Map.ToOuter(new(character, 1));

        text.Substring(place.Start, place.Length).Should().Be(written);
    }

    [Theory]
    [InlineData("key: |\n  one\n   two\n\n  three\n", "one\n two\n\nthree\n")]
    [InlineData("key: |-\n  one\n\n\nnext: 1\n", "one")]
    [InlineData("key: |+\n  one\n\n\nnext: 1\n", "one\n\n\n")]
    [InlineData("key: |\n  one\n\n\nnext: 1\n", "one\n")]
    [InlineData("key: |2\n    one\n  two\n", "  one\ntwo\n")]
    [InlineData("key: |1-\n   one", "  one")]
    [InlineData("key: |\n  one", "one")]
    [InlineData("key: | # comment\n  # text\n", "# text\n")]
    [InlineData("key: |\n\n\n  one\n \n  two\n", "\n\none\n\ntwo\n")]
    [InlineData("key: |\n    \n  \n    one\n", "\n\none\n")]
    [InlineData("key: |\r\n  one\r\n  two\r\n", "one\ntwo\n")]
    [InlineData("key: |\n  one  \n    \n  \ttwo\n", "one  \n  \n\ttwo\n")]
    [InlineData("key: |\n", "")]
    [InlineData("key: |+\n\n", "\n")]
    public void Literal_scalars_copy_every_character(string text, string value)
    {
        var scalar = Scalar(text);

        scalar.Value.Should().Be(value);
        string.Concat(scalar.Map.Copied(text)).Should().Be(value);
    }

    [Theory]
    [InlineData("key: >\n  one\n  two\n", "one two\n", "one|two\n")]
    [InlineData("key: >-\n  one\n\n\n  two\n", "one\n\ntwo", "one|\n\n|two")]
    [InlineData("key: >\n  one\n    more\n    less\n  two\n", "one\n  more\n  less\ntwo\n", "one\n|  more\n|  less\n|two\n")]
    [InlineData("key: >\n\n  one\n  two", "\none two", "\n|one|two")]
    [InlineData("key: >+\r\n  one\r\n  two\r\n\r\n", "one two\n\n", "one|two|\n|\n")]
    [InlineData("key: >\n  \n  one\n", "\none\n", "\n|one\n")]
    public void Folded_scalars_map_all_but_folded_breaks(string text, string value, string copied)
    {
        var scalar = Scalar(text);

        scalar.Value.Should().Be(value);
        string.Join('|', scalar.Map.Copied(text)).Should().Be(copied);
    }

    [Fact]
    public void A_command_in_a_block_scalar_has_its_exact_place()
    {
        var text = "spec:\n  args:\n  - |\n    set -e\n    br restore full \\\n      --pd x\n";
        var scalar = (YamlScalar)Root(text)["spec"]["args"].Items[0];
        var start = scalar.Value.IndexOf("--pd", StringComparison.Ordinal);

        scalar.Map.ToOuter(new TextSpan(start, 4)).Should().Be(new TextSpan(text.IndexOf("--pd", StringComparison.Ordinal), 4));
    }

    [Fact]
    public void A_word_broken_by_an_escape_maps_to_all_of_it()
    {
        var text = "key: \"one\\x41two\"\n";
        var scalar = Scalar(text);

        var place = scalar.Map.ToOuter(new TextSpan(0, scalar.Value.Length));

        text.Substring(place.Start, place.Length).Should().Be("one\\x41two");
    }

    [Fact]
    public void An_empty_value_has_a_place()
    {
        var text = "key: ''\n";

        Scalar(text).Map.ToOuter(default).Should().Be(new TextSpan(6, 0));
    }
}
