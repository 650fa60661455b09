namespace RunbookLint.Fuzzing.Seeds;

/// <summary>A text and what its file is called.</summary>
internal sealed record SeedText(string Path, string Text);
