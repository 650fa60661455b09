using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Adds to settings what the launch of a tool says about them.</summary>
internal static class Facts
{
    /// <summary>The settings with those facts that they do not state themselves.</summary>
    public static SettingList WithFacts(this SettingList settings, SettingList facts)
    {
        foreach (var (name, value) in facts)
            settings = settings.WithDefault(name, value);

        return settings;
    }
}
