using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>The values that templates of a workflow refer to: <c>{{inputs.parameters.pd}}</c>, <c>{{workflow.parameters.bucket}}</c>, <c>{{item}}</c>.</summary>
/// <param name="Values">The values; null for those that only the run knows.</param>
internal sealed record ArgoParameters(ImmutableDictionary<string, Argument?> Values)
{
    /// <summary>Nothing is known.</summary>
    public static ArgoParameters None { get; } = new(ImmutableDictionary.Create<string, Argument?>(StringComparer.Ordinal));

    /// <summary>The same with one value more.</summary>
    public ArgoParameters With(string path, Argument? value) => new(Values.SetItem(path, value));

    /// <summary>The same without the inputs of a template, as another one sees them.</summary>
    public ArgoParameters OfWorkflow => new(Values.RemoveRange(Values.Keys.Where(path => !path.StartsWith("workflow.", StringComparison.Ordinal)).ToList()));

    /// <summary>The reader of a text with these values filled in.</summary>
    public YamlSettings Fill(YamlSettings yaml) => yaml.Filled(word => Fill(word, yaml));

    /// <summary>The values that a list of <c>name</c> and <c>value</c> gives.</summary>
    public static IEnumerable<(string Name, YamlScalar Value)> Given(YamlNode parameters) =>
        parameters.Items.Where(parameter => parameter["name"].Text is { Length: > 0 } && parameter["value"] is YamlScalar { IsNull: false })
            .Select(parameter => (parameter["name"].Text!, (YamlScalar)parameter["value"]));

    private Argument Fill(Argument word, YamlSettings yaml) => word.Holes.IsEmpty
        ? word
        : Filling.Fill(word, [.. word.Holes.Select(hole => (hole, ValueOf(word.Text, hole, yaml)))]);

    private Argument? ValueOf(string text, TextSpan hole, YamlSettings yaml)
    {
        var inside = text.Substring(hole.Start, hole.Length).Trim('{', '}', ' ');
        return Values.TryGetValue(inside, out var value) && value is not null && yaml.MayGrow(value.Text.Length) ? value : null;
    }
}
