using RunbookLint.Lowering.FrontEnds.Ansible;
using RunbookLint.Lowering.FrontEnds.AzurePipelines;
using RunbookLint.Lowering.FrontEnds.Bitbucket;
using RunbookLint.Lowering.FrontEnds.CircleCi;
using RunbookLint.Lowering.FrontEnds.Drone;
using RunbookLint.Lowering.FrontEnds.GitHubActions;
using RunbookLint.Lowering.FrontEnds.GitLab;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Kustomize;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>What runs the commands of a dialect: nobody answers their questions, and many a shell ends at the first error.</summary>
internal static class DialectScope
{
    /// <summary>The scope of a text of a dialect.</summary>
    public static LoweringScope Of(IYamlDialect dialect, LoweringScope scope, SourceSpan place) => dialect switch
    {
        GitHubActionsDialect => Pipeline("a workflow", scope, place),
        GitLabDialect or CircleCiDialect or BitbucketDialect or DroneDialect => Pipeline("a pipeline", scope, place),
        AzurePipelinesDialect => scope.Unattended("a pipeline", place),
        AnsibleDialect => scope.Unattended("Ansible", place),
        KubernetesDialect or KustomizationDialect or ChartDialect => scope.Unattended("Kubernetes", place),
        _ => scope,
    };

    private static LoweringScope Pipeline(string name, LoweringScope scope, SourceSpan place) => scope.Unattended(name, place) with { StopsOnError = true };
}
