using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>An inventory that playbooks are run with.</summary>
/// <param name="Anchor">A file from whose folder the host finds what belongs to the inventory.</param>
/// <param name="Path">The inventory, seen from there: a file, a folder (empty for that of the anchor itself), or hosts separated by commas.</param>
/// <param name="IsList">Whether it is a list of hosts.</param>
public sealed record GivenInventory(SourceFile Anchor, string Path, bool IsList);
