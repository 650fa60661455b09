using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Templates;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>OpenShift's <c>Template</c>: objects, and parameters that stand in them as <c>${NAME}</c>.</summary>
/// <seealso href="https://docs.openshift.com/container-platform/latest/openshift_images/using-templates.html"/>
internal static class ParameterisedTemplate
{
    private const string Group = "template.openshift.io/";

    /// <summary>The text with the values of its parameters put in; the text itself when it is no template.</summary>
    public static YamlText Expand(YamlText text, LoweringContext context)
    {
        if (text.Root["kind"].Text != "Template" || text.Root["apiVersion"].Text?.StartsWith(Group, StringComparison.Ordinal) != true)
            return text;

        var values = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var parameter in text.Root["parameters"].Items)
        {
            if (parameter["name"].Text is { Length: > 0 } name && parameter["value"] is YamlScalar { Value.Length: > 0 } value)
                values[name] = value;
        }

        var source = text.Fragment.Text;
        var places = PlacesOf(source).Where(place => values.ContainsKey(NameAt(source, place))).ToList();
        if (places.Count == 0)
            return text;

        var expanded = TemplateExpansion.Expand(text.Fragment, places, place =>
        {
            var value = text.Settings.Embedded(values[NameAt(source, place)]);
            return context.MayGrow(value.Text.Length) ? TemplateValue.Of(value) : TemplateValue.Unknown("parameters repeat too much text");
        }).Fragment;

        return new(expanded, YamlParser.Parse(expanded.Text), new YamlSettings(expanded));
    }

    private static string NameAt(string text, TextSpan place) => text.Substring(place.Start + 2, place.Length - 3);

    private static IEnumerable<TextSpan> PlacesOf(string text)
    {
        for (var at = text.IndexOf("${", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;

            if (end > at + 2 && end < text.Length && text[end] == '}')
                yield return TextSpan.FromBounds(at, end + 1);
        }
    }
}
