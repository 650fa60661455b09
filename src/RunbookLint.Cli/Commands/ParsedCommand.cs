using McMaster.Extensions.CommandLineUtils;

namespace RunbookLint.Cli.Commands;

/// <summary>A command with its options and arguments.</summary>
/// <param name="Name">The command; empty for the program itself.</param>
/// <param name="Arguments">What is no option.</param>
/// <param name="Application">The parsed options.</param>
/// <param name="WantsHelp">Whether to explain the command rather than run it.</param>
internal sealed record ParsedCommand(string Name, IReadOnlyList<string> Arguments, CommandLineApplication Application, bool WantsHelp)
{
    /// <summary>The paths of the list that <c>--files-from</c> names; null when there is none.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>Whether a switch is given.</summary>
    public bool Has(string name) => Option(name)?.HasValue() ?? false;

    /// <summary>The value of an option, or a default.</summary>
    public string Value(string name, string otherwise) => Option(name)?.Value() ?? otherwise;

    /// <summary>The value of an option, or null.</summary>
    public string? Value(string name) => Option(name)?.Value();

    /// <summary>All values of an option that may be repeated.</summary>
    public IEnumerable<string> Values(string name) => Option(name)?.Values.OfType<string>() ?? [];

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

    private CommandOption? Option(string name) => Application.Options.FirstOrDefault(option => option.LongName == name);
}
