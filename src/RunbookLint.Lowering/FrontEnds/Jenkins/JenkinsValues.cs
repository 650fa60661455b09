using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>Evaluates expressions of a pipeline that give a text, as far as they are known.</summary>
internal sealed class JenkinsValues(Fragment script, JenkinsState state)
{
    /// <summary>Methods that leave a text as it is, or all but its blanks.</summary>
    private static readonly string[] Harmless = ["trim", "stripIndent", "stripMargin", "toString", "strip"];

    /// <summary>The text that an expression gives, with holes for what only the run knows; null when not even its shape is known.</summary>
    public Argument? Evaluate(IReadOnlyList<GroovyNode> expression)
    {
        var terms = Split(expression, "+");
        if (terms.Count == 1)
            return Term(terms[0]);

        var parts = terms.ConvertAll(Term);
        if (parts.Exists(part => part is null) && parts.TrueForAll(part => part is null))
            return null;

        return Concatenate(terms, parts);
    }

    /// <summary>An expression split where a symbol stands outside of brackets.</summary>
    public static List<IReadOnlyList<GroovyNode>> Split(IReadOnlyList<GroovyNode> nodes, string symbol)
    {
        var parts = new List<IReadOnlyList<GroovyNode>>();
        var part = new List<GroovyNode>();

        foreach (var node in nodes.Where(node => node is not GroovyLineEnd))
        {
            if (node is GroovySymbol mark && mark.Text == symbol)
            {
                parts.Add(part);
                part = [];
            }
            else
            {
                part.Add(node);
            }
        }

        parts.Add(part);
        return parts;
    }

    /// <summary>A text with its interpolations filled in.</summary>
    public Argument Text(GroovyString text)
    {
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();
        builder.Mark(text.Parts.IsEmpty ? text.Span.Start : text.Parts[0].Span.Start);

        foreach (var part in text.Parts)
        {
            if (part is GroovyLiteral literal)
                builder.CopyDecoded(literal.Value, literal.Map);
            else if (part is GroovyInterpolation interpolation)
                Add(builder, holes, origins, part.Span, ValueOf(interpolation.Expression), Opaque(interpolation.Expression));
        }

        return Argument.Of(script.Embed(builder.ToString(), builder.ToMap(), origins.ToImmutable()), holes.ToImmutable(), []);
    }

    private Argument? Term(IReadOnlyList<GroovyNode> term) => term switch
    {
        [GroovyString only] => Text(only),
        [GroovyString first, GroovySymbol { Text: "." }, ..] when term.OfType<GroovyWord>().All(method => Harmless.Contains(method.Name)) => Text(first),
        [GroovyGroup { Open: '(' } inner] => Evaluate(inner.Children),
        [GroovyWord only] => ValueOf(only.Name) ?? Number(only),
        [GroovyWord { Name: "env" }, GroovySymbol { Text: "." }, GroovyWord name] => ValueOf("env." + name.Name),
        _ => null,
    };

    private Argument? Number(GroovyWord word) => word.Name.All(char.IsDigit) ? Argument.Of(script.Slice(word.Span)) : null;

    private Argument? ValueOf(string expression)
    {
        const string Environment = "env.";
        if (!expression.StartsWith(Environment, StringComparison.Ordinal))
            return state[expression];

        return state.Scope.Variables.TryGetValue(expression.Substring(Environment.Length), out var value) ? value : null;
    }

    private Argument? Concatenate(List<IReadOnlyList<GroovyNode>> terms, List<Argument?> parts)
    {
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();

        for (var index = 0; index < terms.Count; index++)
        {
            if (terms[index].Count == 0)
                return null;

            var span = TextSpan.FromBounds(terms[index][0].Span.Start, terms[index][terms[index].Count - 1].Span.End);
            if (terms[index] is [GroovyString { Parts: [GroovyLiteral literal] }])
                builder.CopyDecoded(literal.Value, literal.Map);
            else
                Add(builder, holes, origins, span, parts[index], Opaque(script.Text.Substring(span.Start, span.Length)));
        }

        return Argument.Of(script.Embed(builder.ToString(), builder.ToMap(), origins.ToImmutable()), holes.ToImmutable(), []);
    }

    private void Add(
        SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, ImmutableArray<TextOrigin>.Builder origins, TextSpan span, Argument? value, string otherwise)
    {
        var start = builder.Length;
        builder.Mark(span.Start);

        if (value is not null && state.MayGrow(start, value.Text.Length))
        {
            builder.Insert(value.Text);
            holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
            if (value.Text.Length > 0)
                origins.Add(TextOrigin.Of(start, value.Fragment));
        }
        else
        {
            holes.Add(new(start, otherwise.Length));
            builder.Insert(otherwise);
        }

        builder.Mark(span.End);
    }

    /// <summary>
    /// An unknown expression in a form that no shell fills in from a variable of the same name. On one line, so that it stays one word.
    /// </summary>
    private string Opaque(string expression)
    {
        var shown = expression.Replace("\n", " ").Replace("\r", "");
        return state.Scope.Variables.ContainsKey(shown) ? "{{ " + shown + " }}" : "${" + shown + "}";
    }
}
