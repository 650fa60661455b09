using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Reads <c>spec.br.options</c>: flags that the operator hands to BR behind its own, so that they win.</summary>
internal static class BrOptions
{
    /// <summary>The settings with those of the flags.</summary>
    public static SettingList With(SettingList settings, YamlNode options, YamlSettings yaml)
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
                settings = settings.With(name, option.From(equals + 1).ToSetting());
            else if (index + 1 < options.Items.Length)
                settings = settings.With(name, yaml.Setting(options.Items[++index]));
        }

        return settings;
    }

    private static string? SettingOf(string flag) => flag switch
    {
        "--backupts" => "backup-ts",
        "--lastbackupts" => "last-backup-ts",
        "--start-ts" => "start-ts",
        "--restored-ts" => "restored-ts",
        "--full-backup-storage" => "full-backup-storage",
        "--until" => "until",
        "--gc-ttl" or "--gcttl" => "gc-ttl",
        "--filter" or "-f" => SettingNames.Filter,
        "--db" => SettingNames.Databases,
        "--table" or "-t" => SettingNames.Tables,
        _ => null,
    };
}
