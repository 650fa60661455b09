using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Waiting;

/// <summary><c>sleep 30h</c>, <c>sleep 1d 6h</c>: seconds unless a unit follows, all words added up.</summary>
/// <seealso href="https://www.gnu.org/software/coreutils/manual/html_node/sleep-invocation.html"/>
internal sealed class SleepVocabulary : ICommandVocabulary
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var total = TimeSpan.Zero;
        foreach (var word in call.Arguments)
        {
            if (!word.IsKnown || Read(word.Text) is not { } time)
                return [];

            total += time;
        }

        return call.Arguments.IsEmpty ? [] : LongWait.Of(total, call.Span, call.Arguments[0].Span);
    }

    private static TimeSpan? Read(string text)
    {
        var unit = text.Length > 0 && char.IsLetter(text[text.Length - 1]) ? text.Substring(text.Length - 1) : "";
        return double.TryParse(text.Substring(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            ? LongWait.Time(count, unit.Length == 0 ? "s" : unit)
            : null;
    }
}
