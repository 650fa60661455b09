namespace RunbookLint.Cli.Files;

/// <summary>A file to lint.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="ShownPath">As reports show it: from the current folder when it is inside, else whole; with forward slashes.</param>
/// <param name="Root">The folder that nothing outside of is read for it.</param>
/// <param name="IsNamed">Whether the user named it, rather than a folder around it.</param>
internal sealed record InputFile(string FullPath, string ShownPath, string Root, bool IsNamed);
