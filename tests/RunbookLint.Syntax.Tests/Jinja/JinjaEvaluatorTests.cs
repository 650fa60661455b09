using System.Collections.Immutable;
using RunbookLint.Syntax.Jinja;

namespace RunbookLint.Syntax.Tests.Jinja;

public class JinjaEvaluatorTests
{
    [Theory]
    [InlineData("'a' ~ 1 ~ true", "a1True")]
    [InlineData("'a' 'b' + 'c'", "abc")]
    [InlineData("1 + 2 * 3 - 4 // 2", "5")]
    [InlineData("-(1) + 7 % 4", "2")]
    [InlineData("name", "prod")]
    [InlineData("name | upper | lower | trim", "prod")]
    [InlineData("(name)", "prod")]
    [InlineData("missing | default('x')", "x")]
    [InlineData("missing.deep['er'] | d('x')", "x")]
    [InlineData("'' | default('x', true)", "x")]
    [InlineData("'' | default('x', boolean=true)", "x")]
    [InlineData("'' | default('x')", "")]
    [InlineData("map.a", "1")]
    [InlineData("map['a']", "1")]
    [InlineData("map.get('z', 'none')", "none")]
    [InlineData("list[0] ~ list[-1]", "xz")]
    [InlineData("list.1", "y")]
    [InlineData("list | first ~ list | last ~ list | length", "xz3")]
    [InlineData("list | join(', ')", "x, y, z")]
    [InlineData("','.join(list)", "x,y,z")]
    [InlineData("(list + ['w']) | sort | reverse | join", "zyxw")]
    [InlineData("list | map('upper') | join('')", "XYZ")]
    [InlineData("[{'n': 'a'}, {'n': 'b'}] | map(attribute='n') | join('')", "ab")]
    [InlineData("map | dict2items | map(attribute='key') | join", "a")]
    [InlineData("'a' if name == 'prod' else 'b'", "a")]
    [InlineData("'a' if false else 'b' if false else 'c'", "c")]
    [InlineData("('a' if name is defined else 'b')", "a")]
    [InlineData("name in ['dev', 'prod'] and 'ro' in name", "True")]
    [InlineData("not name == 'dev' and name not in map", "True")]
    [InlineData("1 < 2 and 2 >= 2 and 'a' < 'b'", "True")]
    [InlineData("1 == 1.0 or true", "True")]
    [InlineData("'1' == 1", "False")]
    [InlineData("'yes' | bool", "True")]
    [InlineData("'12x' | replace('x', '') | int + 1", "13")]
    [InlineData("'a b' | quote", "'a b'")]
    [InlineData("'/a/b.yml' | basename ~ '/a/b' | dirname", "b.yml/a")]
    [InlineData("(1 == 1) | ternary('y', 'n')", "y")]
    [InlineData("'h' | regex_replace('$', ':1') | regex_replace('^', 'x')", "xh:1")]
    [InlineData("'h' | regex_replace('^(.*)$', '\\\\1:2')", "h:2")]
    [InlineData("'v7.5.1'.split('.')[1]", "5")]
    [InlineData("'a,b' | split(',') | last", "b")]
    [InlineData("range(2, 5) | join", "234")]
    [InlineData("[1, [2, 3]] | flatten | join", "123")]
    [InlineData("({'a': 1} | combine({'a': 2})).a", "2")]
    [InlineData("name is string and 1 is number and map is mapping and list is iterable", "True")]
    [InlineData("name is not none and none is none", "True")]
    [InlineData("name is ansible.builtin.defined", "True")]
    [InlineData("missing and false", "False")]
    [InlineData("true or missing", "True")]
    [InlineData("\"it's\"", "it's")]
    public void Evaluates_what_is_known(string expression, string value) => JinjaValues.TextOf(Evaluate(expression)).Should().Be(value);

    [Theory]
    [InlineData("missing", "missing is set by nothing in reach")]
    [InlineData("missing ~ 'x'", "missing is set by nothing in reach")]
    [InlineData("secret | upper", "it is encrypted")]
    [InlineData("[secret] | join", "the expression is left to the run")]
    [InlineData("missing is defined", "missing is set by nothing in reach")]
    [InlineData("missing == 'x'", "missing is set by nothing in reach")]
    [InlineData("missing and true", "missing is set by nothing in reach")]
    [InlineData("name | some_filter", "the expression is left to the run")]
    [InlineData("name is some_test", "the expression is left to the run")]
    [InlineData("lookup('env', 'X')", "lookup() is left to the run")]
    [InlineData("name | regex_replace('p(.*)', '\\\\1')", "the expression is left to the run")]
    public void Says_why_the_rest_is_unknown(string expression, string reason) => JinjaValues.ReasonOf(Evaluate(expression)).Should().Be(reason);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("(a")]
    [InlineData("a | ")]
    [InlineData("'a")]
    [InlineData("a[1:2]")]
    [InlineData("{{ a }}")]
    [InlineData("a..b")]
    [InlineData("f(a=)")]
    [InlineData("§")]
    public void Refuses_what_is_no_expression(string text) => JinjaParser.Parse(text).Should().BeNull();

    [Fact]
    public void Remembers_that_a_value_is_only_assumed()
    {
        var context = new Variables();
        new JinjaEvaluator(context).Evaluate(JinjaParser.Parse("name | default('x')")!);
        context.IsAssumed.Should().BeFalse();

        new JinjaEvaluator(context).Evaluate(JinjaParser.Parse("missing | default('x')")!);
        context.IsAssumed.Should().BeTrue();
    }

    [Fact]
    public void Nothing_grows_without_bounds()
    {
        var text = "'" + new string('a', 1000) + "'";
        foreach (var step in new[] { " * 10", " | replace('a', " + text + ")", " + " + text })
            Evaluate(string.Concat(Enumerable.Repeat("(", 30)) + text + string.Concat(Enumerable.Repeat(step + ")", 30))).Should().NotBeNull();
    }

    private static JinjaValue Evaluate(string expression) => new JinjaEvaluator(new Variables()).Evaluate(JinjaParser.Parse(expression)!);

    private sealed class Variables : IJinjaContext
    {
        public int Depth { get; set; }

        public bool IsAssumed { get; set; }

        public JinjaValue Variable(string name) => name switch
        {
            "name" => new JinjaText("prod"),
            "list" => new JinjaList([.. new[] { "x", "y", "z" }.Select(text => JinjaItem.Of(new JinjaText(text)))]),
            "map" => new JinjaMapping([new("a", JinjaItem.Of(new JinjaNumber(1)))]),
            "secret" => new JinjaUnknown("it is encrypted"),
            _ => new JinjaUndefined(name),
        };

        public JinjaValue? Call(string function, ImmutableArray<JinjaValue> arguments) => null;
    }
}
