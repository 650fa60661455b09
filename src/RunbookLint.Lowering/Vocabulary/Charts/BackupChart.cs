using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Charts;

/// <summary>
/// The chart <c>tidb-backup</c>, up to version 1.5 of the operator: it dumps rows through SQL, which is no snapshot of the cluster, and it
/// loads such dumps.
/// </summary>
internal static class BackupChart
{
    /// <summary>The import of a dump; nothing for a dump.</summary>
    public static IEnumerable<Operation> Lower(ChartValues values)
    {
        if (values["mode"].Value is not ("restore" or "scheduled-restore"))
            yield break;

        var name = values["clusterName"];
        var settings = SettingList.Empty(values.Place)
            .With(SettingNames.Cluster, name.IsAbsent ? name : SettingText.Compose(name.Span, $"{SettingText.Show(values.Namespace)}/{SettingText.Show(name)}", values.Namespace, name))
            .With(SettingNames.Memory, values.Memory("resources"));

        yield return new LogicalImport(new(values.Place, settings));
    }
}
