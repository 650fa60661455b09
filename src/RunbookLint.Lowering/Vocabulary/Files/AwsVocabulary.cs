using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands what the AWS CLI deletes in S3: <c>aws s3 rm|mv|sync --delete|rb</c>, and rules that do it day by day.</summary>
/// <seealso href="https://docs.aws.amazon.com/cli/latest/reference/s3/"/>
internal sealed class AwsVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("recursive"),
        Bool("dryrun"),
        Bool("quiet"),
        Bool("delete"),
        Bool("force"),
        Bool("only-show-errors"),
        Bool("no-progress"),
        Bool("no-sign-request"),
        Bool("no-verify-ssl"),
        Bool("no-cli-pager"),
        Bool("debug"),
        Str("profile"),
        Str("region"),
        Str("output"),
        Str("endpoint-url"),
        Repeated("exclude"),
        Repeated("include"),
        Str("bucket"),
        Str("key"),
        Str("prefix"),
        Str("lifecycle-configuration"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        if (line.Find("dryrun") is not null)
            return [];

        return line.Arguments switch
        {
            [{ Text: "s3" }, { Text: "rm" or "rb" }, var place, ..] => [.. Filtered(call, line, place)],
            [{ Text: "s3" }, { Text: "mv" }, var source, _, ..] => [.. Filtered(call, line, source)],
            [{ Text: "s3" }, { Text: "sync" }, _, var target, ..] when line.Find("delete") is not null => [.. Filtered(call, line, target)],
            [{ Text: "s3api" }, { Text: "delete-object" }, ..] => [.. Object(call, line)],
            [{ Text: "s3api" }, { Text: "put-bucket-lifecycle-configuration" or "put-bucket-lifecycle" }, ..] => [.. Lifecycle(line, context)],
            _ => [],
        };
    }

    /// <summary>Filters in their order: where all is excluded, only what is included again goes.</summary>
    private static IEnumerable<PlanNode> Filtered(ToolCall call, FlagsAndArguments line, Argument place)
    {
        if (!place.Text.StartsWith("s3://", StringComparison.Ordinal))
            yield break;

        var filters = line.Flags.Where(flag => flag.Name is "exclude" or "include").ToList();
        if (filters.Count == 0)
            yield return Deletion.OfDirectory(call, Place(place.ToSetting(), line));
        else if (filters[0] is { Name: "exclude", Value.Text: "*" } && filters.Skip(1).All(filter => filter.Name == "include"))
        {
            foreach (var included in filters.Skip(1).Select(filter => filter.ToSetting()))
                yield return Deletion.OfDirectory(call, Place(Deletion.Map(included, pattern => place.Text.TrimEnd('/') + "/" + pattern), line));
        }
    }

    private static IEnumerable<PlanNode> Object(ToolCall call, FlagsAndArguments line)
    {
        if (line.Find("bucket")?.ToSetting() is { } bucket && bucket.IsKnown(out var name) && line.Find("key")?.ToSetting() is { } key)
            yield return Deletion.OfDirectory(call, Place(Deletion.Map(key, path => $"s3://{name}/{path}"), line));
    }

    private static IEnumerable<PlanNode> Lifecycle(FlagsAndArguments line, LoweringContext context)
    {
        if (line.Find("bucket")?.ToSetting() is not { } bucket || !bucket.IsKnown(out var name) || line.Find("lifecycle-configuration")?.Value is not { } rules)
            return [];

        var text = rules.Text.StartsWith("file://", StringComparison.Ordinal) ? context.ReadFile(rules.From("file://".Length)) : rules.Fragment;
        return text is null ? [] : LifecycleRules.Of(text, "s3://" + name);
    }

    /// <summary>The directory, at the endpoint that the command names.</summary>
    private static Setting<string> Place(Setting<string> place, FlagsAndArguments line)
    {
        var endpoint = line.Find("endpoint-url")?.Value is { IsKnown: true } given ? "?endpoint=" + given.Text : "";
        return Deletion.Map(place, url => Deletion.DirectoryOf(url) is { } directory ? directory + endpoint : null);
    }
}
