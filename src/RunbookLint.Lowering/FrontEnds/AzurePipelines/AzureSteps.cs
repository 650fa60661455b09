using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>Lowers one step: a script, or a task that runs one.</summary>
internal sealed class AzureSteps(LoweringContext context)
{
    private static readonly string[] Scripts = ["script", "inlineScript", "inline", "commands"];
    private static readonly string[] Files = ["filePath", "scriptPath"];
    private static readonly string[] ShellTasks = ["AzureCLI", "Bash", "CmdLine", "ShellScript", "SSH"];

    /// <summary>The plan of a step.</summary>
    public ImmutableArray<PlanNode> Lower(YamlNode step, AzureScope scope)
    {
        var yaml = scope.Yaml;
        if (step["enabled"].Text == "false" || AzureConditions.Holds(step["condition"]) is not { } holds)
            return [];

        var shell = CiVariables.Over(scope.Values.Over(scope.Shell), step["env"], yaml);
        var folder = Folder(step, yaml);
        var nodes = context.In(folder, () => Script(step, yaml, shell));
        return holds || nodes.IsEmpty ? nodes : [Region.Choice(yaml.Locate(step), PlanNodes.InSequence(yaml.Locate(step), nodes))];
    }

    private ImmutableArray<PlanNode> Script(YamlNode step, YamlSettings yaml, LoweringScope shell)
    {
        if ((step["bash"].Exists ? step["bash"] : step["script"]) is { Exists: true } script)
            return Lower(script, FragmentLanguage.Shell, yaml, shell);

        if ((step["pwsh"].Exists ? step["pwsh"] : step["powershell"]) is { Exists: true } powerShell)
            return Lower(powerShell, FragmentLanguage.PowerShell, yaml, shell);

        var task = step["task"].Text?.Split('@')[0] ?? "";
        var inputs = step["inputs"];
        if (task == "PowerShell")
            return Lower(inputs["script"], FragmentLanguage.PowerShell, yaml, shell);

        if (Array.IndexOf(ShellTasks, task) < 0 || inputs["scriptType"].Text is "ps" or "pscore" or "batch")
            return [];

        if (Scripts.Select(name => inputs[name]).FirstOrDefault(input => input.Exists) is { } inline)
            return Lower(inline, FragmentLanguage.Shell, yaml, shell);

        return Files.Select(name => inputs[name]).OfType<YamlScalar>().FirstOrDefault() is { } file ? RunFile(file, inputs["arguments"], yaml, shell) : [];
    }

    private ImmutableArray<PlanNode> Lower(YamlNode script, FragmentLanguage language, YamlSettings yaml, LoweringScope shell) =>
        script is YamlScalar { IsNull: false } scalar && yaml.MayGrow(scalar.Value.Length) ? context.Lower(yaml.Embedded(scalar), language, shell) : [];

    private ImmutableArray<PlanNode> RunFile(YamlScalar file, YamlNode arguments, YamlSettings yaml, LoweringScope shell)
    {
        var path = yaml.Argument(file);
        ImmutableArray<Argument> words = [path.Renamed("bash"), path, .. arguments is YamlScalar { IsNull: false } given ? Words.In(yaml.Argument(given)) : []];
        return ShellCommands.Lower(words, yaml.Locate(file), shell, context);
    }

    private static string? Folder(YamlNode step, YamlSettings yaml)
    {
        var folder = step["workingDirectory"].Exists ? step["workingDirectory"] : step["inputs"]["workingDirectory"];
        return folder is YamlScalar { IsNull: false } scalar && yaml.Argument(scalar) is { IsKnown: true } known && known.Text.IndexOf("$(", StringComparison.Ordinal) < 0 ? known.Text : null;
    }
}
