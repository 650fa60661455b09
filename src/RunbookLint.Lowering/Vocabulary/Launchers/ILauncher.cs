using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>A program that runs another one.</summary>
internal interface ILauncher
{
    /// <summary>What it runs.</summary>
    LaunchStep Peel(Launch launch, LoweringContext context);
}

/// <summary>The result of peeling one program off a launch.</summary>
/// <param name="Inner">The launch inside, to be peeled further; null when there is none.</param>
/// <param name="Nodes">The plan, when there is nothing to peel further.</param>
internal readonly record struct LaunchStep(Launch? Inner, ImmutableArray<PlanNode> Nodes)
{
    /// <summary>Whether what it runs goes on when the next command begins.</summary>
    public bool IsDetached { get; init; }

    /// <summary>Nothing runs that a plan could show.</summary>
    public static LaunchStep Nothing { get; } = new(null, []);

    /// <summary>Goes on with the launch inside.</summary>
    public static LaunchStep To(Launch? inner) => inner is null || inner.Words.IsEmpty ? Nothing : new(inner, []);

    /// <summary>Ends with a plan.</summary>
    public static LaunchStep Done(ImmutableArray<PlanNode> nodes) => new(null, nodes);
}
