using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Files;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>kubectl delete</c>: with the resource of a log backup goes its task, with that of a cluster the cluster, and with a namespace all that is in it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/release-1.6.1"/>
internal sealed class ResourceDeletion
{
    private readonly Launch launch;
    private readonly LoweringContext context;
    private readonly KubectlArguments arguments;

    private ResourceDeletion(Launch launch, ImmutableArray<Argument> words, LoweringContext context)
    {
        arguments = KubectlArguments.Read(words);
        this.launch = launch.InNamespace(arguments.Options.Value("-n", "--namespace")).InContext(arguments.Options.Value("--context", "--kubeconfig"));
        this.context = context;
    }

    /// <summary>What is deleted by the words behind <c>delete</c>.</summary>
    public static ImmutableArray<PlanNode> Lower(Launch launch, ImmutableArray<Argument> words, LoweringContext context)
    {
        var deletion = new ResourceDeletion(launch, words, context);
        return
        [
            .. deletion.arguments.Named.SelectMany(target => deletion.Named(target.Kind, target.Name)),
            .. deletion.arguments.Unnamed.SelectMany(deletion.Unnamed),
            .. deletion.InFiles(),
        ];
    }

    private string Namespace => launch.Scope.Namespace ?? "?";

    private IEnumerable<PlanNode> Named(ResourceKind kind, Argument name) => kind switch
    {
        ResourceKind.Backup => Backup(name.Text, name.ToSetting(), Deletion.Map(name.ToSetting(), text => Namespace + "/" + text)),
        ResourceKind.TidbCluster => [Cluster(Deletion.Map(name.ToSetting(), text => Namespace + "/" + text))],
        ResourceKind.Namespace => [Deleted(Deletion.Map(name.ToSetting(), text => text + "/*"))],
        _ => [],
    };

    /// <summary>All resources of a kind, or those that have some labels: which ones these are only the run knows.</summary>
    private IEnumerable<PlanNode> Unnamed(ResourceKind kind)
    {
        if (!arguments.IsAll && !arguments.HasSelector)
            return [];

        var isAll = !arguments.HasSelector && !arguments.Options.Has("-A", "--all-namespaces");

        return kind switch
        {
            ResourceKind.Backup => [.. Stopped(), Deleted(isAll ? Setting<string>.Known(Namespace + "/*", launch.Span) : Setting<string>.Dynamic(launch.Span))],
            ResourceKind.TidbCluster => [Cluster(Setting<string>.Dynamic(launch.Span))],
            _ => [],
        };
    }

    /// <summary>The tasks of the document, any of which may be among them.</summary>
    private IEnumerable<PlanNode> Stopped() =>
        context.Tasks.Names.Select(task => Region.Choice(launch.Span, [new StopLogBackup(SourceOf(SettingNames.Task, Setting<string>.Known(task, launch.Span)))]));

    private IEnumerable<PlanNode> InFiles() => context.WithoutUse(() =>
    [
        .. arguments.Options.Values("-f", "--filename")
            .SelectMany(file => KubectlFiles.Read(file, launch, context))
            .SelectMany(text => ManifestReader.Read(YamlParser.Parse(text.Text), new YamlSettings(text), launch.Scope))
            .SelectMany(InFile),
    ]);

    private IEnumerable<PlanNode> InFile(Resource resource)
    {
        var identity = resource.ClusterIn(resource.Namespace, resource.Name);
        if (identity.IsAbsent)
            return [];

        return (resource.Group, resource.Kind) switch
        {
            ("pingcap.com" or "br.pingcap.com" or null, "Backup") => Backup(resource.Name.Value ?? "", resource.Name, identity),
            ("pingcap.com" or null, "TidbCluster") => [Cluster(identity)],
            ("" or null, "Namespace") => [Deleted(Deletion.Map(resource.Name, text => text + "/*"))],
            _ => [],
        };
    }

    private IEnumerable<PlanNode> Backup(string name, Setting<string> task, Setting<string> identity)
    {
        if (!context.Tasks.Contains(name))
            return [Deleted(identity)];

        context.Tasks.Remove(name);
        var stop = new StopLogBackup(SourceOf(SettingNames.Task, task));
        return context.Tasks.IsTied(name) ? [stop, Deleted(identity)] : [stop];
    }

    private DestroyCluster Cluster(Setting<string> cluster) => new(SourceOf(SettingNames.Cluster, cluster));

    private DeleteResource Deleted(Setting<string> resource) => new(SourceOf(SettingNames.Resource, resource));

    private OperationSource SourceOf(string name, Setting<string> value) => new(launch.Span, SettingList.Empty(launch.Span).With(name, value));
}
