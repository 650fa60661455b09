using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>Understands <c>br</c>, and <c>tikv-br</c>, its relative for clusters without TiDB.</summary>
internal sealed class BrVocabulary : ICommandVocabulary
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        if (BrCommandLine.Read(call.Arguments) is not { } line)
            return call.Tool == "br" && UnknownSubcommand.Find(call) is { } unknown ? [unknown.ToOperation(call)] : [];

        if (line is not { IsHelp: false, Command.Operation: { } verb })
            return [];

        if (call.Tool == "tikv-br" && !BacksUpKeys(line.Command))
            return [];

        var settings = BrSettings.Of(line, call);
        if (verb == TruncateLogBackup.Name)
            settings = WithSurroundings(settings, call);

        return OperationCatalog.Create(verb, new(call.Span, settings)) is { } operation ? [operation] : [];
    }

    /// <summary>Who confirms a truncation, and what keeps another one away, depends on where it runs.</summary>
    private static SettingList WithSurroundings(SettingList settings, ToolCall call)
    {
        settings = settings.WithDefault(FactNames.Lock, call.Facts[FactNames.Lock]);
        if (!settings["yes"].Or("false").Is("false"))
            return settings;

        if (call.Input is not { } answer)
            return settings.WithDefault(FactNames.Unattended, call.Facts[FactNames.Unattended]);

        return settings.With("yes", answer.Text.TrimStart() is ['y' or 'Y', ..] ? Setting<string>.Known("true", answer.Span) : Setting<string>.Dynamic(answer.Span));
    }

    /// <seealso href="https://tikv.org/docs/dev/concepts/explore-tikv-features/backup-restore/"/>
    private static bool BacksUpKeys(BrCommand command) => command.Operation is SnapshotBackup.Name or SnapshotRestore.Name;
}
