using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>One of the fields of which a value is made, such as the bucket of a storage.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Value">What it says.</param>
/// <param name="Span">Where it says it.</param>
public sealed record SettingPart(string Name, string Value, SourceSpan Span);
