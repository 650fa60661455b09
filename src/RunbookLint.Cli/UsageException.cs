namespace RunbookLint.Cli;

/// <summary>The command line asks for something that cannot be done. The message is for its writer.</summary>
internal sealed class UsageException(string message) : Exception(message);
