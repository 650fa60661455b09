using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Brings templates back into a scalar that was read from the mask.</summary>
internal static class YamlTemplates
{
    /// <summary>The scalar with its templates, of which the first has the given index.</summary>
    public static YamlScalar Restore(YamlSource source, YamlScalar scalar, int first)
    {
        var restored = IsQuoted(scalar) && DecodeOriginal(source, scalar) is { } decoded ? decoded : Unmask(source, scalar, first);
        return restored with { Templates = Locate(source, restored, first) };
    }

    private static bool IsQuoted(YamlScalar scalar) => scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted;

    /// <summary>
    /// Quotes inside a quoted template are escaped when YAML is read before the template is (Ansible), and are not when the
    /// template comes first (Helm). If the scalar ends at the same place with its templates in it, YAML comes first.
    /// </summary>
    private static YamlScalar? DecodeOriginal(YamlSource source, YamlScalar scalar)
    {
        var builder = new SpanMapBuilder();
        return FlowScalarDecoder.Decode(builder, source.Original, scalar.Span.Start, scalar.Span.End, scalar.Style)
            ? scalar with { Value = builder.ToString(), Map = builder.ToMap() }
            : null;
    }

    private static YamlScalar Unmask(YamlSource source, YamlScalar scalar, int first)
    {
        var builder = new SpanMapBuilder();
        var templates = source.Mask.Templates;
        var (template, inner, start) = (first, 0, scalar.Span.Start);

        foreach (var run in scalar.Map.Runs)
        {
            builder.Insert(scalar.Value.Substring(inner, run.Inner - inner));
            inner = run.InnerEnd;
            if (run.Length == 0)
            {
                builder.Mark(run.Outer);
                continue;
            }

            while (template < templates.Length && templates[template].End <= run.Outer)
                template++;

            var from = StartOf(source, run, template);
            start = Math.Min(start, from);
            for (var at = from; at < run.OuterEnd; at++)
            {
                while (template < templates.Length && templates[template].End <= at)
                    template++;

                var isMasked = template < templates.Length && templates[template].Start <= at;
                builder.Copy(isMasked && at >= run.Outer ? TemplateMask.Restore(source.Text[at], source.Original[at]) : source.Original[at], at);
            }
        }

        builder.Insert(scalar.Value.Substring(inner));
        return scalar with { Span = TextSpan.FromBounds(start, scalar.Span.End), Value = builder.ToString(), Map = builder.ToMap() };
    }

    /// <summary>Where a run starts when the mask has cut the start of its template off, to indent the rest.</summary>
    private static int StartOf(YamlSource source, SpanMap.Run run, int template)
    {
        var templates = source.Mask.Templates;
        return template < templates.Length && templates[template].Start < run.Outer
            && source.Text[run.Outer] == TemplateMask.Word && source.Text[run.Outer - 1] == ' '
            ? templates[template].Start
            : run.Outer;
    }

    private static ImmutableArray<TextSpan> Locate(YamlSource source, YamlScalar scalar, int first)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var templates = source.Mask.Templates;
        var runs = scalar.Map.Runs;
        var from = 0;

        for (var index = first; index < templates.Length && runs.Length > 0 && templates[index].Start < runs[runs.Length - 1].OuterEnd; index++)
        {
            var template = templates[index].Span;
            while (from < runs.Length && runs[from].OuterEnd <= template.Start)
                from++;

            var last = from;
            while (last + 1 < runs.Length && runs[last + 1].Outer < template.End)
                last++;

            if (from == runs.Length || runs[from].Outer >= template.End)
                continue;

            var start = runs[from].Inner + Math.Max(0, template.Start - runs[from].Outer);
            var end = Math.Min(runs[last].InnerEnd, runs[last].Inner + template.End - runs[last].Outer);
            if (end > start)
                spans.Add(TextSpan.FromBounds(start, end));
        }

        return spans.ToImmutable();
    }
}
