using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary;

/// <summary>Knows what the calls of some tools do.</summary>
public interface ICommandVocabulary
{
    /// <summary>The plan of a call; empty when the call does nothing to a cluster or its storage.</summary>
    ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context);
}
