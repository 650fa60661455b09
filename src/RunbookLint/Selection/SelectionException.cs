namespace RunbookLint;

/// <summary>A rule or severity was asked for that does not exist. The message names the nearest.</summary>
public sealed class SelectionException(string message) : Exception(message);
