using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>The functions of expressions.</summary>
internal static class ExpressionFunctions
{
    /// <summary>The value of a call.</summary>
    /// <param name="name">The function, in any case.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="place">The expression: where a made text stands.</param>
    public static ExpressionValue Call(string name, ImmutableArray<ExpressionValue> arguments, Fragment place) => (name.ToLowerInvariant(), arguments) switch
    {
        // A plan is about the run that its author means: the one in which nothing goes wrong.
        ("always" or "success", []) => ExpressionValue.Of(true),
        ("failure" or "cancelled", []) => ExpressionValue.Exceptional,
        ("contains", [{ Known: { } text }, { Known: { } part }]) => ExpressionValue.Of(text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0),
        ("startswith", [{ Known: { } text }, { Known: { } part }]) => ExpressionValue.Of(text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        ("endswith", [{ Known: { } text }, { Known: { } part }]) => ExpressionValue.Of(text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        ("contains" or "startswith" or "endswith", _) => ExpressionValue.Of(truth: null),
        ("format", [{ Known: { } format }, ..]) => Format(format, arguments.RemoveAt(0), place),
        ("fromjson", [{ Known: { Length: > 0 } text } value]) when text[0] is not ('[' or '{' or '"') => value,
        _ => ExpressionValue.Unknown,
    };

    /// <summary><c>format('{0}:{1}', a, b)</c>; a value that is not known makes all of it unknown.</summary>
    private static ExpressionValue Format(string format, ImmutableArray<ExpressionValue> values, Fragment place)
    {
        var text = new System.Text.StringBuilder();

        for (var index = 0; index < format.Length; index++)
        {
            var isDoubled = index + 1 < format.Length && format[index + 1] == format[index];
            if (format[index] is not ('{' or '}') || isDoubled)
            {
                text.Append(format[index]);
                index += format[index] is '{' or '}' ? 1 : 0;
                continue;
            }

            var end = format.IndexOf('}', index);
            if (end < 0 || !int.TryParse(format.Substring(index + 1, end - index - 1), out var number) || number < 0 || number >= values.Length
                || values[number].Known is not { } value || text.Length + value.Length > GrowthLimits.Value)
                return ExpressionValue.Unknown;

            text.Append(value);
            index = end;
        }

        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(text.ToString());
        builder.Mark(place.Text.Length);
        return ExpressionValue.Of(Argument.Of(place.Embed(builder.ToString(), builder.ToMap())));
    }
}
