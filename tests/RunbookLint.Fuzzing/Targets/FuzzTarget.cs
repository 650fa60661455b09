namespace RunbookLint.Fuzzing.Targets;

/// <summary>Something that is given any bytes, and must keep its promises.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Seeds">What it likes to eat: an input with a seed's kind is a good start.</param>
/// <param name="Run">Takes an input; an exception is a broken promise.</param>
internal sealed record FuzzTarget(string Name, SeedKind Seeds, Action<byte[]> Run);
