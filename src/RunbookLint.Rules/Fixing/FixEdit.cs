using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules;

/// <summary>
/// One change, as a rule can ask for it without knowing the language of the text. Whoever makes it refuses what cannot be done there, and
/// undoes what does not mend the finding.
/// </summary>
/// <param name="Place">Where.</param>
public abstract record FixEdit(SourceSpan Place)
{
    /// <summary>Puts another value in the place of a known one; null when the value is not written where it was set.</summary>
    public static FixEdit? Replace(Setting<string> setting, string newValue) =>
        setting.IsKnown(out var value) && setting.Span.Text == value ? new ReplaceText(setting.Span, newValue) : null;
}

/// <summary>Puts another text in the place of the one that stands there, quoted as the old one.</summary>
public sealed record ReplaceText(SourceSpan Place, string NewText) : FixEdit(Place);

/// <summary>Takes away a flag, key or option with its value.</summary>
/// <param name="Place">The value; or the flag or option itself when it has none.</param>
/// <param name="Names">What it may be called: <c>check-requirements</c>.</param>
public sealed record RemoveSetting(SourceSpan Place, ImmutableArray<string> Names) : FixEdit(Place);

/// <summary>Adds a flag behind the words of a command.</summary>
/// <param name="Place">The command.</param>
/// <param name="Flag">The flag, with its value: <c>--yes</c>.</param>
public sealed record AddFlag(SourceSpan Place, string Flag) : FixEdit(Place);

/// <summary>Adds a key to a mapping or table, in a line below one that is there.</summary>
/// <param name="Place">A value of the same mapping or table.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, quoted where it must be.</param>
public sealed record AddKey(SourceSpan Place, string Key, string Value) : FixEdit(Place);

/// <summary>Adds whole lines below one that is there, indented like it.</summary>
/// <param name="Place">What stands in that line.</param>
/// <param name="Lines">The lines, without indentation of their own at the first.</param>
public sealed record AddLines(SourceSpan Place, ImmutableArray<string> Lines) : FixEdit(Place);
