using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>
/// Reads <c>spec.br.options</c>: flags that the operator hands to BR behind its own, so that they win. Those that plans have no name
/// for keep their own, as on a command line; keys are never read.
/// </summary>
internal static class BrOptions
{
    /// <summary>The settings with those of the flags. Filters add up; of any other flag the last one counts.</summary>
    public static SettingList With(SettingList settings, YamlNode options, YamlSettings yaml, SourceSpan place)
    {
        var given = Read(options, yaml).Where(setting => !setting.Value.IsAbsent).ToLookup(setting => setting.Name, StringComparer.Ordinal);

        return given.Count == 0 ? settings : new(place,
        [
            .. settings.Where(setting => setting.Name == SettingNames.Filter || !given.Contains(setting.Name)),
            .. given.SelectMany(flags => flags.Key == SettingNames.Filter ? flags : flags.Skip(flags.Count() - 1)),
        ]);
    }

    private static IEnumerable<NamedSetting> Read(YamlNode options, YamlSettings yaml)
    {
        for (var index = 0; index < options.Items.Length; index++)
        {
            if (options.Items[index] is not YamlScalar scalar)
                continue;

            var option = yaml.Argument(scalar);
            var equals = option.Text.IndexOf('=');
            if (SettingOf(equals < 0 ? option.Text : option.Text.Substring(0, equals)) is not { } name)
                continue;

            if (equals >= 0)
                yield return new(name, option.From(equals + 1).ToSetting());
            else if (index + 1 < options.Items.Length && !IsFlag(options.Items[index + 1].Text))
                yield return new(name, yaml.Setting(options.Items[++index]));
        }
    }

    private static string? SettingOf(string flag) => flag switch
    {
        "--backupts" => "backup-ts",
        "--lastbackupts" => "last-backup-ts",
        "--timeago" => "time-ago",
        "-f" => SettingNames.Filter,
        "-t" => SettingNames.Tables,
        "--pd" or "--storage" or "--task-name" => null,
        _ => IsFlag(flag) && flag.IndexOf("key", StringComparison.Ordinal) < 0 && flag.IndexOf("token", StringComparison.Ordinal) < 0 ? flag.Substring(2) : null,
    };

    private static bool IsFlag(string? text) => text is { Length: > 2 } && text[0] == '-' && text[1] == '-';
}
