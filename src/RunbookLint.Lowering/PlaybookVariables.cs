using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Variables of one argument: <c>key=value</c> pairs, a mapping in JSON or YAML, or a file of variables.</summary>
/// <param name="Text">The argument, or the file.</param>
/// <param name="Option">The option that gives them, as the user writes it; null for a file, in which values can be located.</param>
public sealed record PlaybookVariables(SourceFile Text, string? Option);
