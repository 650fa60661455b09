using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>A script that is written in parts, which one shell runs one after the other.</summary>
internal static class ShellScript
{
    /// <summary>The plan of the parts together.</summary>
    /// <param name="parts">The parts; they may stand in different files.</param>
    /// <param name="scope">What is known from the outside.</param>
    /// <param name="context">The document.</param>
    /// <param name="state">What the shell knows in the end.</param>
    public static ImmutableArray<PlanNode> Lower(ImmutableArray<Fragment> parts, LoweringScope scope, LoweringContext context, out ShellState state)
    {
        var scripts = parts.Select(part => (Fragment: part, Script: ShellParser.Parse(part.Text))).ToList();
        state = ShellState.Of(scope, new ShellList(default, [.. scripts.SelectMany(script => script.Script.Root.Statements)]));

        state.IsScript = true;
        var main = new List<PlanNode>();
        var lowerings = new List<ShellLowering>();
        foreach (var (fragment, script) in scripts)
        {
            context.Note(fragment, FragmentLanguage.Shell);
            context.Report(fragment, script.Errors);
            var lowering = new ShellLowering(fragment, state, context);
            main.AddRange(lowering.Lower(script.Root));
            lowerings.Add(lowering);
        }

        main.AddRange(state.TakeExits());
        if (state.HasTraps)
            main.Add(Region.Choice(parts[0].Span, state.TakeTraps()));

        ImmutableArray<PlanNode> uncalled = [.. lowerings.SelectMany(lowering => lowering.LowerUncalledFunctions())];
        return uncalled.IsEmpty ? [.. main] : [Region.Unordered(parts[0].Span, [Region.Sequence(parts[0].Span, main), .. uncalled])];
    }
}
