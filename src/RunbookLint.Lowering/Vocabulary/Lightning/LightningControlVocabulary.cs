using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Lightning;

/// <summary>Understands <c>tidb-lightning-ctl</c>, of which only <c>--switch-mode</c> changes the cluster for what comes next.</summary>
internal sealed class LightningControlVocabulary : ICommandVocabulary
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var flags = GoFlagReader.Read(LightningFlags.Control, call.Arguments);

        // The tool obeys the first of its commands in this order.
        if (flags.Find("h", "help", "V", "version") is not null)
            return [];

        if (flags.Find("compact", "fetch-mode") is not null || flags.Find("switch-mode") is not { } mode)
            return OfMistakes(flags, call);

        var settings = new SettingListBuilder(call.Span).Add("mode", mode.ToSetting());
        if (flags.Find("pd-urls") is { } pd)
            settings.Add(SettingNames.Cluster, Address.InNamespace(pd.ToSetting(), call.Namespace));

        settings.AddMistakes(flags, new("tidb-lightning-ctl", LightningFlags.Control) { TakesOneDash = true });
        return [new SwitchImportMode(new(call.Span, settings.ToList(call.Facts)))];
    }

    /// <summary>Of the other commands only what is wrong with them concerns a plan.</summary>
    private static ImmutableArray<PlanNode> OfMistakes(FlagsAndArguments flags, ToolCall call)
    {
        var settings = new SettingListBuilder(call.Span);
        settings.AddMistakes(flags, new("tidb-lightning-ctl", LightningFlags.Control) { TakesOneDash = true });
        var mistakes = settings.ToList(SettingList.Empty(call.Span));
        return mistakes[MistakeNames.UnknownFlag].IsAbsent && mistakes[MistakeNames.TypographicDash].IsAbsent ? [] : [new UnknownCommand(new(call.Span, mistakes))];
    }
}
