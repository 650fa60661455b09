namespace RunbookLint.Configuration;

/// <summary>A step of a pattern: a character to take, or places to go on at without taking one.</summary>
/// <param name="Take">Whether a character is taken; null for a step that takes none.</param>
/// <param name="Targets">Where to go on without a character; null for a step that takes one, and for the end.</param>
internal sealed record GlobStep(Func<char, bool>? Take, List<int>? Targets)
{
    /// <summary>Whether the step takes a character.</summary>
    public bool Takes(char character) => Take is not null && Take(character);
}
