using System.Collections.Immutable;
using RunbookLint.Syntax.Groovy;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>A function of a pipeline.</summary>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Body">What it does.</param>
internal sealed record JenkinsFunction(ImmutableArray<string> Parameters, GroovyGroup Body);
