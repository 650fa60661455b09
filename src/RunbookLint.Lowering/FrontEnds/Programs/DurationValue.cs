namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>A length of time.</summary>
internal sealed record DurationValue(TimeSpan Time) : ProgramValue;
