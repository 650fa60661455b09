using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>A number with its unit.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Amount">Seconds, bytes, or writes in a second.</param>
/// <param name="Span">From the number to the unit.</param>
/// <param name="End">The index of the word behind it.</param>
internal sealed record ProseQuantity(ProseUnit Kind, decimal Amount, TextSpan Span, int End)
{
    private static readonly Dictionary<string, (ProseUnit Kind, decimal Factor)> Units = new(StringComparer.Ordinal)
    {
        ["s"] = (ProseUnit.Time, 1),
        ["sec"] = (ProseUnit.Time, 1),
        ["seconds"] = (ProseUnit.Time, 1),
        ["秒"] = (ProseUnit.Time, 1),
        ["m"] = (ProseUnit.Time, 60),
        ["min"] = (ProseUnit.Time, 60),
        ["mins"] = (ProseUnit.Time, 60),
        ["minute"] = (ProseUnit.Time, 60),
        ["minutes"] = (ProseUnit.Time, 60),
        ["分"] = (ProseUnit.Time, 60),
        ["h"] = (ProseUnit.Time, 3600),
        ["hr"] = (ProseUnit.Time, 3600),
        ["hrs"] = (ProseUnit.Time, 3600),
        ["hour"] = (ProseUnit.Time, 3600),
        ["hours"] = (ProseUnit.Time, 3600),
        ["小"] = (ProseUnit.Time, 3600),
        ["d"] = (ProseUnit.Time, 86400),
        ["day"] = (ProseUnit.Time, 86400),
        ["days"] = (ProseUnit.Time, 86400),
        ["天"] = (ProseUnit.Time, 86400),
        ["日"] = (ProseUnit.Time, 86400),
        ["w"] = (ProseUnit.Time, 604800),
        ["week"] = (ProseUnit.Time, 604800),
        ["weeks"] = (ProseUnit.Time, 604800),
        ["周"] = (ProseUnit.Time, 604800),
        ["星"] = (ProseUnit.Time, 604800),
        ["month"] = (ProseUnit.Time, 31 * 86400),
        ["months"] = (ProseUnit.Time, 31 * 86400),
        ["月"] = (ProseUnit.Time, 31 * 86400),
        ["mb"] = (ProseUnit.Size, 1e6m),
        ["gb"] = (ProseUnit.Size, 1e9m),
        ["tb"] = (ProseUnit.Size, 1e12m),
        ["pb"] = (ProseUnit.Size, 1e15m),
        ["g"] = (ProseUnit.Size, 1e9m),
        ["t"] = (ProseUnit.Size, 1e12m),
        ["mib"] = (ProseUnit.Size, 1048576m),
        ["gib"] = (ProseUnit.Size, 1073741824m),
        ["tib"] = (ProseUnit.Size, 1099511627776m),
        ["mi"] = (ProseUnit.Size, 1048576m),
        ["gi"] = (ProseUnit.Size, 1073741824m),
        ["ti"] = (ProseUnit.Size, 1099511627776m),
        ["ops"] = (ProseUnit.Rate, 1),
        ["qps"] = (ProseUnit.Rate, 1),
        ["events"] = (ProseUnit.Rate, 1),
        ["writes"] = (ProseUnit.Rate, 1),
    };

    private static readonly Dictionary<string, decimal> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["ten"] = 10,
        ["fourteen"] = 14,
        ["一"] = 1,
        ["两"] = 2,
        ["二"] = 2,
        ["三"] = 3,
        ["四"] = 4,
        ["五"] = 5,
        ["六"] = 6,
        ["七"] = 7,
        ["十"] = 10,
    };

    private static readonly Dictionary<string, decimal> Multiples = new(StringComparer.Ordinal) { ["k"] = 1000, ["m"] = 1_000_000, ["万"] = 10_000, ["千"] = 1000 };

    /// <summary>The quantity at a word; null when there is none.</summary>
    public static ProseQuantity? At(ImmutableArray<ProseWord> words, int index)
    {
        if (index >= words.Length || NumberOf(words[index]) is not { } number)
            return null;

        var next = index + 1;
        if (next + 1 < words.Length && Multiples.TryGetValue(words[next].Text, out var multiple) && Units.TryGetValue(words[next + 1].Text, out var rate) && rate.Kind == ProseUnit.Rate)
            return Of(words, index, next + 2, rate.Kind, number * multiple);

        if (next < words.Length && words[next].Text == "个")
            next++;

        return next < words.Length && Units.TryGetValue(words[next].Text, out var unit) ? Of(words, index, next + 1, unit.Kind, number * unit.Factor) : null;
    }

    /// <summary>The quantities of a clause.</summary>
    public static IEnumerable<ProseQuantity> In(ProseClause clause)
    {
        for (var index = 0; index < clause.Words.Length; index++)
        {
            if (clause.Words[index].IsNumber && At(clause.Words, index) is { } quantity)
                yield return quantity;
        }
    }

    private static ProseQuantity Of(ImmutableArray<ProseWord> words, int start, int end, ProseUnit kind, decimal amount) =>
        new(kind, amount, TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End), end);

    private static decimal? NumberOf(ProseWord word) =>
        Numbers.TryGetValue(word.Text, out var number) || (word.Text.Length < 16 && decimal.TryParse(word.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) ? number : null;
}
