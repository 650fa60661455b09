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
        var state = ShellState.Of(scope, script.Root);
        state.IsScript = true;
        state.Failures.StopsOnError |= IsStrict(fragment.Text);
        return LowerWhole(script.Root, fragment, state, context);
    }

    /// <summary>
    /// The plan of a text that goes on where another one ended, on a page. Pages often show what a command prints right below it, so only
    /// what is wrong with a command of ours is a mistake.
    /// </summary>
    internal static ImmutableArray<PlanNode> Lower(Fragment fragment, ShellState state, LoweringContext context)
    {
        context.Note(fragment, FragmentLanguage.Shell);
        var script = ShellParser.Parse(fragment.Text);
        context.Report(fragment, script.Errors.Where(error => error.IsLimit || KnownCommands.StartsLineAt(fragment.Text, error.Span.Start)));
        var outer = state.IsScript;
        state.IsScript |= fragment.Text.StartsWith("#!", StringComparison.Ordinal);
        var nodes = LowerWhole(script.Root, fragment, state, context);
        state.IsScript = outer;
        return nodes;
    }

    /// <summary><c>#!/bin/bash -e</c></summary>
    private static bool IsStrict(string text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return false;

        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text.Substring(0, end);
        var option = line.IndexOf(" -", StringComparison.Ordinal);
        return option > 0 && line.IndexOf('e', option) > 0;
    }

    /// <summary>A script with everything in it: its main part, what its traps run, and the functions and files that nothing in it runs.</summary>
    private static ImmutableArray<PlanNode> LowerWhole(ShellList root, Fragment fragment, ShellState state, LoweringContext context)
    {
        var lowering = new ShellLowering(fragment, state, context);
        var main = new List<PlanNode>(lowering.Lower(root));

        main.AddRange(state.TakeExits());
        if (state.HasTraps)
            main.Add(Region.Choice(fragment.Span, state.TakeTraps()));

        var uncalled = lowering.LowerUncalledFunctions();
        return uncalled.IsEmpty ? [.. main] : [Region.Unordered(fragment.Span, [Region.Sequence(fragment.Span, main), .. uncalled])];
    }
}
