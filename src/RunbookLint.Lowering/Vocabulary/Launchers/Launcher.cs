using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>Peels off everything that only runs something else, and hands the tool inside to its vocabulary.</summary>
internal static class Launcher
{
    /// <summary>The plan of a command.</summary>
    public static ImmutableArray<PlanNode> Run(Launch launch, LoweringContext context)
    {
        var isDetached = false;

        for (var layer = 0; layer < FollowLimits.Launchers; layer++)
        {
            if (LauncherCatalog.For(launch.Program) is not { } launcher)
                return Result(Call(launch, context));

            var step = launcher.Peel(launch, context);
            isDetached |= step.IsDetached;
            if (step.Inner is not { } inner)
                return Result(step.Nodes);

            launch = inner;
        }

        context.Report(launch.Span.FirstLine(), $"more than {FollowLimits.Launchers} commands run one another here; what is inside is not read", isLimit: true);
        return [];

        ImmutableArray<PlanNode> Result(ImmutableArray<PlanNode> nodes) =>
            isDetached && !nodes.IsEmpty ? [RunningJobs.Mark(Region.Sequence(launch.Span, nodes))] : nodes;
    }

    private static ImmutableArray<PlanNode> Call(Launch launch, LoweringContext context)
    {
        var facts = MemoryFacts.FromEnvironment(launch.Scope);
        var call = new ToolCall(launch.Span, launch.Program, launch.Words.RemoveAt(0), facts)
        {
            Input = launch.Input,
            IsOfTidb = launch.IsOfTidb,
            Namespace = launch.Scope.Namespace,
        };

        return VocabularyCatalog.For(launch.Program) is not null ? context.Lower(call) : ShellLauncher.RunFile(ShellLauncher.WithArguments(launch, 0), launch.Words[0], context);
    }
}
