using System.Collections.Immutable;

namespace RunbookLint.Syntax.Jinja;

/// <summary>The arguments of a call, evaluated.</summary>
internal sealed record JinjaArguments(ImmutableArray<JinjaValue> Positional, ImmutableArray<KeyValuePair<string, JinjaValue>> Named)
{
    /// <summary>The argument with a name, or at a position; null when it is not given.</summary>
    public JinjaValue? At(int position, string name) =>
        position >= 0 && position < Positional.Length ? Positional[position] : Named.Where(argument => argument.Key == name).Select(argument => argument.Value).FirstOrDefault();

    /// <summary>The text of an argument; null when it is not given, or not known.</summary>
    public string? TextAt(int position, string name) => At(position, name) is { } value ? JinjaValues.TextOf(value) : null;

    /// <summary>The arguments behind the first ones.</summary>
    public JinjaArguments Skip(int count) => this with { Positional = [.. Positional.Skip(count)] };
}
