using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Reads associative arrays: <c>declare -A pd=([prod]=10.0.0.1:2379)</c> and <c>pd[prod]=10.0.0.1:2379</c>.</summary>
internal static class AssociativeArray
{
    /// <summary>The entries of an array in parentheses; null when an element has no key.</summary>
    public static ImmutableDictionary<string, Argument>? Read(ImmutableArray<Argument> elements)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Argument>(StringComparer.Ordinal);

        foreach (var element in elements)
        {
            var end = element.Text.StartsWith("[", StringComparison.Ordinal) ? element.Text.IndexOf("]=", StringComparison.Ordinal) : -1;
            if (end < 0 || element.Holes.Any(hole => hole.Start < end))
                return null;

            entries[element.Text.Substring(1, end - 1).Trim('"', '\'')] = element.From(end + 2);
        }

        return entries.Count == 0 ? null : entries.ToImmutable();
    }

    /// <summary>The array with entries, on top of what it held before.</summary>
    public static ShellVariable Of(ImmutableDictionary<string, Argument> entries, ShellVariable? before, SourceSpan place) =>
        ShellVariable.Associative(before?.Entries?.SetItems(entries) ?? entries, place);

    /// <summary>The array with one entry set. What is no associative array yet, or has a number for a key, is left to the run.</summary>
    public static ShellVariable Set(ShellVariable? before, string key, Argument value, SourceSpan place) => before switch
    {
        { Entries: { } entries } => ShellVariable.Associative(entries.SetItem(key, value), place),
        null or { Value.Text.Length: 0 } or { Elements.IsDefaultOrEmpty: true, Value: null } when !key.All(char.IsDigit) =>
            ShellVariable.Associative(ImmutableDictionary.Create<string, Argument>(StringComparer.Ordinal).SetItem(key, value), place),
        _ => ShellVariable.Unknown(place),
    };
}
