using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>A resource of a kustomization: as it is written, until something changes it.</summary>
/// <param name="resource">The resource as written.</param>
/// <param name="text">The text it stands in.</param>
internal sealed class KustomizedResource(Resource resource, Fragment text)
{
    private DataMap? changed;

    /// <summary>Its kind.</summary>
    public string Kind { get; } = resource.Kind;

    /// <summary>The name that patches know it by: the one it was written with.</summary>
    public string Name { get; } = resource.Root["metadata"]["name"].Text ?? "";

    /// <summary>Whether it is of Kubernetes itself, whose lists are merged by names; lists of others are replaced.</summary>
    public bool IsBuiltIn => resource.Group is { } group && (group.Length == 0 || group is "apps" or "batch" or "extensions");

    /// <summary>Whether a patch has taken it away.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Changes it.</summary>
    public void Change(Func<DataMap, DataMap> change) => changed = change(Data);

    /// <summary>The resource as it is applied, every part at the place where it was set.</summary>
    public Resource ToResource()
    {
        if (changed is null)
            return resource;

        var composer = new TextComposer(text);
        composer.Mark(resource.Root.Span.Start);
        new DataWriter(composer, resource.Root.Span).Write(changed);
        composer.Mark(resource.Root.Span.End);

        var written = composer.ToArgument().Fragment;
        var stream = YamlParser.Parse(written.Text);
        return stream.Documents is [{ Root: YamlMapping root }, ..] ? new Resource(root, new YamlSettings(written), resource.Scope) : resource;
    }

    private DataMap Data => changed ?? DataReader.ReadMap(resource.Root, resource.Yaml, null);
}
