using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>A line of a crontab that says something.</summary>
/// <param name="Span">The line without blanks at its ends.</param>
internal abstract record CrontabLine(TextSpan Span);

/// <summary><c>NAME = value</c>: an environment variable of the entries below it.</summary>
/// <param name="Span">The line.</param>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value, without the quotes around it.</param>
internal sealed record CrontabVariable(TextSpan Span, string Name, TextSpan Value) : CrontabLine(Span);

/// <summary>When to run what.</summary>
/// <param name="Span">The line.</param>
/// <param name="Schedule">The five time fields, or <c>@daily</c> and its like.</param>
/// <param name="Rest">What stands behind the schedule: in a crontab of the system, the user comes first.</param>
internal sealed record CrontabEntry(TextSpan Span, TextSpan Schedule, TextSpan Rest) : CrontabLine(Span);

/// <summary>A line that cron does not understand, and for which it refuses the whole crontab.</summary>
internal sealed record CrontabMistake(TextSpan Span) : CrontabLine(Span);
