using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Reads scripts: a whole file, a fence, or the text of <c>sh -c</c>.</summary>
public sealed class ShellFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var script = ShellParser.Parse(fragment.Text);
        context.Report(fragment, script.Errors);
        return LowerWhole(script.Root, fragment, ShellState.Of(scope, script.Root), context);
    }

    /// <summary>
    /// The plan of a text that goes on where another one ended, on a page. Pages often show what a command prints right below it, so only
    /// what is wrong with a command of ours is a mistake.
    /// </summary>
    internal static ImmutableArray<PlanNode> Lower(Fragment fragment, ShellState state, LoweringContext context)
    {
        var script = ShellParser.Parse(fragment.Text);
        context.Report(fragment, script.Errors.Where(error => error.IsLimit || KnownCommands.StartsLineAt(fragment.Text, error.Span.Start)));
        return LowerWhole(script.Root, fragment, state, context);
    }

    /// <summary>A script with everything in it: its main part, what its traps run, and the functions and files that nothing in it runs.</summary>
    private static ImmutableArray<PlanNode> LowerWhole(ShellList root, Fragment fragment, ShellState state, LoweringContext context)
    {
        var lowering = new ShellLowering(fragment, state, context);
        var main = new List<PlanNode>(lowering.Lower(root));

        if (state.HasTraps)
            main.Add(Region.Choice(fragment.Span, state.TakeTraps()));

        var uncalled = lowering.LowerUncalledFunctions();
        return uncalled.IsEmpty ? [.. main] : [Region.Unordered(fragment.Span, [Region.Sequence(fragment.Span, main), .. uncalled])];
    }
}
