using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>Environment variables that stand for options: <c>RUNBOOKLINT_FAIL_ON=warning</c> is <c>--fail-on warning</c> where the command line does not say it.</summary>
internal static class OptionVariables
{
    private const string Prefix = "RUNBOOKLINT_";

    /// <summary>What one run alone decides: nobody should change files because of a variable that was set long ago.</summary>
    private static readonly ImmutableArray<string> OnlyOnTheCommandLine = ["help", "diff", "unsafe", "check", "force", "schema", "flag", "stdin-filename", "files-from", "null", "watch", "staged"];

    /// <summary>The variable of an option.</summary>
    public static string NameOf(string option) => Prefix + option.Replace('-', '_').ToUpperInvariant();

    /// <summary>Whether an option can be given by a variable.</summary>
    public static bool Counts(string? option) => option is not null && !OnlyOnTheCommandLine.Contains(option);

    /// <summary>Whether the value of a variable switches something on.</summary>
    public static bool IsOn(string? value) => value is { Length: > 0 } && value.Trim().ToLowerInvariant() is not ("0" or "false" or "no" or "off");

    /// <summary>What to say about variables that look like ours, stand for no option, and are very near to one that does.</summary>
    /// <param name="variables">The names of all variables.</param>
    /// <param name="options">Finds the options of all commands; only asked when there is such a variable.</param>
    public static IEnumerable<string> Misspelt(IEnumerable<string> variables, Func<IEnumerable<string>> options)
    {
        string[] ours = [.. variables.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))];
        if (ours.Length == 0)
            yield break;

        var known = options().Where(Counts).Select(NameOf).Distinct(StringComparer.Ordinal).ToArray();

        foreach (var variable in ours.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Nearest.To(variable[Prefix.Length..], known.Select(name => name[Prefix.Length..])) is { } nearest)
                yield return $"the environment variable {variable} has no effect; did you mean {Prefix}{nearest}?";
        }
    }
}
