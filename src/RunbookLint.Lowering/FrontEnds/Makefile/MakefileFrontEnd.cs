using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>
/// Reads makefiles. Each goal that no other target needs is something that somebody may run, one at a time, as with functions of a script
/// that nothing calls: nothing orders two of them, and neither is sure to run.
/// </summary>
internal sealed class MakefileFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var makefile = new MakefileReader(context, []);
        makefile.Read(fragment);
        var goals = new MakeGoals(makefile, fragment.Span, scope, context);
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var goal in goals.All())
        {
            var lowered = goals.Lower(goal.Name);
            if (!lowered.IsEmpty)
                nodes.Add(Region.Choice(lowered[0].Span, [Region.Sequence(lowered[0].Span, lowered) with { Title = goal.Name }]));
        }

        Report(makefile, fragment, context, isOurs: nodes.Count > 0);
        return PlanNodes.Unordered(fragment.Span, nodes.ToImmutable());
    }

    /// <summary>The plan of some goals of a makefile; of its default goal when none is named.</summary>
    public static ImmutableArray<PlanNode> LowerGoals(
        Fragment fragment, IReadOnlyCollection<string> names, IEnumerable<(string Name, Argument Value)> given, LoweringScope scope, LoweringContext context)
    {
        var makefile = new MakefileReader(context, given);
        makefile.Read(fragment);
        var goals = new MakeGoals(makefile, fragment.Span, scope, context);
        return [.. (names.Count > 0 ? names : goals.Default is { } first ? [first] : []).SelectMany(goal => goals.Lower(goal))];
    }

    /// <summary>Make stops at the first line that it does not understand, such as a recipe that starts with blanks in place of the tab.</summary>
    private static void Report(MakefileReader makefile, Fragment fragment, LoweringContext context, bool isOurs)
    {
        if (!ReferenceEquals(fragment.Text, fragment.File.Content) || fragment.Text.IndexOf("{{", StringComparison.Ordinal) >= 0)
            return;

        foreach (var mistake in makefile.Mistakes)
        {
            if (isOurs || Shell.KnownCommands.Mentions(mistake.Text))
                context.Report(mistake, "neither a rule nor an assignment; a recipe starts with a tab");
        }
    }
}
