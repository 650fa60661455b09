using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>One terminal in which the fences of a page are run: what one sets, the next knows.</summary>
internal sealed class ShellSession(LoweringScope scope, LoweringContext context)
{
    private readonly ShellState state = ShellState.Of(scope);

    /// <summary>The plan of the next commands.</summary>
    /// <param name="fragment">The commands.</param>
    /// <param name="isGuessed">Whether nothing says that they are shell.</param>
    public ImmutableArray<PlanNode> Run(Fragment fragment, bool isGuessed) =>
        context.Within(isGuessed, () => ShellFrontEnd.Lower(fragment, state, context));
}
