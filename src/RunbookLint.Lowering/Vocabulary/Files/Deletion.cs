using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Makes the operation that all tools which delete files have in common.</summary>
internal static class Deletion
{
    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

    /// <summary>The deletion of what a word names.</summary>
    public static DeleteFiles Of(ToolCall call, Setting<string> place) => OfDirectory(call, Map(place, DirectoryOf));

    /// <summary>The deletion of a directory.</summary>
    public static DeleteFiles OfDirectory(ToolCall call, Setting<string> place) => Of(call.Span, place, call.Facts);

    /// <summary>The deletion of a directory whose endpoint only the configuration of the tool knows.</summary>
    public static DeleteFiles AtOwnEndpoint(ToolCall call, Setting<string> place) =>
        Of(call.Span, Map(place, DirectoryOf), call.Facts.With("endpoint", Setting<string>.Known("own", call.Span)));

    /// <summary>What a rule of the bucket deletes, again and again.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Where.</param>
    /// <param name="days">From which age on.</param>
    public static DeleteFiles ByLifecycle(SourceSpan rule, Setting<string> place, Setting<string> days = default) =>
        Of(rule, place, SettingList.Empty(rule).With("by", Setting<string>.Known("lifecycle", rule)).With(DeleteFiles.Age, Map(days, count => count + "d")));

    /// <summary>The deletion of what is older than an age only.</summary>
    public static DeleteFiles WithAge(DeleteFiles deletion, Setting<string> age) => new(deletion.Source with { Settings = deletion.Settings.With(DeleteFiles.Age, age) });

    /// <summary>The text of a setting in another form, at the same place.</summary>
    public static Setting<string> Map(Setting<string> setting, Func<string, string?> map) =>
        !setting.IsKnown(out var text) ? setting
        : map(text) is { } mapped ? Setting<string>.Known(mapped, setting.Span) with { Use = setting.Use, Given = setting.Given }
        : Setting<string>.Dynamic(setting.Span, text);

    /// <summary>All that is in a directory is the directory; of other wildcards nobody knows what they match: null.</summary>
    public static string? DirectoryOf(string text)
    {
        var wildcard = text.IndexOfAny(Wildcards);
        if (wildcard < 0)
            return text;

        var isAll = (wildcard == 0 || text[wildcard - 1] == '/') && text.Substring(wildcard) is ("*" or "**" or "*/" or "**/*" or "*.*");
        return isAll ? text.Substring(0, wildcard) : null;
    }

    private static DeleteFiles Of(SourceSpan span, Setting<string> place, SettingList settings)
    {
        var storage = SettingList.Empty(span).With(SettingNames.Storage, place);
        return new(new(span, settings.Aggregate(storage, (list, setting) => setting.Name is SettingNames.Cluster or SettingNames.Memory or SettingNames.ToolVersion ? list : list.With(setting.Name, setting.Value))));
    }
}
