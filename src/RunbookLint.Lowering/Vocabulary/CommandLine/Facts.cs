using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Adds to settings what the launch of a tool says about them.</summary>
internal static class Facts
{
    /// <summary>The settings with those facts that they do not state themselves.</summary>
    public static SettingList WithFacts(this SettingList settings, SettingList facts)
    {
        foreach (var (name, value) in facts)
        {
            if (name switch
            {
                SettingNames.Machine => IsOfMachine(settings[SettingNames.Cluster]),
                FactNames.Unattended or FactNames.Lock => false,
                SettingNames.KubeContext => IsOfKubernetes(settings[SettingNames.Cluster]),
                _ => true,
            })
                settings = settings.WithDefault(name, value);
        }

        return settings;
    }

    private static bool IsOfKubernetes(Setting<string> cluster) =>
        cluster.IsKnown(out var text) && ClusterIdentity.Parse(text).Kind == ClusterIdentityKind.Operator;

    /// <summary>Whether it depends on the machine which cluster is meant.</summary>
    private static bool IsOfMachine(Setting<string> cluster) =>
        cluster.IsAbsent || (cluster.IsKnown(out var text) && ClusterIdentity.Parse(text).Kind == ClusterIdentityKind.Local);
}
