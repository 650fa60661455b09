namespace RunbookLint.Cli.Files;

/// <summary>How inputs are found and read.</summary>
internal sealed record InputOptions(bool RespectsIgnoreFiles, int Jobs, bool IsQuiet, string? InputName);
