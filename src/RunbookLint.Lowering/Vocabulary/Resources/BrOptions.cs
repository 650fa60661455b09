using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Br;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>
/// Reads <c>spec.br.options</c>: words that the operator hands to BR behind its own, so that they win. Flags that plans have no name
/// for keep their own, as on a command line; keys are never read.
/// </summary>
internal static class BrOptions
{
    /// <summary>The settings with those of the flags. Filters add up; of any other flag the last one counts.</summary>
    /// <param name="settings">What the resource says otherwise.</param>
    /// <param name="options">The words.</param>
    /// <param name="yaml">Reads them.</param>
    /// <param name="place">What a finding about the operation underlines.</param>
    /// <param name="path">The command that they are given to, or what several of them have in common: <c>log</c>.</param>
    public static SettingList With(SettingList settings, YamlNode options, YamlSettings yaml, SourceSpan place, string path)
    {
        if (options.Items.IsEmpty)
            return settings;

        var flags = BrCommands.FlagsBelow(path);
        var line = PflagReader.Read(flags, [.. options.Items.OfType<YamlScalar>().Select(yaml.Argument)]);
        var given = line.Flags.Select(Named).Where(setting => !setting.Value.IsAbsent).ToLookup(setting => setting.Name, StringComparer.Ordinal);
        var mistakes = new SettingListBuilder(place);
        mistakes.AddMistakes(line, new($"br {path}", flags) { OwnerOf = BrCommands.OwnerOf, Version = settings[SettingNames.ToolVersion] });

        return new(place,
        [
            .. settings.Where(setting => setting.Name == SettingNames.Filter || !(given.Contains(setting.Name) || IsOverridden(setting, given))),
            .. given.SelectMany(same => same.Key == SettingNames.Filter ? same : same.Skip(same.Count() - 1)),
            .. mistakes.ToList(SettingList.Empty(place)),
        ]);
    }

    /// <summary>What BR is given in place of a field is not read by the operator.</summary>
    private static bool IsOverridden(NamedSetting setting, ILookup<string, NamedSetting> given) =>
        setting.Name == SettingNames.OperatorParses && setting.Value.IsKnown(out var field) && given.Contains(field);

    private static NamedSetting Named(GivenFlag flag) =>
        new(NameOf(flag), flag.Definition is null || IsOfOperator(flag) || flag.Definition.IsSecret ? Setting<string>.Absent(flag.Spelling.Span) : flag.ToSetting());

    /// <summary>What the operator sets by itself; here it would be set twice.</summary>
    private static bool IsOfOperator(GivenFlag flag) => flag.Name is "pd" or "storage" or "task-name";

    private static string NameOf(GivenFlag flag) => flag.Name switch
    {
        "backupts" => "backup-ts",
        "lastbackupts" => "last-backup-ts",
        "timeago" => "time-ago",
        _ => flag.Name,
    };
}
