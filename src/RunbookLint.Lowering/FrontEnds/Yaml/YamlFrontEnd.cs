using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>Reads YAML and JSON: tells what a text is for, and leaves the rest to its dialect. A text of no dialect gives nothing.</summary>
internal sealed class YamlFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        if (ChartTemplate.Lower(fragment, scope, context) is { } template)
            return template;

        fragment = ReferenceEquals(fragment.Text, fragment.File.Content) ? fragment : Indentation.Without(fragment);
        var stream = YamlParser.Parse(fragment.Text);
        if (!IsForeign(fragment))
            context.Report(fragment, stream.Errors);

        var text = new YamlText(fragment, stream, new YamlSettings(fragment));
        var nodes = YamlDialectCatalog.For(text) is { } dialect ? dialect.Lower(text, DialectScope.Of(dialect, scope, fragment.Span.FirstLine()), context) : [];
        if (text.Settings.IsExhausted)
            context.Report(fragment.Span.FirstLine(), "variables and aliases repeat too much text; not all of it is read", isLimit: true);

        return nodes;
    }

    /// <summary>JSON that holds no resource belongs to other tools, which may read dialects of it with comments.</summary>
    private static bool IsForeign(Fragment fragment) =>
        fragment.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && fragment.Text.IndexOf("\"apiVersion\"", StringComparison.Ordinal) < 0;
}
