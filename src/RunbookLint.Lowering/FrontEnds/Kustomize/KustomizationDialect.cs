using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>A kustomization: all its resources, changed as it says, as one plan.</summary>
/// <seealso href="https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/"/>
internal sealed class KustomizationDialect : IYamlDialect
{
    private const string Group = "kustomize.config.k8s.io/";

    public bool Recognises(YamlText text) => KustomizationFile.Is(text.Path) && (text.Root["apiVersion"].Text is not { } version || version.StartsWith(Group, StringComparison.Ordinal));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) =>
        new KustomizationBuild(scope, context).Lower(new KustomizationFile(text.Root, text.Settings, text.Fragment));
}
