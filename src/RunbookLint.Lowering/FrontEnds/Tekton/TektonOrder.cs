using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Tekton;

/// <summary>When a task of a pipeline runs: behind which others, and whether at all.</summary>
internal static class TektonOrder
{
    private const string Result = "$(tasks.";

    /// <summary>The tasks that one waits for, because it says so or because it uses their results.</summary>
    public static ImmutableArray<string> NeedsOf(YamlNode task) =>
    [
        .. task["runAfter"].Items.Where(name => name.Text is not null).Select(name => name.Text!),
        .. task["params"].Items.Select(parameter => parameter["value"])
            .Concat(task["when"].Items.Select(condition => condition["input"]))
            .SelectMany(value => TasksIn(value.Text)),
    ];

    /// <summary>Whether all conditions hold; null when only the run knows.</summary>
    public static bool? Holds(YamlNode when, YamlSettings yaml)
    {
        bool? all = true;
        foreach (var condition in when.Items)
        {
            var holds = HoldsOne(condition, yaml);
            all = holds == false || all == false ? false : holds == true ? all : null;
        }

        return when is YamlScalar { IsNull: false } ? null : all;
    }

    /// <summary>The names of the tasks and pipelines that a resource uses.</summary>
    public static IEnumerable<string> References(Resource resource) =>
        resource.Spec["tasks"].Items.Concat(resource.Spec["finally"].Items)
            .Concat(resource.Spec["pipelineSpec"]["tasks"].Items).Concat(resource.Spec["pipelineSpec"]["finally"].Items)
            .Append(resource.Spec)
            .SelectMany(node => new[]
            {
                (Kind: node["taskRef"]["kind"].Text ?? "Task", Name: node["taskRef"]["name"].Text),
                (Kind: "Pipeline", Name: node["pipelineRef"]["name"].Text),
            })
            .Where(reference => reference.Name is not null)
            .Select(reference => ReferredResources.Key(reference.Kind, reference.Name!));

    private static bool? HoldsOne(YamlNode condition, YamlSettings yaml)
    {
        if (yaml.Setting(condition["input"]) is not { Value: { } input } || IsReference(input) || condition["values"].Items.IsEmpty)
            return null;

        var values = condition["values"].Items.Select(value => yaml.Setting(value).Value).ToList();
        if (values.Exists(value => value is null || IsReference(value)))
            return null;

        return condition["operator"].Text switch
        {
            "in" => values.Contains(input),
            "notin" => !values.Contains(input),
            _ => null,
        };
    }

    private static bool IsReference(string text) => text.IndexOf("$(", StringComparison.Ordinal) >= 0;

    private static IEnumerable<string> TasksIn(string? text)
    {
        for (var start = text?.IndexOf(Result, StringComparison.Ordinal) ?? -1; start >= 0; start = text!.IndexOf(Result, start + 1, StringComparison.Ordinal))
        {
            var end = text!.IndexOf('.', start + Result.Length);
            if (end > 0)
                yield return text.Substring(start + Result.Length, end - start - Result.Length);
        }
    }
}
