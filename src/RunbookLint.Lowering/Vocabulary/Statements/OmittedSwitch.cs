using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Toml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>A configuration of TiKV that does not say whether TiKV takes part in log backups, and how it could be made to say it.</summary>
internal static class OmittedSwitch
{
    private const string Section = "log-backup";
    private const string Item = Section + ".enable";

    /// <summary>Tables that only TiKV's configuration has.</summary>
    private static readonly string[] Tables = ["raftstore", "rocksdb", "raftdb", "readpool", "coprocessor", "storage", Section];

    /// <summary>Whether a version may be one in which it is off unless somebody says otherwise.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/release-6.3.0"/>
    public static bool MayMatter(Setting<string> version) =>
        !version.IsKnown(out var text) || !ComponentVersion.TryParse(text, out var known) || known is { Major: 6, Minor: 2 };

    /// <summary>Whether a document is TiKV's, by its tables.</summary>
    public static bool IsTikv(TomlDocument document) => Tables.Any(document.HasTable);

    /// <summary>Nothing when a document says it.</summary>
    public static IEnumerable<OmitSetting> In(TomlDocument document, Fragment text, SourceSpan place, Setting<string> cluster)
    {
        if (document.Entries.Any(entry => WatchedSettings.Match(entry.Path) == Item) || !document.Errors.IsEmpty)
            yield break;

        var header = document.Tables.LastOrDefault(table => table is { Path: Section, IsArray: false });
        var own = document.Entries.LastOrDefault(entry => entry.Path.StartsWith(Section + ".", StringComparison.Ordinal));
        var last = document.Entries.LastOrDefault();
        var lastTable = document.Tables.LastOrDefault();

        var lines = header is not null ? Below(text, header.Span, $"enable = {OmitSetting.Value}")
            : own is not null ? Below(text, own.Span, $"{Item} = {OmitSetting.Value}")
            : last is not null && (lastTable is null || lastTable.Span.End < last.Span.End) ? Below(text, last.Span, $"[{Section}]\nenable = {OmitSetting.Value}")
            : lastTable is not null ? Below(text, lastTable.Span, $"[{Section}]\nenable = {OmitSetting.Value}")
            : default;

        yield return Operation(header is not null ? text.Locate(header.Span) : place, cluster, lines);
    }

    /// <summary>Nothing when a mapping says it.</summary>
    /// <param name="configuration">The mapping; something else when there is none.</param>
    /// <param name="yaml">Reads it.</param>
    /// <param name="place">What a finding underlines.</param>
    /// <param name="cluster">Whose configuration it is.</param>
    /// <param name="mayBeDotted">Whether keys may hold dots, as TiUP allows and TiDB Operator does not.</param>
    public static IEnumerable<OmitSetting> In(YamlNode configuration, YamlSettings yaml, SourceSpan place, Setting<string> cluster, bool mayBeDotted)
    {
        if (!configuration.Injections.IsEmpty || NestedConfiguration.Changes(configuration, yaml, cluster).Any(change => change.Item.Is(Item)))
            yield break;

        var section = configuration.Entries.FirstOrDefault(entry => entry.Key.Text == Section);
        var lines = section is not null ? Below(section.Value, yaml, $"enable: {OmitSetting.Value}")
            : mayBeDotted ? Below(configuration, yaml, $"{Item}: {OmitSetting.Value}")
            : Below(configuration, yaml, $"{Section}:\n  enable: {OmitSetting.Value}");

        yield return Operation(section is not null ? yaml.Locate(section.Key) : place, cluster, lines);
    }

    /// <summary>A component without any configuration.</summary>
    public static OmitSetting Without(YamlNode component, YamlSettings yaml, SourceSpan place, Setting<string> cluster) =>
        Operation(place, cluster, Below(component, yaml, $"config: |\n  [{Section}]\n  enable = {OmitSetting.Value}"));

    private static OmitSetting Operation(SourceSpan place, Setting<string> cluster, Setting<string> lines)
    {
        var settings = SettingList.Empty(place).With("item", Setting<string>.Known(Item, place)).With(SettingNames.Cluster, cluster);
        var added = lines.IsKnown(out var text) ? text.Split('\n').Select(line => new NamedSetting("line", Setting<string>.Known(line, lines.Span))) : [];
        return new(new(place, new SettingList(place, [.. settings, .. added])));
    }

    /// <summary>Below the first key of a mapping that has a line of its own.</summary>
    private static Setting<string> Below(YamlNode mapping, YamlSettings yaml, string lines) => mapping.Entries
        .Where(entry => entry is { Key: YamlScalar, Value: YamlScalar { Style: YamlScalarStyle.Plain or YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted } })
        .Where(entry => yaml.Locate(entry.Span).Text.StartsWith(entry.Key.Text + ":", StringComparison.Ordinal))
        .Select(entry => Below(yaml.Locate(entry.Span), lines)).FirstOrDefault(setting => !setting.IsAbsent);

    private static Setting<string> Below(Fragment text, TextSpan line, string lines) => Below(text.Locate(line), lines);

    private static Setting<string> Below(SourceSpan place, string lines) => HasItsLine(place) ? Setting<string>.Known(lines, place) : default;

    /// <summary>Whether nothing else stands in the lines of a place: it is not part of a quoted text or of a mapping in braces.</summary>
    private static bool HasItsLine(SourceSpan place)
    {
        var text = place.File.Text;
        var before = text.Lines.GetLineFromPosition(place.Span.Start);
        var after = text.Lines.GetLineFromPosition(place.Span.End);
        var behind = text.ToString(TextSpan.FromBounds(place.Span.End, after.End)).Trim();
        return text.ToString(TextSpan.FromBounds(before.Start, place.Span.Start)).Trim().Length == 0
            && (behind.Length == 0 || behind[0] == '#') && place.Span.Length > 0;
    }
}
