using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Knows what one kind of Kubernetes resource does once it is applied.</summary>
internal interface IResourceLowering
{
    /// <summary>The nodes of a resource, in no order among one another; none when it says too little, as patches do.</summary>
    IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context);
}
