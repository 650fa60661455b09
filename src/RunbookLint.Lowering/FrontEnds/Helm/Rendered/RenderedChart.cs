using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>
/// The chart that manifests were rendered from. It is rendered here, too, which leads from a key of a document to the line of the template,
/// and to the value that it puts there.
/// </summary>
internal sealed class RenderedChart(ChartFolder folder, LoweringContext context)
{
    private readonly Dictionary<string, ImmutableArray<ImmutableArray<YamlText>>> documents = new(StringComparer.Ordinal);
    private readonly HelmChart chart = HelmChart.Load(folder, HelmRelease.Unknown(folder.Path, context), context);

    /// <summary>Adds the places in the chart, as far as they are certain.</summary>
    /// <param name="found">What is known.</param>
    /// <param name="template">The path of the template in the chart.</param>
    /// <param name="place">The place in the rendered manifests.</param>
    /// <param name="rendered">Those.</param>
    public RenderedPlaces Locate(RenderedPlaces found, string template, SourceSpan place, YamlStream rendered)
    {
        if (rendered.Documents.FirstOrDefault(document => document.Root.Span.Contains(place.Span))?.Root is not YamlMapping root)
            return found;

        var path = NodePath.To(root, place.Span);
        var value = path.In(root) as YamlScalar;
        var places = new List<(SourceSpan Template, SourceSpan? Value)>();

        foreach (var document in Documents(template))
        {
            foreach (var (text, written) in document.SelectMany(text => text.Stream.Documents.Select(inner => (text, inner.Root))).Where(pair => IsSame(pair.Root, root)))
            {
                if (path.In(written) is { } node && !IsEdited(text, node, value) && Place(text, node, value) is var one && !places.Contains(one))
                    places.Add(one);
            }
        }

        if (places.Count == 0 || places.Any(other => other.Template != places[0].Template))
            return found;

        return found with { Template = places[0].Template, Value = places.Count == 1 ? places[0].Value : null };
    }

    private static (SourceSpan Template, SourceSpan? Value) Place(YamlText text, YamlNode node, YamlScalar? rendered)
    {
        var scalar = node as YamlScalar;
        var span = SpanOf(node);
        var use = text.Fragment.LocateUse(span).FirstLine();

        // Another value than the one that was rendered comes from elsewhere.
        if (rendered is null || scalar is null || text.Settings.Argument(scalar) is not { IsKnown: true } written || written.Text != rendered.Value)
            return (use, null);

        var set = text.Fragment.Locate(span);
        return (use, ReferenceEquals(set.File, use.File) || set.File.Given is not null ? null : set.FirstLine());
    }

    private static TextSpan SpanOf(YamlNode node) => node is YamlScalar { Value.Length: > 0, Map.Runs.IsEmpty: false } scalar ? scalar.Map.ToOuter(new TextSpan(0, scalar.Value.Length)) : node.Span;

    /// <summary>Whether the template itself writes another value than the one that was rendered: it is not the one any more that it was then.</summary>
    private static bool IsEdited(YamlText text, YamlNode node, YamlScalar? rendered)
    {
        if (rendered is null || node is not YamlScalar scalar || text.Settings.Argument(scalar) is not { IsKnown: true } written || written.Text == rendered.Value)
            return false;

        var (use, set) = (text.Fragment.LocateUse(SpanOf(node)), text.Fragment.Locate(SpanOf(node)));
        return ReferenceEquals(use.File, set.File) && use.Text.IndexOf("{{", StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether two documents may be one resource: what is known of them does not differ.</summary>
    private static bool IsSame(YamlNode template, YamlMapping rendered) =>
        template["kind"].Text == rendered["kind"].Text
        && (template["metadata"]["name"] is not YamlScalar { Templates.IsEmpty: true } name || name.Value == rendered["metadata"]["name"].Text);

    private ImmutableArray<ImmutableArray<YamlText>> Documents(string template)
    {
        if (!documents.TryGetValue(template, out var known))
            documents.Add(template, known = OwnerOf(chart, folder.Path + template) is { } owner && owner.Folder.Consult((folder.Path + template).Substring(owner.Folder.Path.Length), context) is { } text ? ChartLowering.Render(owner, text, context) : []);

        return known;
    }

    /// <summary>The chart that a template belongs to: this one, or one that it brings along.</summary>
    private static HelmChart? OwnerOf(HelmChart chart, string path)
    {
        while (true)
        {
            var inner = chart.Subcharts.FirstOrDefault(subchart => subchart.Folder.Path.Length > chart.Folder.Path.Length && path.StartsWith(subchart.Folder.Path, StringComparison.Ordinal));
            if (inner is null)
                return path.StartsWith(chart.Folder.Path, StringComparison.Ordinal) ? chart : null;

            chart = inner;
        }
    }
}
