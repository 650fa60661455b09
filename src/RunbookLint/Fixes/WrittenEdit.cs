using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>A change of text as a report holds it: what to put in is known to the letter.</summary>
internal sealed record WrittenEdit(SourceSpan Place, string NewText) : FixEdit(Place);
