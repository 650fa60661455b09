using RunbookLint.Syntax.Toml;
using RunbookLint.Testing;

namespace RunbookLint.Syntax.Tests.Toml;

public class TomlRecoveryTests
{
    [Theory]
    [InlineData("bad ⟦=⟧\n", "expected a value behind '='")]
    [InlineData("bad ⟦=⟧ # c\n", "expected a value behind '='")]
    [InlineData("⟦bad⟧\n", "expected '=' behind this key")]
    [InlineData("bad = ⟦\"open⟧\n", "this quote is never closed")]
    [InlineData("bad = ⟦\"\"\"open⟧\nmore text\nand more\n", "this quote is never closed")]
    [InlineData("bad = ⟦[⟧1,\n  2,\n", "this '[' is never closed")]
    [InlineData("bad = ⟦{⟧a = 1\n", "this '{' is never closed")]
    [InlineData("bad = ⟦local⟧\n", "this is no value of TOML: text needs quotes")]
    [InlineData("bad = ⟦/tmp/x⟧\n", "this is no value of TOML: text needs quotes")]
    [InlineData("bad = \"a\\⟦d\"⟧\n", "this is no escape of double quotes: double the backslash, or use single quotes")]
    [InlineData("⟦[bad⟧\n", "this table header cannot be read: it has to be '[name]' or '[[name]]'")]
    public void A_broken_line_gives_one_error_and_costs_no_other(string marked, string message)
    {
        var (text, spans) = Markup.Parse("before = 1\n" + marked + "after = 2\n", "⟦", "⟧");

        var document = TomlParser.Parse(text);

        var error = document.Errors.Should().ContainSingle().Subject;
        error.Message.Should().Be(message);
        error.Span.Should().Be(spans[0]);
        document.Entries.First().Path.Should().Be("before");
        if (!marked.Contains('{'))
            document.Entries.Last().Path.Should().EndWith("after");
    }

    [Fact]
    public void Entries_below_a_broken_header_belong_to_the_table_it_names()
    {
        var document = TomlParser.Parse("[a]\nx = 1\n[b\ny = 2\n");

        document.Entries.Select(entry => entry.Path).Should().Equal("a.x", "b.y");
    }

    [Fact]
    public void An_open_array_ends_before_the_next_statement()
    {
        var document = TomlParser.Parse("a = [1,\n  2\n[table]\nb = 3\n");

        document.Errors.Should().ContainSingle();
        document.Find("table.b")!.Value.Text.Should().Be("3");
    }

    [Theory]
    [InlineData("a = ", "[")]
    [InlineData("a = ", "{a = ")]
    public void Deep_nesting_is_a_limit(string start, string open) =>
        TomlParser.Parse(start + string.Concat(Enumerable.Repeat(open, 50_000))).Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();

    [Fact]
    public void Many_broken_lines_end_in_a_limit() =>
        TomlParser.Parse(string.Concat(Enumerable.Repeat("this is prose\n", 1000))).Errors.Should().HaveCount(51).And.ContainSingle(error => error.IsLimit);

    [Fact]
    public void A_huge_path_is_not_copied_into_every_entry()
    {
        var document = TomlParser.Parse("[" + string.Concat(Enumerable.Repeat("a.", 20_000)) + "a]\nb = 1\n");

        document.Entries.Single().Path.Length.Should().BeLessThan(2000);
    }
}
