using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Syntax.Tests.GoTemplates;

public class GoTemplateParserTests
{
    [Theory]
    [InlineData("a {{ .b }} c", "text<a > action[.b] text< c>")]
    [InlineData("a {{- .b -}} c", "text<a> action[.b] text<c>")]
    [InlineData("a {{-3}} c", "text<a > action[-3] text< c>")]
    [InlineData("a {{/* a }} comment */}}{{- /* another */ -}} c", "text<a > text<c>")]
    [InlineData("{{ `raw }} \"text` }}", "action['raw }} \"text']")]
    [InlineData("{{ \"a\\n\\\"\\u0041\" }}", "action['a\n\"A']")]
    [InlineData("{{ $x := .a | f 1 \"b\" }}", "action[$x := .a | f 1 'b']")]
    [InlineData("{{ $x = true }}", "action[$x = true]")]
    [InlineData("{{ ( index .a \"b\" ).c.d }}", "action[(index .a 'b').c.d]")]
    [InlineData("{{ $.Values.a }}{{ $x.y }}{{ $ }}{{ . }}", "action[$.Values.a] action[$x.y] action[$] action[.]")]
    [InlineData("{{ f (g .a) (h) .b\n | i }}", "action[f (g .a) (h) .b | i]")]
    [InlineData("{{ if .a }}x{{ else if .b }}y{{ else }}z{{ end }}", "if[.a](text<x>)[.b](text<y>)[](text<z>)")]
    [InlineData("{{ with $x := .a }}x{{ else with .b }}y{{ end }}", "if[$x := .a](text<x>)[.b](text<y>)")]
    [InlineData("{{ range $i, $e := .a }}x{{ break }}{{ continue }}{{ else }}y{{ end }}", "range[$i, $e := .a](text<x> jump jump)(text<y>)")]
    [InlineData("{{ define \"a\" }}x{{ end }}{{ template \"a\" . }}{{ template \"b\" }}", "define'a'(text<x>) call'a'[.] call'b'")]
    [InlineData("{{ block \"a\" .b }}x{{ end }}", "call'a'[.b]")]
    [InlineData("{{ eq .a 1.5 }}{{ 1e-3 }}{{ .a_b1 }}", "action[eq .a 1.5] action[1e-3] action[.a_b1]")]
    [InlineData("", "")]
    public void Reads(string text, string expected)
    {
        var template = GoTemplateParser.Parse(text);

        template.Errors.Should().BeEmpty();
        Print(template.Nodes, text).Should().Be(expected);
    }

    [Theory]
    [InlineData("a {{ .b", "{{", "this '{{' is never closed")]
    [InlineData("{{ if .a }}x", "{{ if .a }}", "this block has no '{{ end }}'")]
    [InlineData("{{ range .a }}x{{ else }}", "{{ range .a }}", "this block has no '{{ end }}'")]
    [InlineData("x{{ end }}", "{{ end }}", "no block is open that this could belong to")]
    [InlineData("{{ if .a }}{{ else }}{{ else }}{{ end }}", "{{ else }}", "this block has an 'else' without a condition already")]
    [InlineData("{{ \"a }}", "\"", "this quote is never closed")]
    [InlineData("{{ /* a }}", "/", "'/' cannot stand here")]
    [InlineData("{{/* a }}", "{{", "this comment is never closed")]
    [InlineData("{{/* a */ x }}", "{{", "nothing can follow a comment: close it with '*/}}'")]
    [InlineData("{{ (f .a }}", "(", "this '(' is never closed")]
    [InlineData("{{ f .a) }}", ")", "this cannot be read here")]
    [InlineData("{{ .a | }}", "}}", "a value is missing here")]
    [InlineData("{{ template a }}", "a", "expected the name of a template in quotes")]
    [InlineData("{{ }}", "}}", "a value is missing here")]
    [InlineData("{{ ! }}", "!", "'!' cannot stand here")]
    public void Says_what_is_wrong(string text, string underlined, string message)
    {
        var error = GoTemplateParser.Parse(text).Errors.Should().ContainSingle().Subject;

        error.Message.Should().Be(message);
        text.Substring(error.Span.Start, error.Span.Length).Should().Be(underlined);
    }

    [Fact]
    public void Finds_definitions_at_any_depth() =>
        GoTemplateParser.Parse("{{ if .a }}{{ define \"x\" }}{{ block \"y\" . }}{{ end }}{{ end }}{{ end }}").Definitions.Select(definition => definition.Name).Should().BeEquivalentTo("x", "y");

    [Fact]
    public void Stays_within_its_limits()
    {
        Deep("{{ if .a }}", "{{ end }}").Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        GoTemplateParser.Parse("{{ " + new string('(', 100_000) + " }}").Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        GoTemplateParser.Parse(string.Concat(Enumerable.Repeat("{{ .a }}\n", 100_000))).Nodes.Should().HaveCount(200_000);

        static IEnumerable<SyntaxError> Deep(string open, string close) =>
            GoTemplateParser.Parse(string.Concat(Enumerable.Repeat(open, 5000)) + string.Concat(Enumerable.Repeat(close, 5000))).Errors;
    }

    /// <summary>No text of the alphabet of templates makes the parser throw, or report a place outside of the text.</summary>
    [Fact]
    public void Survives_noise()
    {
        string[] words = ["{{", "}}", "{{-", "-}}", "if", "else", "end", "range", "define", "\"", "`", "'", "\\", "(", ")", "|", ":=", "=", ",", ".", ".a", "$", "$x", "x", " ", "\n", "1", "/*", "*/", "-"];
        var random = new Random(20240501);

        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            foreach (var error in GoTemplateParser.Parse(text).Errors)
                (error.Span.Start >= 0 && error.Span.End <= text.Length).Should().BeTrue(text);
        }
    }

    private static string Print(IEnumerable<GoNode> nodes, string text) => string.Join(" ", nodes.Select(node => node switch
    {
        GoText => $"text<{text.Substring(node.Span.Start, node.Span.Length)}>",
        GoAction action => $"action[{Print(action.Pipeline)}]",
        GoConditional conditional => "if" + string.Concat(conditional.Branches.Select(branch => $"[{(branch.Condition is null ? "" : Print(branch.Condition))}]({Print(branch.Body, text)})")),
        GoRange range => $"range[{Print(range.Pipeline)}]({Print(range.Body, text)})({Print(range.Else, text)})",
        GoDefinition definition => $"define'{definition.Name}'({Print(definition.Body, text)})",
        GoTemplateCall call => $"call'{call.Name}'{(call.Argument is null ? "" : $"[{Print(call.Argument)}]")}",
        _ => "jump",
    }));

    private static string Print(GoPipeline pipeline) =>
        (pipeline.Variables.IsEmpty ? "" : string.Join(", ", pipeline.Variables) + (pipeline.IsDeclaration ? " := " : " = "))
        + string.Join(" | ", pipeline.Commands.Select(command => string.Join(" ", command.Operands.Select(Print))));

    private static string Print(GoOperand operand)
    {
        var fields = string.Concat(operand.Fields.Select(field => "." + field));
        return operand switch
        {
            GoDot => fields.Length == 0 ? "." : fields,
            GoVariable variable => variable.Name + fields,
            GoGroup group => $"({Print(group.Pipeline)}){fields}",
            GoString value => $"'{value.Value}'",
            GoConstant constant => constant.Text,
            GoFunction function => function.Name,
            _ => "?",
        };
    }
}
