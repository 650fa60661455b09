using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Templates;

/// <summary>Puts values where the expressions of a template stand.</summary>
public static class TemplateExpansion
{
    /// <summary>
    /// The text with the known values put in. Each stretch remembers the value it came from; what is unknown stays as it is written, as a hole.
    /// </summary>
    /// <param name="text">The text with templates.</param>
    /// <param name="expressions">The expressions in it, sorted, their braces included.</param>
    /// <param name="evaluate">What an expression gives.</param>
    public static Argument Expand(Fragment text, IEnumerable<TextSpan> expressions, Func<TextSpan, TemplateValue> evaluate)
    {
        var builder = new SpanMapBuilder();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var position = 0;

        foreach (var expression in expressions)
        {
            builder.Copy(text.Text, position, expression.Start - position);
            var start = builder.Length;
            var value = evaluate(expression);

            if (value.Text is { } known)
            {
                builder.Mark(expression.Start);
                builder.Insert(known);
                builder.Mark(expression.End);
            }
            else
            {
                builder.Copy(text.Text, expression.Start, expression.Length);
                holes.Add(new(start, expression.Length));
            }

            AddOrigin(origins, new(start, builder.Length - start), value, text, expression);
            position = expression.End;
        }

        builder.Copy(text.Text, position, text.Text.Length - position);
        var expanded = text.Embed(builder.ToString(), builder.ToMap(), origins.ToImmutable());
        return Argument.Of(expanded, WithHolesOf(origins, holes), []);
    }

    private static void AddOrigin(ImmutableArray<TextOrigin>.Builder origins, TextSpan span, TemplateValue value, Fragment text, TextSpan expression)
    {
        if (span.IsEmpty)
            return;

        if (value.Reason is { } reason)
            origins.Add(new TextOrigin(span, value.Source ?? text.Slice(expression), value.Source is null ? 0 : -1) { Unknown = reason });
        else if (value.Source is { } source)
            origins.Add(value.IsVerbatim ? TextOrigin.Of(span.Start, source) : TextOrigin.From(span, source));
    }

    /// <summary>A value may hold expressions that stayed unknown where it was set.</summary>
    private static ImmutableArray<TextSpan> WithHolesOf(ImmutableArray<TextOrigin>.Builder origins, ImmutableArray<TextSpan>.Builder holes)
    {
        var found = holes.Count;
        foreach (var origin in origins)
        {
            if (origin.Unknown is null && origin.IsVerbatim)
                holes.AddRange(origin.Source.Unknowns.Select(unknown => new TextSpan(origin.Span.Start + unknown.Span.Start, unknown.Span.Length)));
        }

        return holes.Count == found ? holes.ToImmutable() : holes.ToImmutable().Sort((first, second) => first.CompareTo(second));
    }
}
