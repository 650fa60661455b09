using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.GoTemplates;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Renders the templates of a chart and lowers the resources in them, all of which are applied together.</summary>
internal sealed class ChartLowering
{
    private readonly LoweringContext context;
    private readonly LoweringScope scope;
    private readonly HelmBudget budget = new();
    private readonly List<RenderedDocument> documents = [];

    private ChartLowering(LoweringScope scope, LoweringContext context) => (this.scope, this.context) = (scope, context);

    /// <summary>A document of a template, in each of the ways in which it may be rendered.</summary>
    private sealed record RenderedDocument(SourceSpan Place, ImmutableArray<ImmutableArray<Resource>> Variants);

    /// <summary>The plan of a whole chart, in no order.</summary>
    public static ImmutableArray<PlanNode> Lower(HelmChart chart, LoweringScope scope, LoweringContext context)
    {
        var lowering = new ChartLowering(scope, context);
        lowering.Add(chart);
        return lowering.Lower(chart.Folder.File);
    }

    /// <summary>The plan of one template of a chart.</summary>
    public static ImmutableArray<PlanNode> Lower(HelmChart chart, Fragment template, LoweringScope scope, LoweringContext context)
    {
        var lowering = new ChartLowering(scope, context);
        lowering.Add(chart, template);
        return lowering.Lower(chart.Folder.File);
    }

    /// <summary>The documents of a template, each in the ways in which it may be rendered; none of what cannot be rendered.</summary>
    public static ImmutableArray<ImmutableArray<YamlText>> Render(HelmChart chart, Fragment template, LoweringContext context)
    {
        var parsed = HelmTemplate.Of(template.File);
        var lowering = new ChartLowering(LoweringScope.Empty(template.Span), context);
        ImmutableArray<ImmutableArray<YamlText>> rendered = parsed.Syntax.Errors.IsEmpty ? [.. lowering.Render(chart, parsed)] : [];
        return lowering.budget.IsExhausted ? [] : rendered;
    }

    private void Add(HelmChart chart)
    {
        foreach (var path in chart.Templates)
        {
            if (chart.Folder.Read(path, context) is { } template)
                Add(chart, template);
        }

        foreach (var subchart in chart.Subcharts)
        {
            // The chart is a part of this one from here on.
            subchart.Folder.Read("Chart.yaml", context);
            Add(subchart);
        }
    }

    private void Add(HelmChart chart, Fragment text)
    {
        var template = HelmTemplate.Of(text.File);
        if (!template.Syntax.Errors.IsEmpty)
        {
            if (!IsTemplateOfTemplate(text))
                context.Report(text, template.Syntax.Errors);

            AddAsWritten(text, isQuiet: true);
            return;
        }

        var rendered = Render(chart, template).ToList();
        if (budget.IsExhausted)
        {
            context.Report(text.Span.FirstLine(), "the templates of this chart repeat too much text; not all of it is read", isLimit: true);

            // As it is written, both sides of a condition would count.
            if (!new TemplateControls(text).Any)
                AddAsWritten(text, isQuiet: true);
        }
        else if (rendered.All(document => document.All(variant => variant.Stream.Errors.IsEmpty)))
        {
            documents.AddRange(rendered.Select(document => new RenderedDocument(text.Span, [.. document.Select(Resources)])));
        }
        else
        {
            AddAsWritten(text, isQuiet: false);
        }
    }

    /// <summary>Generators of projects write charts by templates of their own, in which Go's need not be whole.</summary>
    private static bool IsTemplateOfTemplate(Fragment text) =>
        text.File.Path.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.Text.IndexOf("{%", StringComparison.Ordinal) >= 0;

    private IEnumerable<ImmutableArray<YamlText>> Render(HelmChart chart, HelmTemplate template)
    {
        var root = chart.RootOf(template.Text.File.Path);
        var variants = new HelmVariants(chart.Definitions, budget);
        IReadOnlyList<(string Name, DataValue Value)> variables = [("$", root)];

        foreach (var document in HelmDocuments.Split(template))
        {
            if (budget.IsExhausted)
                yield break;

            ImmutableArray<YamlText> texts = [.. variants.Render(document, template, root, ref variables).Where(text => !string.IsNullOrWhiteSpace(text.Text) || document.Any(node => node is GoConditional or GoRange)).Select(text => Parse(text.Fragment))];
            yield return texts;
        }

        if (variants.HasTooMany)
            context.Report(template.Text.Span.FirstLine(), "the conditions of this template are too many; not all of it is read", isLimit: true);
    }

    /// <summary>What cannot be rendered is read as it is written, with everything in its braces unknown.</summary>
    private void AddAsWritten(Fragment text, bool isQuiet)
    {
        var yaml = Parse(text);
        if (!isQuiet)
            context.Report(text, yaml.Stream.Errors);

        documents.AddRange(Resources(yaml).Select(resource => new RenderedDocument(resource.Span, [[resource]])));
    }

    private static YamlText Parse(Fragment text) => new(text, YamlParser.Parse(text.Text), new YamlSettings(text));

    private ImmutableArray<Resource> Resources(YamlText text) => [.. ManifestReader.Read(text.Stream, text.Settings, scope)];

    private ImmutableArray<PlanNode> Lower(SourceFile chart)
    {
        var set = new ResourceSet([.. documents.SelectMany(document => document.Variants).SelectMany(resources => resources)], context);
        ImmutableArray<PlanNode> nodes = [.. documents.SelectMany(document => PlanMerge.Merge(document.Place, [.. document.Variants.Select(resources => Lower(resources, set))]))];
        return PlanNodes.Unordered(Fragment.Whole(chart).Span, nodes);
    }

    private static ImmutableArray<PlanNode> Lower(ImmutableArray<Resource> resources, ResourceSet set) =>
        [.. resources.SelectMany(resource => ChartHook.IsOptional(resource) ? AsChoice(resource, [.. set.Lower(resource)]) : set.Lower(resource))];

    private static ImmutableArray<PlanNode> AsChoice(Resource resource, ImmutableArray<PlanNode> nodes) =>
        nodes.IsEmpty ? [] : [Region.Choice(resource.Span, PlanNodes.Unordered(resource.Span, nodes))];
}
