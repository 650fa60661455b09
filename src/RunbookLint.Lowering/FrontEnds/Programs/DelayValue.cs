using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>A task that is over after some time: a wait, once somebody awaits it.</summary>
/// <param name="Time">How long it takes.</param>
/// <param name="Place">The call that made it.</param>
internal sealed record DelayValue(TimeSpan Time, SourceSpan Place) : ProgramValue
{
    /// <summary>The wait; nothing when it is short.</summary>
    public ImmutableArray<PlanNode> ToNodes() => LongWait.Of(Time, Place, Place);
}
