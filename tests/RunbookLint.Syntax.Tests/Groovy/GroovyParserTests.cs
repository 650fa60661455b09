using CsCheck;
using RunbookLint.Syntax.Groovy;

namespace RunbookLint.Syntax.Tests.Groovy;

public class GroovyParserTests
{
    [Theory]
    [InlineData("sh 'a \\'b\\' $c'", "sh \"a 'b' $c\"")]
    [InlineData("sh \"a ${b.c('}')} $d.e\"", "sh \"a \" ${b.c('} \"')} \" ${d.e} ")]
    [InlineData("x(a: [1, /r\\/x/]) // c\n/* d */ y { z }", "x ( a : [ 1 , \"r/x\" ] ) ; y { z }")]
    [InlineData("'''a\n\\\nb'''", "\"a\nb\"")]
    [InlineData("\"\\u0041\\t\\$\"", "\"A\t$\"")]
    [InlineData("{ ( [ }", "{ ( [ ] ) }")]
    [InlineData("a ) ] } b", "a b")]
    [InlineData("'open\nb", "\"open\" ; b")]
    [InlineData("a ?: b -> c", "a ?: b -> c")]
    public void Reads_words_texts_and_brackets(string script, string expected) => Show(GroovyParser.Parse(script)).Trim().Should().Be(expected.Trim());

    [Fact]
    public void Reads_any_text_and_keeps_places_inside_it() =>
        Gen.Char["'\"/\\${}()[]ab.\n #*"].Array[0, 60].Select(characters => new string(characters)).Sample(script =>
            Nodes(GroovyParser.Parse(script)).All(node => node.Span.Start >= 0 && node.Span.End <= script.Length).Should().BeTrue());

    private static IEnumerable<GroovyNode> Nodes(GroovyNode node) =>
        node is GroovyGroup group ? group.Children.SelectMany(Nodes).Prepend(node) : [node];

    private static string Show(GroovyNode node) => node switch
    {
        GroovyWord word => word.Name + " ",
        GroovySymbol symbol => symbol.Text + " ",
        GroovyLineEnd => "; ",
        GroovyString text => string.Concat(text.Parts.Select(part => part is GroovyLiteral literal ? $"\"{literal.Value}\" " : $"${{{((GroovyInterpolation)part).Expression}}} ")),
        GroovyGroup { Open: '\0' } group => string.Concat(group.Children.Select(Show)),
        GroovyGroup group => $"{group.Open} {string.Concat(group.Children.Select(Show))}{group.Open switch { '(' => ')', '[' => ']', _ => '}' }} ",
        _ => "",
    };
}
