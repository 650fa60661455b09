using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Tekton;

/// <summary>The parameters that tasks refer to: <c>$(params.pd)</c>, <c>$(params["pd"])</c>.</summary>
/// <param name="Values">The values by name. What is not there, only the run knows.</param>
internal sealed record TektonParameters(ImmutableDictionary<string, Argument> Values)
{
    /// <summary>Nothing is known.</summary>
    public static TektonParameters None { get; } = new(ImmutableDictionary.Create<string, Argument>(StringComparer.Ordinal));

    /// <summary>The reader of a text with these values filled in.</summary>
    public YamlSettings Fill(YamlSettings yaml) => yaml.Filled(word => Fill(word, yaml));

    /// <summary>The parameters with one more.</summary>
    public TektonParameters With(string name, Argument? value) => new(value is null ? Values.Remove(name) : Values.SetItem(name, value));

    /// <summary>The parameters that a run or a task of a pipeline gives, over defaults that count when somebody starts the run as written.</summary>
    public static TektonParameters Given(YamlNode declared, YamlSettings declaring, YamlNode given, YamlSettings giving, bool hasDefaults)
    {
        var parameters = None;
        foreach (var parameter in declared.Items)
        {
            if (hasDefaults && parameter["name"].Text is { } name && parameter["default"] is YamlScalar { IsNull: false } value)
                parameters = parameters.With(name, declaring.Argument(value));
        }

        foreach (var parameter in given.Items)
        {
            if (parameter["name"].Text is { } name)
                parameters = parameters.With(name, parameter["value"] is YamlScalar { IsNull: false } value ? giving.Argument(value) : null);
        }

        return parameters;
    }

    private Argument Fill(Argument word, YamlSettings yaml)
    {
        var references = new List<(TextSpan, Argument?)>();
        for (var start = word.Text.IndexOf("$(", StringComparison.Ordinal); start >= 0; start = word.Text.IndexOf("$(", start + 2, StringComparison.Ordinal))
        {
            var end = EndOf(word.Text, start + 2);
            if (end > 0 && NameIn(word.Text.Substring(start + 2, end - start - 2)) is { } name && Values.TryGetValue(name, out var value) && yaml.MayGrow(value.Text.Length))
                references.Add((TextSpan.FromBounds(start, end + 1), value));
        }

        return Filling.Fill(word, references);
    }

    /// <summary>Where the parenthesis of a reference closes; -1 for what is longer than any.</summary>
    private static int EndOf(string text, int start)
    {
        const int Longest = 200;
        return text.IndexOf(')', start, Math.Min(text.Length - start, Longest));
    }

    private static string? NameIn(string reference)
    {
        const string Inputs = "inputs.";
        const string Parameters = "params";
        if (reference.StartsWith(Inputs, StringComparison.Ordinal))
            reference = reference.Substring(Inputs.Length);

        if (!reference.StartsWith(Parameters, StringComparison.Ordinal))
            return null;

        var name = reference.Substring(Parameters.Length);
        return name.Length > 1 && name[0] == '.' ? name.Substring(1)
            : name.Length > 4 && name[0] == '[' && name[name.Length - 1] == ']' ? name.Substring(2, name.Length - 4)
            : null;
    }
}
