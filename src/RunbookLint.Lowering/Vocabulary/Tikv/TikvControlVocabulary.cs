using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Tikv;

/// <summary>Understands what <c>tikv-ctl</c> does to log backups: it compacts them, and changes TiKV's configuration.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-compact-log-backup"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tikv-control"/>
internal sealed class TikvControlVocabulary : ICommandVocabulary
{
    /// <summary>The flags that matter here.</summary>
    internal static readonly FlagSet Known = new(
    [
        Bool("help", @short: 'h'),
        Bool("version", @short: 'V'),
        Str("pd"),
        Str("host"),
        Str("ca-path"),
        Str("cert-path"),
        Str("key-path"),
        Str("config"),
        Str("log-level"),
        Str("log-file"),
        Str("log-format"),
        Str("from"),
        Str("until"),
        Str("storage-base64", @short: 's').Secret(),
        Int("concurrency", @short: 'N'),
        Str("config-name", @short: 'n'),
        Str("config-value", @short: 'v'),

        // Of newer compactions.
        Str("name"),
        Str("shard"),
        Str("physical-file-cache-capacity"),
        Str("minimal-compaction-size"),
        Str("prefetch-running-count"),
        Str("prefetch-buffer-count"),
        Str("compression-algorithm"),
        Str("compression-level"),
        Bool("force-regenerate"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        if (line.Find("help", "version") is not null)
            return [];

        return line.Arguments.FirstOrDefault()?.Text switch
        {
            "compact-log-backup" => [new CompactLogBackup(new(call.Span, Settings(call, line, ("storage-base64", SettingNames.Storage), ("from", "from"), ("until", "until"))))],
            "modify-tikv-config" when WatchedSettings.Match(line.Find("config-name")?.Value?.Text) is not null =>
                [new ChangeSetting(new(call.Span, Settings(call, line, ("config-name", "item"), ("config-value", "value"))))],
            _ => [],
        };
    }

    private static SettingList Settings(ToolCall call, FlagsAndArguments line, params (string Flag, string Setting)[] named)
    {
        var settings = new SettingListBuilder(call.Span);
        if (line.Find("pd") is { } pd)
            settings.Add(SettingNames.Cluster, Address.InNamespace(pd.ToSetting(), call.Namespace));

        foreach (var (flag, setting) in named)
        {
            if (line.Find(flag) is { } given)
                settings.Add(setting, given.ToSetting());
        }

        if (line.Arguments is [{ Text: "compact-log-backup" }, ..])
            settings.AddMistakes(line with { Arguments = line.Arguments.RemoveAt(0) }, new("tikv-ctl compact-log-backup", Known));

        return settings.ToList(call.Facts);
    }
}
