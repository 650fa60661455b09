using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>A job of a pipeline, or a task of a graph.</summary>
/// <param name="Name">What others call it when they wait for it.</param>
/// <param name="Nodes">What it does, one step after the other.</param>
/// <param name="After">The names of those it waits for; names that nothing has are ignored.</param>
internal sealed record PlannedJob(string Name, ImmutableArray<PlanNode> Nodes, ImmutableArray<string> After);
