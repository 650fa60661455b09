using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CircleCi;

/// <summary>The parameters that jobs and commands refer to: <c>&lt;&lt; parameters.pd &gt;&gt;</c>.</summary>
/// <param name="Values">The values by name. What is not there, only the run knows.</param>
internal sealed record CircleParameters(ImmutableDictionary<string, Argument> Values)
{
    private const string Open = "<<";
    private const string Close = ">>";
    private const string Parameters = "parameters.";
    private const int Longest = 200;

    /// <summary>Nothing is known.</summary>
    public static CircleParameters None { get; } = new(ImmutableDictionary.Create<string, Argument>(StringComparer.Ordinal));

    /// <summary>The parameters that a declaration has defaults for and a caller gives.</summary>
    public static CircleParameters Given(YamlNode declared, YamlNode given, YamlSettings declaring, YamlSettings giving)
    {
        var values = None.Values;
        foreach (var parameter in declared.Entries)
        {
            if (parameter.Key.Text is not { } name)
                continue;

            if (given[name] is YamlScalar { IsNull: false } value)
                values = values.SetItem(name, giving.Argument(value));
            else if (!given[name].Exists && parameter.Value["default"] is YamlScalar { IsNull: false } usual)
                values = values.SetItem(name, declaring.Argument(usual));
        }

        return new(values);
    }

    /// <summary>The reader of a text with these values filled in.</summary>
    public YamlSettings Fill(YamlSettings yaml) => yaml.Filled(word => Fill(word, yaml));

    private Argument Fill(Argument word, YamlSettings yaml)
    {
        var references = new List<(TextSpan, Argument?)>();
        var text = word.Text;

        for (var start = text.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Open, start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(Close, start, Math.Min(Longest, text.Length - start), StringComparison.Ordinal);
            if (end < 0 || text.Substring(start + 2, end - start - 2).Trim() is not { Length: > 0 } name || !name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-') || name.IndexOf('.') < 0)
                continue;

            var span = TextSpan.FromBounds(start, end + 2);
            var value = name.StartsWith(Parameters, StringComparison.Ordinal) && Values.TryGetValue(name.Substring(Parameters.Length), out var known) && yaml.MayGrow(known.Text.Length)
                ? known
                : Unknown(word, span, name);
            references.Add((span, value));
        }

        return Filling.Fill(word, references);
    }

    /// <summary>In a form that a shell does not take for a here-document.</summary>
    private static Argument Unknown(Argument word, TextSpan span, string name)
    {
        var text = "${{ " + name + " }}";
        var builder = new SpanMapBuilder();
        builder.Mark(span.Start);
        builder.Insert(text);
        builder.Mark(span.End);
        return Argument.Of(word.Fragment.Embed(text, builder.ToMap()), [new(0, text.Length)], []);
    }
}
