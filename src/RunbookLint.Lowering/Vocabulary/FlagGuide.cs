using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Br;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Lowering.Vocabulary.Lightning;
using RunbookLint.Lowering.Vocabulary.Tikv;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary;

/// <summary>Looks flags up in the grammars of TiDB's tools.</summary>
public static class FlagGuide
{
    /// <summary>All flags, tool by tool. A flag that several subcommands define otherwise is there several times.</summary>
    public static ImmutableArray<KnownFlag> All { get; } =
    [
        .. OfBr(),
        .. Of("tidb-lightning", LightningFlags.Import),
        .. Of("tidb-lightning-ctl", LightningFlags.Control).Where(flag => LightningFlags.Import.Find(flag.Name) is null),
        .. Of("tikv-ctl", TikvControlVocabulary.Known),
    ];

    /// <summary>What is known under a name, written with dashes or without.</summary>
    public static ImmutableArray<KnownFlag> Find(string name)
    {
        var plain = name.TrimStart('-');
        return [.. All.Where(flag => flag.Name == plain || (plain.Length == 1 && flag.Short == plain[0]))];
    }

    /// <summary>The name that was probably meant, without dashes; null when none is close.</summary>
    public static string? NearestTo(string name) => name.TrimStart('-').Length < 2 ? null : Nearest.To(name.TrimStart('-'), All.Where(flag => !flag.IsHidden).Select(flag => flag.Name).Distinct());

    private static IEnumerable<KnownFlag> OfBr()
    {
        var own = BrCommands.Known.SelectMany(command => command.OwnFlags.Select(flag => (Flag: flag, command.Path)))
            .GroupBy(given => (given.Flag.Name, given.Flag.Default, given.Flag.Note, given.Flag.Kind))
            .Select(same => Known("br", same.First().Flag, [.. same.Select(given => given.Path).Distinct()]));

        return BrFlags.Root.Concat(BrFlags.Common).Concat(BrFlags.Storage).Select(flag => Known("br", flag, [])).Concat(own);
    }

    private static IEnumerable<KnownFlag> Of(string tool, FlagSet flags) => flags.All.Select(flag => Known(tool, flag, []));

    private static KnownFlag Known(string tool, FlagDefinition flag, ImmutableArray<string> commands) =>
        new(flag.Name, flag.Short, tool, commands, TypeOf(flag), flag.Default, flag.Since, flag.Note, flag.IsHidden);

    private static string TypeOf(FlagDefinition flag) => flag.Kind switch
    {
        FlagKind.Bool => "switch; a value only behind '='",
        FlagKind.StringSlice => "list; commas and repetition add to it",
        FlagKind.StringArray => "list; repetition adds to it",
        FlagKind.Int => "whole number",
        FlagKind.Uint => "whole number, not negative",
        FlagKind.Duration => "duration in Go's units, such as 1h30m",
        _ when flag.IsSecret => "text; a credential",
        _ when flag.IsUrl => "URL",
        _ => "text",
    };
}
