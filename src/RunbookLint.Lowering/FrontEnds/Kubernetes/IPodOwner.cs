using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Knows where a kind of resource has the spec of the pods that it runs.</summary>
internal interface IPodOwner
{
    /// <summary>The spec of the pods.</summary>
    YamlNode PodOf(Resource resource);
}
