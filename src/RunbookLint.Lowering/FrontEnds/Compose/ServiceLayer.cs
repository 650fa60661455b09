using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>What one file says of a service.</summary>
/// <param name="Node">The service in that file.</param>
/// <param name="Text">The file.</param>
internal sealed record ServiceLayer(YamlMapping Node, YamlText Text);
