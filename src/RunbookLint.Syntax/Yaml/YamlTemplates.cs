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
        var value = scalar.Value.ToCharArray();
        var templates = source.Mask.Templates;
        var template = first;

        foreach (var run in scalar.Map.Runs)
        {
            while (template < templates.Length && templates[template].End <= run.Outer)
                template++;

            for (var index = template; index < templates.Length && templates[index].Start < run.OuterEnd; index++)
            {
                var end = Math.Min(templates[index].End, run.OuterEnd);
                for (var at = Math.Max(templates[index].Start, run.Outer); at < end; at++)
                    value[run.Inner + at - run.Outer] = TemplateMask.Restore(source.Text[at], source.Original[at]);
            }
        }

        return scalar with { Value = new string(value) };
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
