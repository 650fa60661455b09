using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Another name or tag for an image, wherever it is used.</summary>
/// <param name="Name">The image's name.</param>
/// <param name="NewName">The new name; null when it stays.</param>
/// <param name="NewTag">The new tag; null when it stays.</param>
internal sealed record ImageChange(string Name, Argument? NewName, Argument? NewTag)
{
    private static readonly string[] Keys = ["image", "toolImage"];

    /// <summary>The changes that a kustomization lists.</summary>
    public static IEnumerable<ImageChange> Of(KustomizationFile file) => file.Root["images"].Items
        .Where(item => item["name"].Text is { Length: > 0 })
        .Select(item => new ImageChange(item["name"].Text!, Given(item["newName"], file), Given(item["newTag"], file)));

    /// <summary>Changes the images of a resource; those of lists of containers, and of the operator's resources.</summary>
    public void ApplyTo(KustomizedResource resource) => resource.Change(data => (DataMap)Apply(data, DepthLimits.Data));

    private DataValue Apply(DataValue value, int depth)
    {
        switch (value)
        {
            case DataList list when depth > 0:
                return new DataList([.. list.Items.Select(item => Apply(item, depth - 1))]);

            case DataMap map when depth > 0:
                var changed = new DataMap();
                foreach (var (key, written, inner) in map.Entries)
                    changed.Set(key, Keys.Contains(key) && inner is DataScalar image ? Apply(image) : Apply(inner, depth - 1), written);

                return changed;

            default:
                return value;
        }
    }

    private DataScalar Apply(DataScalar image)
    {
        var text = image.Text.Text;
        var colon = text.IndexOf(':', text.LastIndexOf('/') + 1);
        var name = colon < 0 ? text : text.Substring(0, colon);
        if (!image.Text.IsKnown || name != Name)
            return image;

        var composer = new TextComposer(image.Text.Fragment);
        composer.Mark(0);
        if (NewName is { } newName)
            composer.Put(newName);
        else
            composer.Put(image.Text, 0, name.Length);

        if (NewTag is { } tag)
        {
            composer.Put(":");
            composer.Put(tag);
        }
        else if (colon >= 0)
        {
            composer.Put(image.Text, colon, text.Length - colon);
        }

        composer.Mark(text.Length);
        return new DataScalar(composer.ToArgument(), DataKind.String);
    }

    private static Argument? Given(YamlNode node, KustomizationFile file) => node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? file.Yaml.Argument(scalar) : null;
}
