using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands <c>rm</c>, as far as it names places by their whole path.</summary>
internal sealed class RemoveVocabulary : ICommandVocabulary
{
    private static readonly string[] Passing = ["/tmp/", "/var/tmp/", "/var/lib/apt/", "/var/cache/", "/dev/", "/run/", "/var/log/"];

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context) =>
    [
        .. call.Arguments.Where(word => IsPlace(word) || IsDated(word)).Select(word => Deletion.Of(call, word.ToSetting())),
    ];

    /// <summary>A whole path, of which what comes and goes by itself is none of our business.</summary>
    public static bool IsPlace(Argument word) =>
        word.IsKnown && word.Text.Length > 1 && word.Text[0] == '/' && !IsPassing(word);

    /// <summary>A path with the date of some days ago: <c>/nfs/full-$(date -d '30 days ago' +%F)</c>.</summary>
    private static bool IsDated(Argument word) =>
        !word.IsKnown && word.Text.Length > 1 && word.Text[0] == '/' && !IsPassing(word) && word.ToSetting().Expression is { } expression && RelativeInstant.AgoOf(expression) is not null;

    private static bool IsPassing(Argument word) => Array.Exists(Passing, folder => word.Text.StartsWith(folder, StringComparison.Ordinal));
}
