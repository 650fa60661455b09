using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>What a command accepts, to tell a flag that it does not have from one that it has.</summary>
/// <param name="Line">The tool and its subcommand: <c>br log start</c>.</param>
/// <param name="Flags">The flags.</param>
internal sealed record Grammar(string Line, FlagSet Flags)
{
    /// <summary>The version of the tool that runs, where it is known.</summary>
    public Setting<string> Version { get; init; }

    /// <summary>The subcommand that has a flag which this one has not; null when none has.</summary>
    public Func<GivenFlag, string?> OwnerOf { get; init; } = _ => null;

    /// <summary>Whether all the tool's flags are known, so that another one is a mistake.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether a long name may stand behind one dash, as Go's own package reads flags.</summary>
    public bool TakesOneDash { get; init; }

    /// <summary>The settings that say why a flag is unknown; none when it is not.</summary>
    public ImmutableArray<NamedSetting> WhyUnknown(GivenFlag flag)
    {
        if (!IsComplete)
            return [];

        if (flag.Definition is null)
            return [.. Unknown(flag)];

        return IsTooNew(flag.Definition, out var since)
            ? [Setting(MistakeNames.UnknownFlag, flag.Spelling.Text, flag), Setting(MistakeNames.FlagSince, since, flag)]
            : [];
    }

    private IEnumerable<NamedSetting> Unknown(GivenFlag flag)
    {
        yield return Setting(MistakeNames.UnknownFlag, flag.Spelling.Text, flag);

        var near = Near(flag.Name);
        if (Flags.Find(flag.Name) is null && OwnerOf(flag) is { } owner)
            yield return Setting(MistakeNames.FlagOf, owner, flag);
        else if (near is not null)
            yield return Setting(MistakeNames.NearFlag, Dashes(flag, near) + near, flag);
    }

    private bool IsTooNew(FlagDefinition flag, out string since)
    {
        since = flag.Since?.ToString() ?? "";
        return flag is { Since: not null, IsHidden: false } && !flag.Name.StartsWith("log.crypter", StringComparison.Ordinal)
            && Version.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) && version < flag.Since;
    }

    /// <summary>The flag whose name is close, or which alone begins with the given name: <c>--task</c> for <c>--task-name</c>.</summary>
    private string? Near(string name)
    {
        if (name.Length < 2)
            return null;

        string[] names = [.. Flags.All.Where(flag => !flag.IsHidden).Select(flag => flag.Name)];
        var longer = names.Where(known => known.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase) || known.EndsWith("-" + name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return longer.Count == 1 ? longer[0] : Nearest.To(name, names);
    }

    private string Dashes(GivenFlag flag, string near) =>
        TakesOneDash && near.Length > 1 && flag.Name.Length > 1 && !flag.Spelling.Text.StartsWith("--", StringComparison.Ordinal) ? "-" : "--";

    private static NamedSetting Setting(string name, string value, GivenFlag flag) => new(name, Setting<string>.Known(value, flag.Spelling.Span));
}
