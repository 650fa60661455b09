namespace RunbookLint.Lowering;

/// <summary>What is wrong with an argument of <c>--set</c> and the like.</summary>
/// <param name="Position">Where, as an offset into the argument.</param>
/// <param name="Message">What, lower case, no full stop.</param>
public sealed record AssignmentError(int Position, string Message);
