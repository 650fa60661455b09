using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>Turns a command line of <c>br</c> into settings: first those that plans have a name for, then all other flags under their own names.</summary>
internal sealed class BrSettings
{
    /// <summary>Stands for a verb in a table of flags.</summary>
    private const string ScopeVerb = "";

    /// <summary>
    /// The flags that plans have a name for, with that name, in the order of the notation; and whether something follows from their
    /// absence, so that a word which may hold any flag leaves them open.
    /// </summary>
    private static readonly ImmutableArray<(string Flag, string Setting, bool StaysOpen)> Named =
    [
        ("pd", SettingNames.Cluster, true),
        ("storage", SettingNames.Storage, true),
        ("task-name", SettingNames.Task, true),
        ("start-ts", "start-ts", true),
        ("restored-ts", "restored-ts", true),
        ("full-backup-storage", "full-backup-storage", true),
        ("until", "until", true),
        ("gc-ttl", "gc-ttl", true),
        ("backupts", "backup-ts", false),
        ("timeago", "time-ago", false),
        ("lastbackupts", "last-backup-ts", false),
        (ScopeVerb, SettingNames.Scope, false),
        ("db", SettingNames.Databases, false),
        ("table", SettingNames.Tables, false),
        ("filter", SettingNames.Filter, false),
        ("dry-run", "dry-run", true),
        ("yes", "yes", true),
        ("check-requirements", "check-requirements", false),
    ];

    private readonly BrCommandLine line;
    private readonly ToolCall call;
    private readonly SettingListBuilder settings;

    private BrSettings(BrCommandLine line, ToolCall call) => (this.line, this.call, settings) = (line, call, new(call.Span));

    /// <summary>The settings of a call.</summary>
    public static SettingList Of(BrCommandLine line, ToolCall call)
    {
        var lowering = new BrSettings(line, call);
        lowering.AddCommand();
        foreach (var (flag, setting, staysOpen) in Named)
        {
            if (flag == ScopeVerb)
                lowering.AddScope();
            else
                lowering.AddNamed(flag, setting, staysOpen);
        }

        lowering.AddOthers();
        lowering.AddMistakes();
        return lowering.settings.ToList(call.Facts);
    }

    /// <summary>The command, where the operation alone does not tell.</summary>
    private void AddCommand()
    {
        if (line.Command is { Operation: InspectBackup.Name } or { Path: "log metadata" })
            settings.Add("command", line.Command.Path, line.Verbs[0].Span);
    }

    private void AddScope()
    {
        if (line.Command.HasScope)
            settings.Add(SettingNames.Scope, call.Tool == "tikv-br" ? "raw" : line.Command.Verb, line.Verbs[line.Verbs.Length - 1].Span);
    }

    private void AddNamed(string flag, string setting, bool staysOpen)
    {
        if (line.Command.Flags.Find(flag) is not { } definition)
            return;

        var values = line.Given.Flags.Where(given => given.Definition == definition).Select(given => given.ToSetting()).Where(value => !value.IsAbsent).ToList();
        if (values.Count > 0)
            AddAll(definition, setting, values);
        else if (staysOpen && line.Given.OpenEnd is { } open)
            settings.Add(setting, Setting<string>.Dynamic(open.Span, open.Text));
    }

    private void AddAll(FlagDefinition definition, string setting, List<Setting<string>> values)
    {
        if (definition.Kind == FlagKind.StringArray)
            values.ForEach(value => settings.Add(setting, value));
        else if (definition.Kind != FlagKind.StringSlice)
            settings.Add(setting, values[values.Count - 1]);
        else if (Address.InNamespace(Address.Join(values), call.Namespace) is var address && !address.Is(""))
            settings.Add(setting, address);
    }

    private void AddOthers()
    {
        var others = line.Given.Flags.Where(flag => flag.Definition is { } definition && !Named.Any(named => named.Flag == definition.Name));
        foreach (var flags in others.GroupBy(flag => flag.Name))
            settings.Add(flags.Key, flags.Last().ToSetting());
    }

    private void AddMistakes()
    {
        if (line.Verbs[0].Text is "stream" or "validate")
            settings.Add(MistakeNames.Alias, line.Verbs[0].Text, line.Verbs[0].Span);

        settings.AddMistakes(line.Given, GrammarOf(line.Command, call));
    }

    /// <summary>The flags of the relative for raw keys are not all known. A filter and encryption of log that are too new have rules of their own.</summary>
    private static Grammar GrammarOf(BrCommand command, ToolCall call) => new($"{call.Tool} {command.Path}", command.Flags)
    {
        IsComplete = call.Tool == "br",
        OwnerOf = BrCommands.OwnerOf,
        Version = call.Facts[SettingNames.ToolVersion],
    };
}
