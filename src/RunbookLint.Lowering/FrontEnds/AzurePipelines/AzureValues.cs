using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>What a pipeline refers to: variables as <c>$(pd)</c> or <c>${{ variables.pd }}</c>, parameters as <c>${{ parameters.pd }}</c>.</summary>
/// <param name="Known">The values by path, in any case: <c>variables.pd</c>. What is not there, only the run knows.</param>
internal sealed record AzureValues(ImmutableDictionary<string, Argument> Known)
{
    private const string Variables = "variables.";
    private const int Longest = 200;

    /// <summary>Nothing is known.</summary>
    public static AzureValues None { get; } = new(ImmutableDictionary.Create<string, Argument>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The values with variables over them.</summary>
    public AzureValues WithVariables(YamlNode variables, YamlSettings yaml)
    {
        var values = this;
        foreach (var (name, value) in CiVariables.In(variables))
            values = values.With(Variables + name, value is YamlScalar { IsNull: false } scalar ? values.Fill(yaml).Argument(scalar) : null);

        return values;
    }

    /// <summary>What a template sees: the parameters that its caller gives, else its defaults, and no others.</summary>
    public AzureValues ForTemplate(YamlNode declared, YamlSettings declaring, YamlNode given, YamlSettings giving)
    {
        var values = new AzureValues(Known.RemoveRange(Known.Keys.Where(path => !path.StartsWith(Variables, StringComparison.OrdinalIgnoreCase)).ToList()));
        foreach (var item in declared.Items)
        {
            if (item["name"].Text is { } name && item["default"] is YamlScalar { IsNull: false } value)
                values = values.With("parameters." + name, declaring.Argument(value));
        }

        foreach (var entry in declared is YamlMapping ? declared.Entries : [])
            values = values.With("parameters." + entry.Key.Text, entry.Value is YamlScalar { IsNull: false } value ? declaring.Argument(value) : null);

        return given.Entries.Aggregate(values, (known, entry) =>
            known.With("parameters." + entry.Key.Text, entry.Value is YamlScalar { IsNull: false } value ? giving.Argument(value) : null));
    }

    /// <summary>The environment that scripts see: variables in upper case, with underscores for dots.</summary>
    public LoweringScope Over(LoweringScope scope) => scope with
    {
        Variables = scope.Variables.SetItems(Known.Where(entry => entry.Key.StartsWith(Variables, StringComparison.OrdinalIgnoreCase))
            .Select(entry => new KeyValuePair<string, Argument>(entry.Key.Substring(Variables.Length).ToUpperInvariant().Replace('.', '_'), entry.Value))),
    };

    /// <summary>The reader of a text with these values filled in.</summary>
    public YamlSettings Fill(YamlSettings yaml) => yaml.Filled(word => Fill(word, yaml));

    private AzureValues With(string path, Argument? value) => new(value is null ? Known.Remove(path) : Known.SetItem(path, value));

    private Argument Fill(Argument word, YamlSettings yaml)
    {
        var references = word.Holes.Select(hole => (Span: hole, Path: word.Text.Substring(hole.Start, hole.Length).Trim('$', '{', '}', ' '))).Concat(Macros(word))
            .OrderBy(reference => reference.Span.Start)
            .ToList();

        return Filling.Fill(word, [.. references.Where(reference => reference.Path.Length > 0).Select(reference => (reference.Span, ValueAt(reference.Path, yaml))).Where(reference => reference.Item2 is not null)]);
    }

    /// <summary>What stays of the form <c>$(…)</c> is a command substitution of the shell, or a variable that only the run knows.</summary>
    private static IEnumerable<(TextSpan Span, string Path)> Macros(Argument word)
    {
        for (var start = word.Text.IndexOf("$(", StringComparison.Ordinal); start >= 0; start = word.Text.IndexOf("$(", start + 2, StringComparison.Ordinal))
        {
            var end = word.Text.IndexOf(')', start, Math.Min(Longest, word.Text.Length - start));
            if (end > start + 2 && !word.Holes.Any(hole => hole.OverlapsWith(TextSpan.FromBounds(start, end))))
                yield return (TextSpan.FromBounds(start, end + 1), Variables + word.Text.Substring(start + 2, end - start - 2));
        }
    }

    private Argument? ValueAt(string path, YamlSettings yaml) => Known.TryGetValue(path, out var value) && yaml.MayGrow(value.Text.Length) ? value : null;
}
