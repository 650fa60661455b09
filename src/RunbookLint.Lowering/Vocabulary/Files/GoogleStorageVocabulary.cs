using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands what <c>gsutil</c> and <c>gcloud storage</c> delete.</summary>
/// <seealso href="https://cloud.google.com/storage/docs/gsutil/commands/rm"/>
/// <seealso href="https://cloud.google.com/sdk/gcloud/reference/storage/rm"/>
internal sealed class GoogleStorageVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("m", @short: 'm'),
        Bool("q", @short: 'q'),
        Bool("recursive", @short: 'r'),
        Bool("R", @short: 'R'),
        Bool("f", @short: 'f'),
        Bool("a", @short: 'a'),
        Bool("d", @short: 'd'),
        Bool("n", @short: 'n'),
        Bool("dry-run"),
        Bool("all-versions"),
        Bool("continue-on-error"),
        Bool("delete-unmatched-destination-objects"),
        Bool("quiet"),
        Str("o", @short: 'o'),
        Str("project"),
        Str("lifecycle-file"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        var words = line.Arguments;
        if (call.Tool == "gcloud")
            words = words is [{ Text: "storage" }, .. var inner] ? [.. inner] : [];

        return words switch
        {
            _ when line.Find("n", "dry-run") is not null => [],
            [{ Text: "rm" or "rb" }, .. var places] => [.. Places(call, places)],
            [{ Text: "mv" }, .. var places] when places.Length > 1 => [.. Places(call, places.Take(places.Length - 1))],
            [{ Text: "rsync" }, _, var target, ..] when line.Find("d", "delete-unmatched-destination-objects") is not null => [.. Places(call, [target])],
            [{ Text: "lifecycle" }, { Text: "set" }, var file, .. var buckets] => [.. Rules(file, buckets, context)],
            [{ Text: "buckets" }, { Text: "update" }, .. var buckets] when line.Find("lifecycle-file")?.Value is { } file => [.. Rules(file, buckets, context)],
            _ => [],
        };
    }

    private static IEnumerable<PlanNode> Places(ToolCall call, IEnumerable<Argument> words) =>
        words.Where(IsStorage).Select(word => Deletion.Of(call, word.ToSetting()));

    private static IEnumerable<PlanNode> Rules(Argument file, IEnumerable<Argument> buckets, LoweringContext context) =>
        context.ReadFile(file) is { } text
            ? buckets.Where(bucket => bucket.IsKnown && IsStorage(bucket)).SelectMany(bucket => LifecycleRules.Of(text, bucket.Text.TrimEnd('/')))
            : [];

    private static bool IsStorage(Argument word) => word.Text.StartsWith("gs://", StringComparison.Ordinal);
}
