using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>What the image of a job says about the commands that run in it.</summary>
internal static class ImageFacts
{
    /// <summary>The scope inside a container: the tag of an image of TiDB's tools is their version.</summary>
    public static LoweringScope In(Argument? image, LoweringScope scope) =>
        image is not null && ContainerImage.ToolOf(image.Text) is not null && ContainerImage.TagOf(image) is { } version
            ? scope with { Facts = scope.Facts.With(SettingNames.ToolVersion, version) }
            : scope;
}
