using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Lowers the scripts of steps: a text, or a list of lines that one shell runs.</summary>
internal static class CiScripts
{
    /// <summary>The plan of the lines of all nodes together.</summary>
    public static ImmutableArray<PlanNode> Lower(LoweringScope scope, YamlSettings yaml, LoweringContext context, params YamlNode[] scripts)
    {
        var parts = ScriptParts.Join(scripts
            .SelectMany(script => script.Items.Prepend(script))
            .OfType<YamlScalar>()
            .Where(line => !line.IsNull && yaml.MayGrow(line.Value.Length + 1))
            .Select(yaml.Argument));

        return parts.IsEmpty ? [] : ShellScript.Lower(parts, scope, context, out _);
    }
}
