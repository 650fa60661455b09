using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands what <c>s3cmd</c> and <c>s5cmd</c> delete. Which endpoint they mean, their configuration says.</summary>
/// <seealso href="https://s3tools.org/usage"/>
/// <seealso href="https://github.com/peak/s5cmd"/>
internal sealed class S3CommandVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("recursive", @short: 'r'),
        Bool("force", @short: 'f'),
        Bool("dry-run", @short: 'n'),
        Bool("delete-removed"),
        Bool("delete"),
        Bool("quiet", @short: 'q'),
        Bool("verbose", @short: 'v'),
        Str("config", @short: 'c'),
        Str("host"),
        Str("host-bucket"),
        Str("region"),
        Str("access_key"),
        Str("secret_key"),
        Str("endpoint-url"),
        Repeated("include"),
        Repeated("exclude"),
        Repeated("rinclude"),
        Repeated("rexclude"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);

        // What a filter leaves is for the run to say.
        if (line.Find("dry-run", "include", "exclude", "rinclude", "rexclude") is not null)
            return [];

        return line.Arguments switch
        {
            [{ Text: "del" or "rm" or "rb" }, .. var places] => [.. Places(call, places)],
            [{ Text: "mv" }, .. var places] when places.Length > 1 => [.. Places(call, places.Take(places.Length - 1))],
            [{ Text: "sync" }, _, var target, ..] when line.Find("delete-removed", "delete") is not null => [.. Places(call, [target])],
            _ => [],
        };
    }

    private static IEnumerable<PlanNode> Places(ToolCall call, IEnumerable<Argument> words) =>
        words.Where(word => word.Text.StartsWith("s3://", StringComparison.Ordinal)).Select(word => Deletion.AtOwnEndpoint(call, word.ToSetting()));
}
