using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Finds the resources that others refer to by name: in the same text, else in a file beside it.</summary>
internal static class ReferredResources
{
    /// <summary>Kinds that do nothing until another resource refers to them.</summary>
    private static readonly string[] Templates = ["ClusterTask", "ClusterWorkflowTemplate", "Pipeline", "Task", "WorkflowTemplate"];

    /// <summary>The resource of one of the kinds; null when there is none in reach.</summary>
    public static Resource? Find(string name, Resource from, LoweringContext context, params string[] kinds) =>
        from.Beside.FirstOrDefault(resource => Is(resource, name, kinds)) ?? FindInFolder(name, from, context, kinds);

    private static Resource? FindInFolder(string name, Resource from, LoweringContext context, string[] kinds)
    {
        var file = from.Span.File;
        foreach (var entry in context.ListFolder("", file).Where(entry => FileLanguage.Of(entry) == FragmentLanguage.Yaml))
        {
            if (context.Peek(entry, file) is not { } other || other.Path == file.Path || other.Content.IndexOf(name, StringComparison.Ordinal) < 0
                || !kinds.Any(kind => other.Content.IndexOf(kind, StringComparison.Ordinal) >= 0) || !from.Yaml.MayGrow(other.Content.Length))
                continue;

            var whole = Fragment.Whole(other);
            var resources = ManifestReader.Read(YamlParser.Parse(other.Content), new YamlSettings(whole), from.Scope).ToList();
            if (resources.Find(resource => Is(resource, name, kinds)) is not { } found)
                continue;

            // A file that only holds what others use is part of their plan; one that does more has a plan of its own.
            if (resources.TrueForAll(resource => Array.IndexOf(Templates, resource.Kind) >= 0))
                context.ReadFile(entry, file);

            return found with { Beside = [.. resources] };
        }

        return null;
    }

    private static bool Is(Resource resource, string name, string[] kinds) => kinds.Contains(resource.Kind) && resource.Root["metadata"]["name"].Text == name;
}
