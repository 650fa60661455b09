using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>One assignment of an argument such as <c>a.b=c,d={e,f}</c>.</summary>
/// <param name="Path">The way to the value.</param>
/// <param name="Whole">The assignment.</param>
/// <param name="Values">The value, or the items of a list, as they are written.</param>
/// <param name="IsList">Whether the value is a list in braces.</param>
internal sealed record ParsedAssignment(ImmutableArray<AssignmentKey> Path, TextSpan Whole, ImmutableArray<TextSpan> Values, bool IsList);
