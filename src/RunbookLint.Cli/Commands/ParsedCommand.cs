using McMaster.Extensions.CommandLineUtils;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>A command with its options and arguments.</summary>
/// <param name="Name">The command; empty for the program itself.</param>
/// <param name="Arguments">What is no option.</param>
/// <param name="Application">The parsed options.</param>
/// <param name="WantsHelp">Whether to explain the command rather than run it.</param>
internal sealed record ParsedCommand(string Name, IReadOnlyList<string> Arguments, CommandLineApplication Application, bool WantsHelp)
{
    /// <summary>Reads an environment variable: what the command line does not say, <see cref="OptionVariables"/> may.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Values of options that count in place of those that are given: the same files in another tree.</summary>
    public IReadOnlyDictionary<string, string[]> Replaced { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>The long names of the options that are given, in their order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The paths of the list that <c>--files-from</c> names; null when there is none.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>Whether a switch is given.</summary>
    public bool Has(string name) => Replaced.ContainsKey(name) || Option(name) is { } option && (option.HasValue() || OptionVariables.IsOn(FromVariable(option)));

    /// <summary>The value of an option, or a default.</summary>
    public string Value(string name, string otherwise) => Value(name) ?? otherwise;

    /// <summary>The value of an option, or null.</summary>
    public string? Value(string name) => Option(name) is { } option ? option.Value() ?? FromVariable(option) : null;

    /// <summary>All values of an option that may be repeated; a variable separates them by commas.</summary>
    public IEnumerable<string> Values(string name) => Option(name) switch
    {
        _ when Replaced.TryGetValue(name, out var replaced) => replaced,
        null => [],
        { } option when option.HasValue() => option.Values.OfType<string>(),
        { } option => FromVariable(option)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };

    /// <summary>All values of an option that may be repeated, as they are: a variable is one of them, commas and all.</summary>
    public IEnumerable<string> Words(string name) => Option(name) switch
    {
        _ when Replaced.TryGetValue(name, out var replaced) => replaced,
        null => [],
        { } option when option.HasValue() => option.Values.OfType<string>(),
        { } option => FromVariable(option) is { } value ? [value] : [],
    };

    /// <summary>Who gives an option: <c>--fail-on</c> or <c>RUNBOOKLINT_FAIL_ON</c>; null when nobody does.</summary>
    public string? SourceOf(string name) =>
        Option(name) is not { } option ? null
        : option.HasValue() ? $"--{name}"
        : FromVariable(option) is null ? null : OptionVariables.NameOf(name);

    /// <summary>All values of an option that may be repeated and may hold a list.</summary>
    public IEnumerable<string> List(string name) =>
        Values(name).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The value of an option that is one of a few words.</summary>
    public string Choice(string name, string otherwise, params string[] choices)
    {
        var value = Value(name, otherwise).ToLowerInvariant();
        return choices.Contains(value)
            ? value
            : throw new UsageException($"--{name} is one of {string.Join(", ", choices)}; '{value}' is none of them");
    }

    /// <summary>The first argument, which is one of a few words, and the command without it.</summary>
    /// <param name="of">Who asks, as in a sentence: <c>config</c>.</param>
    /// <param name="actions">The words.</param>
    /// <exception cref="UsageException">It is missing, or none of them.</exception>
    public (string Word, ParsedCommand Others) Action(string of, params string[] actions)
    {
        if (Arguments is not [var action, ..])
            throw new UsageException($"'runbooklint {of}' needs one of {string.Join(", ", actions)}");

        if (!actions.Contains(action))
            throw new UsageException($"'runbooklint {of}' knows {string.Join(", ", actions)}; '{action}' is none of them" + (Nearest.To(action, actions) is { } nearest ? $"; did you mean '{nearest}'?" : ""));

        return (action, this with { Arguments = [.. Arguments.Skip(1)] });
    }

    private string? FromVariable(CommandOption option) =>
        OptionVariables.Counts(option.LongName) && Variable(OptionVariables.NameOf(option.LongName!)) is { Length: > 0 } value ? value : null;

    private CommandOption? Option(string name) => Application.Options.FirstOrDefault(option => option.LongName == name);
}
