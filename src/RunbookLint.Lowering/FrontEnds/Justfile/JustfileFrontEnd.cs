using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Reads justfiles. As with the goals of a makefile, a recipe that no other one runs is something that somebody may run.</summary>
internal sealed class JustfileFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var justfile = new JustfileReader(context, []);
        justfile.Read(fragment);
        var run = new JustRun(justfile, fragment, scope, context);
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var recipe in run.Goals())
        {
            var lowered = run.Lower(recipe);
            if (!lowered.IsEmpty)
                nodes.Add(Region.Choice(lowered[0].Span, [Region.Sequence(lowered[0].Span, lowered) with { Title = recipe.Name }]));
        }

        return PlanNodes.Unordered(fragment.Span, nodes.ToImmutable());
    }

    /// <summary>The plan of some recipes of a justfile; of its first one when none is named.</summary>
    public static ImmutableArray<PlanNode> LowerRecipes(
        Fragment fragment, IReadOnlyList<Argument> words, IEnumerable<(string Name, Argument Value)> given, LoweringScope scope, LoweringContext context)
    {
        var justfile = new JustfileReader(context, given);
        justfile.Read(fragment);
        var run = new JustRun(justfile, fragment, scope, context);
        return words.Count > 0 ? run.Lower(words) : justfile.Recipes is [var first, ..] ? run.Lower(first) : [];
    }
}
