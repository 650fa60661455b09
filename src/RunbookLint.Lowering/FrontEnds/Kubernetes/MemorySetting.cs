using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Reads how much memory a container may use.</summary>
internal static class MemorySetting
{
    /// <summary>The limit of a <c>resources</c> mapping, else the request, which then is all that is promised.</summary>
    public static Setting<string> Of(YamlNode resources, YamlSettings yaml) =>
        yaml.Setting(resources["limits"]["memory"]).Or(yaml.Setting(resources["requests"]["memory"]));
}
