using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.Vocabulary.Lightning;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Charts;

/// <summary>
/// The chart <c>tidb-lightning</c>: one import. Its start script passes the backend and the addresses of the target as flags, which count before
/// the configuration.
/// </summary>
internal static class LightningChart
{
    /// <summary>The import.</summary>
    public static Operation Lower(ChartValues values)
    {
        var config = values.Text("config") is { } text ? LightningConfig.Read(text) : null;
        var stated = SettingList.Empty(values.Place)
            .With("backend", Backend(values, config))
            .With(SettingNames.Cluster, Cluster(values));

        var facts = values.Scope.Facts
            .With(SettingNames.Memory, values.Memory("resources"))
            .With(SettingNames.ToolVersion, ChartValues.VersionOf(values["image"]));

        return new LightningImport(new([], []), config) { Stated = stated }.Lower(values.Place, facts, null);
    }

    /// <summary>
    /// Without a word the chart imports physically: with <c>local</c>, in its first versions with <c>importer</c>, whatever the configuration says.
    /// </summary>
    private static Setting<string> Backend(ChartValues values, LightningConfig? config)
    {
        var stated = values["backend"];
        if (!stated.IsAbsent || values.IsPartial)
            return stated.Or(Unseen(values));

        return config is null || config.Find("tikv-importer.backend").IsAbsent ? stated : Setting<string>.Known("local", values.Place);
    }

    /// <summary>The target is in the namespace of the release unless it says otherwise.</summary>
    private static Setting<string> Cluster(ChartValues values)
    {
        var name = values["targetTidbCluster", "name"];
        if (name.IsAbsent)
            return values.IsPartial ? Unseen(values) : name;

        var place = values["targetTidbCluster", "namespace"].Or(values.Namespace);
        return SettingText.Compose(name.Span, $"{SettingText.Show(place)}/{SettingText.Show(name)}", place, name);
    }

    private static Setting<string> Unseen(ChartValues values) => Setting<string>.Dynamic(values.Place) with { Reason = "values that are not in reach may set it" };
}
