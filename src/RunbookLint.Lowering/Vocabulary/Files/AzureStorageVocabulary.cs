using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Files;

/// <summary>Understands what the Azure CLI deletes: <c>az storage blob delete</c>, <c>delete-batch</c>, <c>az storage container delete</c>.</summary>
/// <seealso href="https://learn.microsoft.com/en-us/cli/azure/storage/blob"/>
internal sealed class AzureStorageVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("dryrun"),
        Bool("no-progress"),
        Bool("yes", @short: 'y'),
        Str("account-name"),
        Str("account-key").Secret(),
        Str("sas-token").Secret(),
        Str("connection-string").Secret(),
        Str("auth-mode"),
        Str("container-name", @short: 'c'),
        Str("name", @short: 'n'),
        Str("source", @short: 's'),
        Str("pattern"),
        Str("output", @short: 'o'),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        if (line.Find("dryrun") is not null)
            return [];

        return line.Arguments switch
        {
            [{ Text: "storage" }, { Text: "blob" }, { Text: "delete" }, ..] => [.. Blobs(call, line, "container-name", "name")],
            [{ Text: "storage" }, { Text: "blob" }, { Text: "delete-batch" }, ..] => [.. Blobs(call, line, "source", "pattern")],
            [{ Text: "storage" }, { Text: "container" }, { Text: "delete" }, ..] => [.. Blobs(call, line, "name", "")],
            _ => [],
        };
    }

    private static IEnumerable<PlanNode> Blobs(ToolCall call, FlagsAndArguments line, string containerFlag, string pathFlag)
    {
        if (line.Find(containerFlag)?.ToSetting() is not { } container || !container.IsKnown(out var name))
            yield break;

        var account = line.Find("account-name")?.Value is { IsKnown: true } given ? "?account-name=" + given.Text : "";
        var path = pathFlag.Length > 0 && line.Find(pathFlag) is { } flag ? flag.ToSetting() : Setting<string>.Known("*", call.Span);
        yield return Deletion.OfDirectory(call, Deletion.Map(path, text => Deletion.DirectoryOf(text) is { } directory ? $"azure://{name}/{directory}{account}" : null));
    }
}
