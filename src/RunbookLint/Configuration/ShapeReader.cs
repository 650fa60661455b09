using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Configuration.Shapes;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>
/// Reads YAML as a shape describes it. What is not understood is a problem at its place and is left out; all else is kept. It goes as deep as
/// shapes do, however deep the text is.
/// </summary>
internal sealed class ShapeReader(SourceFile file, ImmutableArray<Finding>.Builder problems)
{
    /// <summary>The value of a key, or null when nothing of it is understood or nothing is said.</summary>
    public ConfiguredNode? Read(string name, YamlNode node, ValueShape shape, TextSpan keySpan)
    {
        var place = node is YamlMissing || node.Span.Length == 0 ? keySpan : node.Span;
        return shape switch
        {
            _ when shape is not TextShape && node is YamlMissing or YamlScalar { IsNull: true } => null,
            TextShape text => ReadText(name, node, text, place),
            ListShape list => ReadList(name, node, list, place),
            EitherShape either => Read(name, node, node is YamlMapping ? either.Mapping : either.List, keySpan),
            KeysShape { ScalarKey: { } key } keys when node is YamlScalar => ReadScalar(node, keys, key, place),
            KeysShape keys when node is YamlMapping => ReadKeys(node, keys),
            NamesShape names when node is YamlMapping => ReadNames(node, names),
            _ => Refuse(name, place, shape),
        };
    }

    private ConfiguredText? ReadText(string name, YamlNode node, TextShape shape, TextSpan place)
    {
        if (node.Text is { } text && shape.IsValid(text))
            return new(file.Locate(node.Span), text);

        var meant = node.Text is { Length: > 0 } wrong && !shape.Words.IsEmpty ? Nearest.To(wrong, shape.Words) : null;
        Add(place, $"'{name}' must {shape.Form}" + (meant is null ? "" : $"; did you mean '{meant}'?"));
        return null;
    }

    private ConfiguredNode? ReadList(string name, YamlNode node, ListShape shape, TextSpan place)
    {
        if (node is YamlMapping && shape.Item is TextShape)
            return Refuse(name, place, shape);

        YamlNode[] items = [.. node is YamlSequence ? node.Items : [node]];
        if (items.Length == 0 && shape.WhenEmpty is { } said)
            Add(place, $"'{name}' is empty: {said}");

        return new ConfiguredList(file.Locate(place), [.. items.Select(item => Read(name, item, shape.Item, place)).OfType<ConfiguredNode>()]);
    }

    private ConfiguredMap ReadScalar(YamlNode node, KeysShape shape, string key, TextSpan place)
    {
        var value = Read(key, node, shape.Find(key)!.Shape, place);
        return new(file.Locate(place), value is null ? [] : [new(key, file.Locate(place), value)]);
    }

    private ConfiguredMap? ReadKeys(YamlNode node, KeysShape shape)
    {
        var entries = ImmutableArray.CreateBuilder<ConfiguredEntry>();
        var isTooWide = false;
        foreach (var (key, value) in Distinct(node))
        {
            var name = key.Text ?? "";
            if (shape.Find(name) is not { } known)
                Add(key.Span, Unknown(name, shape));
            else if (Read(name, value, known.Shape, key.Span) is { } read)
                entries.Add(new(name, file.Locate(key.Span), read));
            else
                isTooWide |= known.Narrows;
        }

        foreach (var key in shape.Keys.Where(key => key.IsRequired && !node.Entries.Any(entry => entry.Key.Text == key.Name)))
            Add(node.Span, $"'{key.Name}' is missing here");

        // Half of what somebody meant to say may be the opposite of it.
        return !isTooWide && shape.Keys.Where(key => key.IsRequired).All(key => entries.Any(entry => entry.Key == key.Name)) ? new(file.Locate(node.Span), entries.ToImmutable()) : null;
    }

    private ConfiguredMap ReadNames(YamlNode node, NamesShape shape)
    {
        var entries = ImmutableArray.CreateBuilder<ConfiguredEntry>();
        var taken = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (key, value) in Distinct(node))
        {
            var name = key.Text ?? "";
            var canonical = name.Length == 0 ? null : shape.Canonical is null ? name : shape.Canonical(name);
            if (canonical is null)
                Add(key.Span, name.Length == 0 ? $"a {shape.Noun} needs a name" : shape.Instead?.Invoke(name) ?? $"there is no {shape.Noun} '{name}'" + (Nearest.To(name, shape.Names) is { } nearest ? $"; did you mean '{nearest}'?" : ""));
            else if (!taken.Add(canonical))
                Add(key.Span, $"'{name}' is said twice: it is {canonical}; the first counts");
            else if (Read(name, value, shape.ValueOf(canonical), key.Span) is { } read)
                entries.Add(new(canonical, file.Locate(key.Span), read));
        }

        return new(file.Locate(node.Span), entries.ToImmutable());
    }

    /// <summary>The entries of a mapping, the first of each key.</summary>
    private IEnumerable<YamlEntry> Distinct(YamlNode node)
    {
        var own = ((YamlMapping)node).OwnEntries.Length;
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var entry in node.Entries)
        {
            own--;
            if (seen.Add(entry.Key.Text ?? ""))
                yield return entry;
            else if (own >= 0)
                Add(entry.Key.Span, $"'{entry.Key.Text}' is said twice; the first counts");
        }
    }

    private static string Unknown(string name, KeysShape shape)
    {
        var names = shape.Keys.Select(key => key.Name).ToArray();
        var nearest = Nearest.To(name, names);
        return shape.Owner is { } owner
            ? $"{owner} has no option '{name}'; " + (nearest is null ? $"it has {string.Join(", ", names)}" : $"did you mean '{nearest}'?")
            : $"unknown key '{name}'; " + (nearest is null ? $"there are {string.Join(", ", names)}" : $"did you mean '{nearest}'?");
    }

    private ConfiguredNode? Refuse(string name, TextSpan place, ValueShape shape)
    {
        Add(place, $"'{name}' must {shape.Form}");
        return null;
    }

    private void Add(TextSpan span, string message) => problems.Add(ConfigurationReader.Problem(file, span, message));
}
