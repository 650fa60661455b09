using RunbookLint.Syntax.Yaml;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlRecoveryTests
{
    [Theory]
    [InlineData("a: [|\"never closed|]\nb: 1\n", "this quote is never closed")]
    [InlineData("a: [|'never closed|]\n", "this quote is never closed")]
    [InlineData("a:\n[|\t|]b: 1\n", "a tab cannot be used for indentation")]
    [InlineData("a: 1\n[|\t|]b: 1\n", "a tab cannot be used for indentation")]
    [InlineData("a: 1\n[|b c|]\nd: 1\n", "expected ':' behind this key")]
    [InlineData("a: 1\n[|b c|]\n", "expected ':' behind this key")]
    [InlineData("a: b[|:|] c\n", "a second ': ' cannot be read here: quote the value, or check the indentation")]
    [InlineData("a: 1\n  b[|:|] 2\n", "a second ': ' cannot be read here: quote the value, or check the indentation")]
    [InlineData("a:\n    b: 2\n  [|c:|] 3\n", "this line fits neither the mapping above it nor anything around: check the indentation")]
    [InlineData("a:\n  - b\n  [|c:|] 3\n", "expected an item ('- ') of the list above: check the indentation")]
    [InlineData("a: 1\n[|-|] b\n", "a list item cannot stand beside keys: check the indentation")]
    [InlineData("a: [|-|] b\n", "a list item cannot start here: put it on a line of its own")]
    [InlineData("a: ⟦[⟧1, 2\nb: 3\n", "this '[' is not closed, or a line inside it is not indented enough")]
    [InlineData("a:\n  b: \"c\n  d\"\n  e: [|@|]f\n", "a value cannot start with '@': quote it")]
    [InlineData("a:\n  b: [|\"c|]\n  d: e\n", "this quote is never closed")]
    [InlineData("a: [|{|]b: 1\n", "this '{' is never closed")]
    [InlineData("a: {b: 1 c[|:|] 2}\n", "expected ',' or '}'")]
    [InlineData("a: 'b' [|c|]\n", "nothing can follow a closing quote: quote the whole value, and escape the quotes inside it")]
    [InlineData("a: \"[|\\d\"|]\n", "this is no escape of double quotes: double the backslash, or use single quotes")]
    [InlineData("a: [|@|]b\n", "a value cannot start with '@': quote it")]
    [InlineData("a: [|*.yaml|]\n", "'*.yaml' refers to an anchor that does not exist; quote the value if it is meant as text")]
    [InlineData("a: b[|\0|]\n", "this text is binary, not YAML")]
    public void Says_what_is_wrong_where_it_is_wrong(string marked, string message)
    {
        var isBracket = marked.Contains('⟦');
        var (text, spans) = isBracket ? Markup.Parse(marked, "⟦", "⟧") : Markup.Parse(marked);

        var error = YamlParser.Parse(text).Errors.Should().ContainSingle().Subject;

        error.Message.Should().Be(message);
        error.Span.Should().Be(spans[0]);
        error.IsLimit.Should().BeFalse();
    }

    /// <summary>What the parser throws is a mistake of the text; what stops it is none.</summary>
    [Fact]
    public void Takes_no_stop_for_a_mistake()
    {
        var late = () => Reading.Within(TimeSpan.Zero, CancellationToken.None, () => YamlParser.Parse("a: 1\n"));
        late.Should().Throw<ReadingTimeException>();

        var cancelled = () => Reading.Within(TimeSpan.MaxValue, new CancellationToken(canceled: true), () => YamlParser.Parse("a: 1\n"));
        cancelled.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void An_error_in_the_second_of_three_documents_leaves_the_others_alone()
    {
        var text = "kind: A\n---\nkind: B\nspec:\n  one: 1\n  two: \"open\n---\nkind: C\n";

        var stream = YamlParser.Parse(text);

        stream.Errors.Should().ContainSingle().Which.Span.Start.Should().Be(text.IndexOf("\"open", StringComparison.Ordinal));
        stream.Documents.Select(document => document.Root["kind"].Text).Should().Equal("A", "B", "C");
        stream.Documents[1].Root["spec"]["one"].Text.Should().Be("1");
        stream.Documents[1].Root["spec"]["two"].Exists.Should().BeFalse();
        stream.Documents[2].Root["kind"].ShouldMapTo(text).In(text).Should().Be("C");
    }

    [Theory]
    [InlineData("a: 1\nb: {c: 2, d: [1, 2\n")]
    [InlineData("a: 1\nb: c: d\n")]
    [InlineData("a: 1\nb\nc: 1\n")]
    [InlineData("a: 1\n\tb: 1\n")]
    public void What_stands_above_an_error_is_kept(string text) =>
        YamlParser.Parse(text).Documents.Should().ContainSingle().Which.Root["a"].Text.Should().Be("1");

    [Theory]
    [InlineData("roles:\n  - role: backup\n    port: 1\n    ...\nlast: 2\n")]
    [InlineData("roles:\r\n  - role: backup\r\n    port: 1\r\n    ...\r\nlast: 2\r\n")]
    [InlineData("roles:\n  …\n  - role: backup\n    port: 1\nlast: 2\n")]
    public void What_documentation_leaves_out_is_no_mistake(string text)
    {
        var stream = YamlParser.Parse(text);

        stream.Errors.Should().BeEmpty();
        ((YamlMapping)stream.Documents.Single().Root).Entries.Should().HaveCount(2);
    }

    [Fact]
    public void A_text_that_is_not_yaml_gives_one_error() =>
        YamlParser.Parse("# Title\n\nSome **text**: and more: this.\n\n* a list\n* of things\n\n```sh\nbr backup full\n```\n").Errors.Should().ContainSingle();

    [Theory]
    [InlineData("\r!!22202Y%d2")]
    [InlineData("{\r!32d[%d2")]
    [InlineData("a: \"\\x4")]
    [InlineData("a: \"\\u12 b\"")]
    [InlineData("%TAG ! tag:a,2%4")]
    [InlineData("%YAML 1.\n--- !<a%2> b\n")]
    [InlineData("- !a!%zz &b *c ? : |9\n- @\n- `\n- \"\\q\"\n...\n")]
    public void A_broken_text_may_end_anywhere(string text)
    {
        for (var end = 0; end <= text.Length; end++)
        {
            foreach (var error in YamlParser.Parse(text[..end]).Errors)
                error.Span.End.Should().BeInRange(error.Span.Start, end);
        }
    }

    [Fact]
    public void Many_broken_documents_end_in_a_limit() =>
        YamlParser.Parse(string.Concat(Enumerable.Repeat("---\n[\n", 1000))).Errors.Should().HaveCount(51).And.ContainSingle(error => error.IsLimit);
}
