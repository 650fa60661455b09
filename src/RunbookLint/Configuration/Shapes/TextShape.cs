using System.Collections.Immutable;

namespace RunbookLint.Configuration.Shapes;

/// <summary>A scalar.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="IsValid">Whether a text is one.</param>
internal sealed record TextShape(string Form, Func<string, bool> IsValid) : ValueShape(Form)
{
    /// <summary>The types that the schema allows it.</summary>
    public ImmutableArray<string> Types { get; init; } = ["string"];

    /// <summary>Whether numbers have to be above 0.</summary>
    public bool IsAmount { get; init; }

    /// <summary>The words that there are, where there are only some.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What the schema compares strings with.</summary>
    public string? Pattern { get; init; }

    /// <summary>One of some words.</summary>
    public static TextShape Of(params string[] words) =>
        new($"be one of {string.Join(", ", words)}", text => Array.IndexOf(words, text) >= 0) { Words = [.. words] };

    /// <summary>Text that says something.</summary>
    public static TextShape Any(string form) => new(form, text => text.Trim().Length > 0) { Types = ["string", "number", "boolean"], Pattern = @"\S" };
}
