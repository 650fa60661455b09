using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>A container image: <c>registry:5000/pingcap/br:v7.5.1@sha256:…</c>.</summary>
internal sealed class ImageReference
{
    private static readonly string[] Tools = ["br", "tidb-lightning", "dumpling"];

    private ImageReference(Argument repository, Setting<string> version) => (Repository, Version) = (repository, version);

    /// <summary>The last segment of the repository: <c>br</c>.</summary>
    public Argument Repository { get; }

    /// <summary>The version in the tag; dynamic for tags that move, such as <c>latest</c>.</summary>
    public Setting<string> Version { get; }

    /// <summary>Whether the image holds one of TiDB's tools and is versioned like it.</summary>
    public bool IsTool => Repository.IsKnown && Tools.Contains(Repository.Text);

    /// <summary>Whether the last segment of a repository names one of TiDB's tools.</summary>
    public static bool IsToolName(string name) => Tools.Contains(name);

    /// <summary>Reads an image; null when the node is no image name.</summary>
    public static ImageReference? Read(YamlNode node, YamlSettings yaml) =>
        node is YamlScalar { Value.Length: > 0 } scalar ? Read(yaml.Argument(scalar)) : null;

    /// <summary>Reads the name of an image.</summary>
    public static ImageReference Read(Argument image)
    {
        var shape = Shape(image);
        var digest = shape.IndexOf('@');
        var end = digest < 0 ? shape.Length : digest;
        var name = shape.LastIndexOf('/', end - 1 < 0 ? 0 : end - 1) + 1;
        var colon = shape.IndexOf(':', name, end - name);
        var nameEnd = colon < 0 ? end : colon;
        var version = colon < 0 ? Setting<string>.Absent(image.Span) : VersionOf(image.Slice(colon + 1, end - colon - 1));

        return new(image.Slice(name, nameEnd - name), version);
    }

    /// <summary>The text with its templates blanked out, as a template may hold any separator.</summary>
    private static string Shape(Argument image)
    {
        var shape = image.Text.ToCharArray();
        foreach (var hole in image.Holes)
        {
            for (var index = hole.Start; index < hole.End; index++)
                shape[index] = ' ';
        }

        return new(shape);
    }

    private static Setting<string> VersionOf(Argument tag)
    {
        var setting = tag.ToSetting();
        return setting.IsKnown(out var text) && !LooksLikeVersion(text) ? Setting<string>.Dynamic(setting.Span, text) : setting;
    }

    private static bool LooksLikeVersion(string tag) =>
        tag.Length > 1 && (char.IsDigit(tag[0]) || (tag[0] is 'v' or 'V' && char.IsDigit(tag[1])));
}
