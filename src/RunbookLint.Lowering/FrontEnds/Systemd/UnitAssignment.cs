using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary><c>Key=value</c> in a section of a unit file.</summary>
/// <param name="Section">The section, without brackets.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, its lines joined.</param>
internal sealed record UnitAssignment(string Section, string Key, Fragment Value);
