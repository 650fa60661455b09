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

    /// <summary>Puts another value in the place of a field; null when the value is not written where it was set.</summary>
    public static FixEdit? Replace(SettingPart part, string newValue) => part.Span.Text == part.Value ? new ReplaceText(part.Span, newValue) : null;
}

/// <summary>Puts another text in the place of the one that stands there, quoted as the old one.</summary>
public sealed record ReplaceText(SourceSpan Place, string NewText) : FixEdit(Place);

/// <summary>Raises an amount of bytes, in the unit of the old one: Kubernetes, docker and systemd write them differently.</summary>
/// <param name="Place">The amount.</param>
/// <param name="Bytes">What it must be at least.</param>
public sealed record RaiseSize(SourceSpan Place, decimal Bytes) : FixEdit(Place);

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

/// <summary>Takes away a key and its value, and puts another one in its place: <c>maxBackups: 3</c> becomes <c>maxReservedTime: 72h</c>.</summary>
/// <param name="Place">The value.</param>
/// <param name="Name">The old key.</param>
/// <param name="NewName">The new key.</param>
/// <param name="NewValue">The new value, without quotes.</param>
public sealed record RenameSetting(SourceSpan Place, string Name, string NewName, string NewValue) : FixEdit(Place);

/// <summary>Joins a flag with the word behind it: <c>--checksum false</c> becomes <c>--checksum=false</c>.</summary>
/// <param name="Place">The flag.</param>
/// <param name="Value">The word behind it.</param>
public sealed record JoinWords(SourceSpan Place, string Value) : FixEdit(Place);

/// <summary>Puts quotes around a word of a shell, which the shell would cut or expand.</summary>
/// <param name="Place">The word, or its beginning.</param>
public sealed record QuoteWord(SourceSpan Place) : FixEdit(Place);

/// <summary>Adds an item at the end of a list.</summary>
/// <param name="Place">The value of a key beside the list.</param>
/// <param name="List">The key of the list.</param>
/// <param name="Lines">The lines of the item, each with the indentation that it has below the item's dash.</param>
public sealed record AddItem(SourceSpan Place, string List, ImmutableArray<string> Lines) : FixEdit(Place);

/// <summary>Puts another text in the place of the one that stands there as it is, because it is no value that could need quotes.</summary>
public sealed record RewriteText(SourceSpan Place, string NewText) : FixEdit(Place);
