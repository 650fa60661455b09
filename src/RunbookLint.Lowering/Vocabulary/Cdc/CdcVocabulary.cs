using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Cdc;

/// <summary>Understands <c>cdc cli changefeed create|pause|resume|remove</c>; <c>tiup ctl cdc</c> says <c>cli</c> itself.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/ticdc-manage-changefeed"/>
internal sealed class CdcVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("help", @short: 'h'),
        Bool("interact", @short: 'i'),
        Str("pd"),
        Str("upstream-pd"),
        Str("server"),
        Str("ca"),
        Str("cert"),
        Str("key"),
        Str("log-level"),
        Str("changefeed-id", @short: 'c'),
        Str("namespace", @short: 'n'),
        Str("sink-uri").Secret(),
        Str("start-ts"),
        Str("target-ts"),
        Str("config"),
        Str("schema-registry"),
        Str("sort-engine"),
        Str("sort-dir"),
        Slice("opts"),
        Str("tz"),
        Str("timezone"),
        Str("overwrite-checkpoint-ts"),
        Bool("no-confirm"),
        Bool("disable-gc-check"),
        Bool("optimistic", @short: 'o'),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        var verbs = line.Arguments.Select(word => word.Text).SkipWhile(word => word == "cli").ToList();
        if (verbs is not ["changefeed", var verb, ..] || line.Find("help") is not null)
            return [];

        return verb switch
        {
            "create" => [new CreateChangefeed(Source(call, line))],
            "pause" => [new PauseChangefeed(Source(call, line))],
            "resume" => [new ResumeChangefeed(Source(call, line))],
            "remove" => [new RemoveChangefeed(Source(call, line))],
            _ => [],
        };
    }

    private static OperationSource Source(ToolCall call, FlagsAndArguments line)
    {
        var cluster = Cluster(call, line);
        var settings = new SettingListBuilder(call.Span).Add(SettingNames.Cluster, cluster);
        if (cluster.IsAbsent && line.Find("server") is { } server)
            settings.Add("server", server.ToSetting());

        if (line.Find("changefeed-id") is { } id)
            settings.Add("changefeed", id.ToSetting());

        return new(call.Span, settings.ToList(call.Facts));
    }

    /// <summary>PD names the cluster. A server of TiCDC does only where its address is that of a service of TiDB Operator's.</summary>
    private static Setting<string> Cluster(ToolCall call, FlagsAndArguments line)
    {
        if (line.Find("pd", "upstream-pd") is { } pd)
            return Address.InNamespace(pd.ToSetting(), call.Namespace);

        return line.Find("server") is { } server ? CdcService.ClusterOf(server.ToSetting(), call.Namespace) : default;
    }
}
