using System.Globalization;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Values;

/// <summary>Reads YAML as values.</summary>
internal sealed class DataReader(YamlSettings yaml)
{
    private int nodes = GrowthLimits.Nodes;

    /// <summary>The first document of a text; an empty map when it is no mapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">How templates reach the map; null when none does.</param>
    public static DataMap ReadMap(Fragment text, string? path)
    {
        var stream = YamlParser.Parse(text.Text);
        return stream.Documents is [var first, ..] ? ReadMap(first.Root, new YamlSettings(text), path) : new DataMap { Path = path };
    }

    /// <summary>A mapping; an empty one when the node is something else.</summary>
    public static DataMap ReadMap(YamlNode node, YamlSettings yaml, string? path) =>
        new DataReader(yaml).Read(node, path) as DataMap ?? new DataMap { Path = path };

    /// <summary>A value of any kind.</summary>
    public static DataValue Read(YamlNode node, YamlSettings yaml) => new DataReader(yaml).Read(node, null);

    private DataValue Read(YamlNode node, string? path)
    {
        Reading.Step();
        if (--nodes < 0)
            return new DataUnknown(path ?? "…", "the file repeats too much through aliases");

        return node switch
        {
            YamlMapping mapping => ReadEntries(mapping, path),
            YamlSequence sequence => new DataList([.. sequence.Children.Select((item, index) => Read(item, path is null ? null : $"{path}[{index}]"))]) { Path = path },
            YamlScalar scalar => ReadScalar(scalar, path),
            _ => new DataUnknown(path ?? "…", "it cannot be read"),
        };
    }

    private DataMap ReadEntries(YamlMapping mapping, string? path)
    {
        var map = new DataMap { Path = path };

        // Of values of one name Helm takes the last one.
        foreach (var entry in mapping.OwnEntries)
            Add(entry, replaces: path is not null);

        foreach (var entry in mapping.MergedEntries)
            Add(entry, replaces: false);

        void Add(YamlEntry entry, bool replaces)
        {
            if (entry.Key is YamlScalar { Value: { } key } written && (replaces || map.Find(key) is null))
                map.Set(key, Read(entry.Value, path is null ? null : path + "." + key), yaml.Argument(written));
        }

        return map;
    }

    private DataScalar ReadScalar(YamlScalar scalar, string? path)
    {
        var text = yaml.Argument(scalar);
        var kind = scalar.Style != YamlScalarStyle.Plain ? DataKind.String : KindOf(scalar);
        if (kind == DataKind.Null)
            text = text.Slice(0, 0);
        else if (kind == DataKind.Boolean)
            text = scalar.Value is "true" or "false" ? text : text.Renamed(BooleanOf(scalar.Value));

        return new DataScalar(text, kind) { Path = path };
    }

    private static DataKind KindOf(YamlScalar scalar) =>
        scalar.IsNull ? DataKind.Null
        : BooleanOf(scalar.Value).Length > 0 ? DataKind.Boolean
        : IsNumber(scalar.Value) ? DataKind.Number
        : DataKind.String;

    private static string BooleanOf(string text) => text switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => "true",
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => "false",
        _ => "",
    };

    private static bool IsNumber(string text)
    {
        var start = text.Length > 1 && text[0] is '-' or '+' ? 1 : 0;
        return text.Length > start && char.IsDigit(text[start])
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
