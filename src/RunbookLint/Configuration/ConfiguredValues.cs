using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>A file of values that a configuration names.</summary>
/// <param name="Chart">The folder of the chart, relative to that of the configuration; null for every chart.</param>
/// <param name="Path">The file, relative to the folder of the configuration.</param>
/// <param name="Place">Where it is named.</param>
public sealed record ConfiguredValues(string? Chart, string Path, SourceSpan Place);
