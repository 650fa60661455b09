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
            return call.Tool == "br" && UnknownSubcommand.Find(call.Arguments) is { } unknown ? [unknown.ToOperation(call)] : [];

        if (line is not { IsHelp: false, Command.Operation: { } verb })
            return [];

        if (call.Tool == "tikv-br" && !BacksUpKeys(line.Command))
            return [];

        var settings = BrSettings.Of(line, call);
        return OperationCatalog.Create(verb, new(call.Span, settings)) is { } operation ? [operation] : [];
    }

    /// <seealso href="https://tikv.org/docs/dev/concepts/explore-tikv-features/backup-restore/"/>
    private static bool BacksUpKeys(BrCommand command) => command.Operation is SnapshotBackup.Name or SnapshotRestore.Name;
}
