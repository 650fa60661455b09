using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Evaluates expressions: strings, names, <c>+</c> and <c>/</c>, and the default of an environment variable. All others are left to the run.</summary>
/// <param name="valueOf">The value of a name; null when it is not known.</param>
internal sealed class JustExpression(Func<string, Argument?> valueOf)
{
    /// <summary>The value of an expression; null when nothing of it is known.</summary>
    public Argument? Evaluate(Fragment expression) => Evaluate(expression, 0);

    private Argument? Evaluate(Fragment expression, int depth)
    {
        var text = expression.Text;
        var own = TextLines.Trim(text, new(0, text.Length));
        if (own.IsEmpty)
            return null;

        if (depth == DepthLimits.Defaults)
        {
            Reading.Meets($"an expression is nested more than {DepthLimits.Defaults} levels deep; its value is not known");
            return null;
        }

        expression = expression.Slice(own);
        text = expression.Text;
        if (text.StartsWith("if ", StringComparison.Ordinal))
            return null;

        var parts = Parts(text).ToList();
        return parts is [var only] ? Term(expression.Slice(only.Span), depth) : Joined(expression, parts, depth);
    }

    /// <summary>The terms with the operators between them.</summary>
    private static IEnumerable<(TextSpan Span, bool IsPath)> Parts(string text)
    {
        var start = 0;
        var isPath = false;

        for (var index = 0; index < text.Length;)
        {
            if (text[index] is '+' or '/')
            {
                yield return (TextLines.Trim(text, TextSpan.FromBounds(start, index)), isPath);
                isPath = text[index] == '/';
                start = ++index;
                continue;
            }

            index = JustTokens.End(text, index);
        }

        yield return (TextLines.Trim(text, TextSpan.FromBounds(start, text.Length)), isPath);
    }

    private Argument? Joined(Fragment expression, List<(TextSpan Span, bool IsPath)> parts, int depth)
    {
        var joined = new StringBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();

        foreach (var (span, isPath) in parts)
        {
            if (isPath)
                joined.Append('/');

            if (span.IsEmpty)
                continue;

            var start = joined.Length;
            if (Term(expression.Slice(span), depth) is { } value)
            {
                joined.Append(value.Text);
                holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
            }
            else
            {
                joined.Append("${").Append(Shown(TextLines.Cut(expression.Text, span))).Append('}');
                holes.Add(new(start, joined.Length - start));
            }

            if (joined.Length > GrowthLimits.Value)
            {
                Reading.Meets($"a value has more than {GrowthLimits.Value} characters; what it is is not known");
                return null;
            }
        }

        var place = Argument.Of(expression).Renamed(joined.ToString());
        return Argument.Of(place.Fragment, holes.ToImmutable(), []);
    }

    private static string Shown(string term) => new([.. term.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-').Select(c => c == '-' ? '_' : c)]);

    private Argument? Term(Fragment term, int depth)
    {
        var text = term.Text;
        if (JustTokens.QuoteAt(text, 0) is { } quote)
            return quote[0] == '`' || text.Length < 2 * quote.Length || !text.EndsWith(quote, StringComparison.Ordinal) ? null : Literal(term, quote);

        if (text[0] == '(' && text[text.Length - 1] == ')')
            return Evaluate(term.Slice(new(1, text.Length - 2)), depth + 1);

        var open = text.IndexOf('(');
        return open < 0 ? valueOf(text) : Call(term, open, depth);
    }

    /// <summary>An environment variable comes from outside, but its default is what the author planned with.</summary>
    private Argument? Call(Fragment term, int open, int depth)
    {
        var text = term.Text;
        if (text.Substring(0, open).Trim() is not ("env" or "env_var_or_default") || text[text.Length - 1] != ')')
            return null;

        var comma = JustTokens.Find(text.Substring(0, text.Length - 1), open + 1, ',');
        return comma < 0 ? null : Evaluate(term.Slice(TextSpan.FromBounds(comma + 1, text.Length - 1)), depth + 1);
    }

    private static Argument Literal(Fragment term, string quote)
    {
        var inner = term.Slice(new(quote.Length, term.Text.Length - (2 * quote.Length)));
        if (quote[0] != '"' || inner.Text.IndexOf('\\') < 0)
            return Argument.Of(inner);

        var builder = new SpanMapBuilder();
        for (var index = 0; index < inner.Text.Length; index++)
        {
            if (inner.Text[index] == '\\' && index + 1 < inner.Text.Length)
                builder.Insert(inner.Text[++index] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            else
                builder.Copy(inner.Text[index], index);
        }

        return Argument.Of(inner.Embed(builder.ToString(), builder.ToMap()));
    }
}
