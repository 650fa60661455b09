using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Syntax.Toml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Lightning;

/// <summary>A configuration of TiDB Lightning.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-configuration"/>
internal sealed class LightningConfig(Fragment fragment, TomlDocument document)
{
    private const string ImporterTable = "tikv-importer";

    private static readonly string[] OtherTables = ["lightning", "checkpoint", "post-restore", "conflict", "tidb", "cron"];

    /// <summary>The text.</summary>
    public Fragment Fragment { get; } = fragment;

    /// <summary>The configuration of a text.</summary>
    public static LightningConfig Read(Fragment fragment) => new(fragment, TomlParser.Parse(fragment.Text));

    /// <summary>Whether a TOML text is a configuration of Lightning: others have tables of the same names, but not these together.</summary>
    public static bool IsLightning(TomlDocument document) =>
        document.HasTable(ImporterTable) || (document.HasTable("mydumper") && OtherTables.Any(document.HasTable));

    /// <summary>The setting at a dotted path. The items of an array are joined by commas.</summary>
    public Setting<string> Find(string path) => document.Find(path) is { } entry ? Read(entry.Value)
        : MayBeBroken(path) ? Setting<string>.Dynamic(Place)
        : Setting<string>.Absent(Place);

    /// <summary>A line that cannot be read but names the key: it says something, we do not know what.</summary>
    private bool MayBeBroken(string path)
    {
        var key = path.Substring(path.LastIndexOf('.') + 1);
        return document.Errors.Any(error => LineOf(error.Span.Start).IndexOf(key, StringComparison.Ordinal) >= 0);
    }

    private string LineOf(int offset)
    {
        var text = Fragment.Text;
        var at = Math.Min(offset, text.Length);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    /// <summary>The settings of an array, or the one setting that stands in its place.</summary>
    public IEnumerable<Setting<string>> FindAll(string path) => document.Find(path) switch
    {
        null => [],
        { Value: { Kind: TomlKind.Array } array } => array.Items.Select(Read),
        { Value: var value } => [Read(value)],
    };

    /// <summary>What a finding underlines when no command is in sight: the line of the backend, else the table that lacks it, else the first line that says something.</summary>
    public SourceSpan Place
    {
        get
        {
            if (document.Find(ImporterTable + ".backend") is { } backend)
                return Fragment.Locate(backend.Span);

            if (document.Tables.FirstOrDefault(table => table.Path == ImporterTable) is { } table)
                return Fragment.Locate(table.Span);

            return document.Tables.FirstOrDefault() is { } first ? Fragment.Locate(first.Span)
                : document.Entries.FirstOrDefault() is { } entry ? Fragment.Locate(entry.Span)
                : Fragment.Span.FirstLine();
        }
    }

    private Setting<string> Read(TomlValue value)
    {
        var (span, use) = PlaceOf(value);
        var text = value.Kind == TomlKind.Array ? string.Join(",", value.Items.Select(item => item.Text)) : value.Text;
        var setting = Placeholders.IsPlaceholder(text) ? Setting<string>.Dynamic(span, text) with { Reason = ReasonOf(value) } : Setting<string>.Known(text, span);
        return setting with { Use = use, Given = Fragment.File.Given ?? (Fragment.OriginsWithin(value.Span).Any() ? Fragment.Slice(value.Span).Given : null) };
    }

    /// <summary>Where a value stands; one that a template brings in, where it was set.</summary>
    private (SourceSpan Place, SourceSpan? Use) PlaceOf(TomlValue value)
    {
        var own = Fragment.LocateUse(value.Span);
        if (value.Text.Length == 0 || value.Map.Runs.IsEmpty)
            return (Fragment.Locate(value.Span), null);

        // The quotes stand in the file, around the template.
        var inner = value.Map.ToOuter(new TextSpan(0, value.Text.Length));
        var place = Fragment.Locate(inner);
        return place == Fragment.LocateUse(inner) ? (own, null) : (place, own);
    }

    private string? ReasonOf(TomlValue value) => Fragment.OriginsWithin(value.Span).Any() ? Fragment.Slice(value.Span).Unknowns.Select(unknown => unknown.Unknown).FirstOrDefault() : null;
}
