using RunbookLint.Lowering.FrontEnds.Ansible;
using RunbookLint.Lowering.FrontEnds.AzurePipelines;
using RunbookLint.Lowering.FrontEnds.Bitbucket;
using RunbookLint.Lowering.FrontEnds.CircleCi;
using RunbookLint.Lowering.FrontEnds.Compose;
using RunbookLint.Lowering.FrontEnds.Drone;
using RunbookLint.Lowering.FrontEnds.GitHubActions;
using RunbookLint.Lowering.FrontEnds.GitLab;
using RunbookLint.Lowering.FrontEnds.Grafana;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Kustomize;
using RunbookLint.Lowering.FrontEnds.Prometheus;
using RunbookLint.Lowering.FrontEnds.Topology;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>The dialects of YAML. The first that recognises a text reads it.</summary>
internal static class YamlDialectCatalog
{
    private static readonly IYamlDialect[] All =
    [
        new PrometheusDialect(),
        new GrafanaDialect(),
        new GitHubActionsDialect(),
        new CircleCiDialect(),
        new AzurePipelinesDialect(),
        new DroneDialect(),
        new BitbucketDialect(),
        new GitLabDialect(),
        new ComposeDialect(),
        new AnsibleDialect(),
        new ChartDialect(),
        new HelmfileDialect(),
        new LightningValuesDialect(),
        new KustomizationDialect(),
        new TopologyDialect(),
        new KubernetesDialect(),
    ];

    /// <summary>The dialect of a text, or null when it is of none.</summary>
    public static IYamlDialect? For(YamlText text) => Array.Find(All, dialect => dialect.Recognises(text));
}
