using RunbookLint.Lowering.Values;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Charts;

/// <summary>The values that a chart is given, read as settings.</summary>
/// <param name="Values">The values.</param>
/// <param name="Place">What a finding underlines.</param>
/// <param name="Namespace">The namespace that the chart is installed to.</param>
/// <param name="Release">The name that it is installed under.</param>
/// <param name="Scope">What is known from the outside.</param>
internal sealed record ChartValues(DataMap Values, SourceSpan Place, Setting<string> Namespace, Setting<string> Release, LoweringScope Scope)
{
    /// <summary>Whether values that are not in reach may set what these leave out.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The setting at a path of keys; absent when nothing sets it, or leaves it empty.</summary>
    public Setting<string> this[string key, params string[] more] => Values.Find(key, more) switch
    {
        DataScalar { IsEmpty: false } scalar => scalar.Text.ToSetting(),
        DataUnknown unknown => Setting<string>.Dynamic(Place, "{{ " + unknown.Expression + " }}") with { Reason = unknown.Reason },
        _ => Setting<string>.Absent(Place),
    };

    /// <summary>A text of several lines at a path of keys, or null.</summary>
    public Fragment? Text(string key, params string[] more) => (Values.Find(key, more) as DataScalar)?.Text is { Text.Length: > 0 } text ? text.Fragment : null;

    /// <summary>The limit of a container's memory, else its request.</summary>
    public Setting<string> Memory(params string[] path) => Under(path, "limits", "memory").Or(Under(path, "requests", "memory"));

    /// <summary>The version that an image is tagged with.</summary>
    public static Setting<string> VersionOf(Setting<string> image)
    {
        if (!image.IsKnown(out var text))
            return Setting<string>.Absent(image.Span);

        var colon = text.LastIndexOf(':');
        return colon > text.LastIndexOf('/') && colon + 1 < text.Length && (char.IsDigit(text[colon + 1]) || text[colon + 1] == 'v')
            ? Setting<string>.Known(text.Substring(colon + 1), image.Span) with { Use = image.Use, Given = image.Given }
            : Setting<string>.Absent(image.Span);
    }

    private Setting<string> Under(string[] path, params string[] rest)
    {
        string[] keys = [.. path, .. rest];
        return this[keys[0], [.. keys.Skip(1)]];
    }
}
