using System.Collections.Immutable;
using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A named template.</summary>
/// <param name="Template">The file that defines it.</param>
/// <param name="Body">What it gives.</param>
internal sealed record HelmDefinition(HelmTemplate Template, ImmutableArray<GoNode> Body);
