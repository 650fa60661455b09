using System.Text;
using CsCheck;
using RunbookLint.Syntax.Toml;

namespace RunbookLint.Syntax.Tests.Toml;

public class TomlStringTests
{
    [Theory]
    [InlineData("key = \"a\\tb\\u00e9\\U0001F600c\"\n", "a\tbé😀c", "a|b|c")]
    [InlineData("key = \"say \\\"hi\\\" \\\\\"\n", "say \"hi\" \\", "say |\"hi|\" |\\")]
    [InlineData("key = 'C:\\x\\'\n", "C:\\x\\", "C:\\x\\")]
    [InlineData("key = \"\"\"\none\n two \\\n\n   three\"\"\"\n", "one\n two three", "one\n two |three")]
    [InlineData("key = \"\"\"one\\\\ \"two\" \"\"\"\"\n", "one\\ \"two\" \"", "one|\\ \"two\" \"")]
    [InlineData("key = '''\r\none\r\n'two' \\n'''\r\n", "one\r\n'two' \\n", "one\r\n'two' \\n")]
    [InlineData("key = ''\n", "", "")]
    [InlineData("key = ''''''\n", "", "")]
    public void Strings_map_what_they_copy(string text, string value, string copied)
    {
        var read = Value(text);

        read.Text.Should().Be(value);
        string.Join('|', read.Map.Runs.Where(run => run.Length > 0).Select(run => text.Substring(run.Outer, run.Length))).Should().Be(copied);
    }

    [Fact]
    public void Every_basic_string_round_trips() =>
        Gen.Char["ab\"\\ \t\n\u0001é{}'#="].Array[0, 20].Select(characters => new string(characters)).Sample(value =>
        {
            var text = $"key = \"{Escape(value)}\" # \"\n";
            Value(text).Text.Should().Be(value);
        });

    [Fact]
    public void Every_literal_string_round_trips() =>
        Gen.Char["ab\"\\ é{}#=[\n"].Array[0, 20].Select(characters => new string(characters)).Sample(value =>
        {
            var text = $"key = '''\n{value}'''\n";
            var read = Value(text);

            read.Text.Should().Be(value);
            read.Map.Runs.Sum(run => run.Length).Should().Be(value.Length);
        });

    [Fact]
    public void No_text_makes_it_throw_or_points_outside() =>
        Gen.OneOf("a", " = ", "1", "\n", " ", "'", "\"", "\"\"\"", "'''", "[", "]", "{", "}", ",", ".", "#", "\\", "{{ x }}", "{{", "}}", "${", "<", ">", "$X", "\r\n", "true", "é", "\ud83d", "\0", "\t", "1979-05-27", "{% x %}")
            .Array[0, 40].Select(string.Concat).Sample(
                text =>
                {
                    var document = TomlParser.Parse(text);
                    foreach (var error in document.Errors)
                        text.Substring(error.Span.Start, error.Span.Length).Should().NotBeNull();
                    foreach (var entry in document.Entries)
                    {
                        text.Substring(entry.Span.Start, entry.Span.Length).Should().NotBeNull();
                        entry.KeySpan.End.Should().BeLessThanOrEqualTo(entry.Value.Span.Start);
                        ShouldMap(entry.Value, text);
                    }
                },
                iter: 5_000);

    private static TomlValue Value(string text)
    {
        var document = TomlParser.Parse(text);
        document.Errors.Should().BeEmpty();
        var value = document.Entries.Should().ContainSingle().Subject.Value;
        ShouldMap(value, text);
        return value;
    }

    private static void ShouldMap(TomlValue value, string text)
    {
        foreach (var run in value.Map.Runs)
            text.Substring(run.Outer, run.Length).Should().Be(value.Text.Substring(run.Inner, run.Length));
        foreach (var item in value.Items)
            ShouldMap(item, text);
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var character in value)
        {
            escaped.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\u0001' => "\\u0001",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
