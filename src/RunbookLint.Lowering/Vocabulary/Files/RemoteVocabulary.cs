using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands what <c>rclone</c> and MinIO's <c>mc</c> delete. Both give stores names of their own.</summary>
/// <seealso href="https://rclone.org/commands/"/>
/// <seealso href="https://min.io/docs/minio/linux/reference/minio-mc.html"/>
internal sealed class RemoteVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("recursive", @short: 'r'),
        Bool("force"),
        Bool("dangerous"),
        Bool("versions"),
        Bool("incomplete", @short: 'I'),
        Bool("bypass"),
        Bool("dry-run", @short: 'n'),
        Bool("fake"),
        Bool("rmdirs"),
        Bool("progress", @short: 'P'),
        Bool("verbose", @short: 'v'),
        Bool("remove"),
        Bool("quiet", @short: 'q'),
        Bool("json"),
        Str("config"),
        Str("min-age"),
        Str("max-age"),
        Str("older-than"),
        Str("newer-than"),
        Str("prefix"),
        Str("expire-days"),
        Str("expire-delete-marker"),
        Repeated("include"),
        Repeated("exclude"),
        Repeated("filter"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);

        // What a filter leaves is for the run to say.
        if (line.Find("dry-run", "fake", "include", "exclude", "filter") is not null)
            return [];

        return (call.Tool, line.Arguments) switch
        {
            ("rclone", [{ Text: "delete" }, var place, ..]) => [.. Aged(Remote(call, place.ToSetting(), ':'), line.Find("min-age"))],
            ("rclone", [{ Text: "purge" or "deletefile" or "move" or "moveto" }, var place, ..]) => [.. Remote(call, place.ToSetting(), ':')],
            ("rclone", [{ Text: "sync" }, _, var target, ..]) => [.. Remote(call, target.ToSetting(), ':')],
            ("mc" or "mcli", [{ Text: "rm" }, var place, ..]) => [.. Aged(Remote(call, place.ToSetting(), '/'), line.Find("older-than"))],
            ("mc" or "mcli", [{ Text: "rb" or "mv" }, var place, ..]) => [.. Remote(call, place.ToSetting(), '/')],
            ("mc" or "mcli", [{ Text: "mirror" }, _, var target, ..]) when line.Find("remove") is not null => [.. Remote(call, target.ToSetting(), '/')],
            ("mc" or "mcli", [{ Text: "ilm" }, { Text: "rule" }, { Text: "add" }, var bucket, ..]) => [.. Expired(call, line, bucket)],
            ("mc" or "mcli", [{ Text: "ilm" }, { Text: "add" }, var bucket, ..]) => [.. Expired(call, line, bucket)],
            _ => [],
        };
    }

    private static IEnumerable<PlanNode> Expired(ToolCall call, FlagsAndArguments line, Argument bucket)
    {
        if (line.Find("expire-days") is null)
            return [];

        var prefix = line.Find("prefix")?.ToSetting() ?? Setting<string>.Known("", bucket.Span);
        return Remote(call, Deletion.Map(prefix, path => bucket.Text.TrimEnd('/') + "/" + path), '/');
    }

    /// <summary><c>minio:bucket/path</c>, <c>minio/bucket/path</c>: what the store is called may tell which kind it is.</summary>
    private static IEnumerable<PlanNode> Aged(IEnumerable<DeleteFiles> deletions, GivenFlag? age) =>
        deletions.Select(deletion => age is null ? deletion : Deletion.WithAge(deletion, age.ToSetting()));

    private static IEnumerable<DeleteFiles> Remote(ToolCall call, Setting<string> place, char separator)
    {
        if (!place.IsKnown(out var text) || text.IndexOf(separator) is not (> 0 and var end))
            yield break;

        var name = text.Substring(0, end).ToLowerInvariant();
        var scheme = name.Contains("az") ? "azure" : name.Contains("gcs") || name.Contains("gs") || name.Contains("google") ? "gcs" : "s3";
        yield return Deletion.AtOwnEndpoint(call, Deletion.Map(place, path => scheme + "://" + path.Substring(end + 1).TrimStart('/')));
    }
}
