using RunbookLint.Lowering.FrontEnds.Topology;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>What <c>tiup cluster</c> says about the cluster that it manages.</summary>
internal static class TiupCluster
{
    private static readonly string[] OptionsWithValue =
        ["-u", "--user", "-i", "--identity_file", "--ssh", "--ssh-timeout", "--wait-timeout", "-c", "--concurrency", "--format", "--transfer-timeout", "--pre-upgrade-script", "--post-upgrade-script", "--retain-node-data", "--retain-role-data"];

    /// <summary>The identity that a name is.</summary>
    public static Setting<string> NameOf(Argument name)
    {
        var setting = name.ToSetting();
        return setting.IsKnown(out var text)
            ? Setting<string>.Known("tiup:" + text, setting.Span) with { Use = setting.Use, Given = setting.Given }
            : Setting<string>.Dynamic(setting.Span, "tiup:" + setting.Expression);
    }

    /// <summary><c>deploy NAME VERSION topology.yaml</c>.</summary>
    public static IEnumerable<PlanNode> Deploy(Launch launch, int start, LoweringContext context) =>
        Operands(launch, start) is [var name, var version, var topology, ..] ? Declare(launch, name, version, topology, context) : [];

    /// <summary><c>scale-out NAME topology.yaml</c>: more machines of the same cluster.</summary>
    public static IEnumerable<PlanNode> ScaleOut(Launch launch, int start, LoweringContext context) =>
        Operands(launch, start) is [var name, var topology, ..] ? Declare(launch, name, null, topology, context) : [];

    /// <summary><c>upgrade NAME VERSION</c>.</summary>
    public static IEnumerable<PlanNode> Upgrade(Launch launch, int start) =>
        Operands(launch, start) is [var name, var version, ..] ? [Upgraded(Declaration(launch, name, version))] : [];

    /// <summary><c>destroy NAME</c>.</summary>
    public static IEnumerable<PlanNode> Destroy(Launch launch, int start) =>
        Operands(launch, start) is [var name, ..] ? [new DestroyCluster(new(launch.Span, SettingList.Empty(launch.Span).With(SettingNames.Cluster, NameOf(name))))] : [];

    private static IEnumerable<PlanNode> Declare(Launch launch, Argument name, Argument? version, Argument topology, LoweringContext context) =>
        context.ReadFile(topology) is { } file
            ? ClusterTopology.Read(file).Lower(launch.Span, NameOf(name), version?.ToSetting() ?? default)
            : version is null ? [] : [Declaration(launch, name, version)];

    private static DeclareCluster Declaration(Launch launch, Argument name, Argument version) => new(new(launch.Span, SettingList.Empty(launch.Span)
        .With(SettingNames.Cluster, NameOf(name))
        .With("version", version.ToSetting())));

    private static DeclareCluster Upgraded(DeclareCluster cluster) =>
        new(new(cluster.Span, cluster.Settings.With(DeclareCluster.Upgrade, Setting<string>.Known("true", cluster.Span))));

    private static List<Argument> Operands(Launch launch, int start)
    {
        var operands = new List<Argument>();
        var options = Options.Read(launch.Words, start, OptionsWithValue);

        while (options.End < launch.Words.Length)
        {
            operands.Add(launch.Words[options.End]);
            options = Options.Read(launch.Words, options.End + 1, OptionsWithValue);
        }

        return operands;
    }
}
