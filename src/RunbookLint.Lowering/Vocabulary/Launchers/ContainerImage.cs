using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>What the images of TiDB's tools run, and the version that their tag pins.</summary>
internal static class ContainerImage
{
    /// <summary>Images whose entry point is their tool.</summary>
    /// <remarks>The official images name it after themselves: <c>/br</c>, <c>/tidb-lightning</c> (pingcap/tidb-operator, images/).</remarks>
    private static readonly string[] Tools = ["br", "tidb-lightning", "dumpling"];

    /// <summary>The launch inside a container: the words behind the image, with the entry point in front when the image brings it.</summary>
    /// <param name="launch">The launch of the container.</param>
    /// <param name="image">The image.</param>
    /// <param name="entryPoint">A replacement of the image's entry point, or null.</param>
    /// <param name="commandStart">The index of the first word behind the image.</param>
    public static Launch? Enter(Launch launch, Argument image, Argument? entryPoint, int commandStart)
    {
        var tool = ToolOf(image.Text);
        var words = launch.Words.RemoveRange(0, Math.Min(commandStart, launch.Words.Length));

        if (tool is not null && TagOf(image) is { } tag)
            launch = launch.With(SettingNames.ToolVersion, tag);

        if (entryPoint is not null && entryPoint.Text.Length > 0)
            words = words.Insert(0, entryPoint);
        else if (tool is not null && (words.IsEmpty || Launch.NameOf(words[0].Text) != tool && !IsShell(words[0].Text)))
            words = words.Insert(0, image.Slice(image.Text.IndexOf(tool, NameStart(image.Text), StringComparison.Ordinal), tool.Length));

        return words.IsEmpty ? null : launch with { Words = words };
    }

    /// <summary>The tool that an image holds, or null.</summary>
    public static string? ToolOf(string image)
    {
        var name = image.Substring(NameStart(image));
        var end = name.IndexOfAny([':', '@']);
        name = end < 0 ? name : name.Substring(0, end);
        return Tools.FirstOrDefault(tool => tool == name);
    }

    /// <summary>The tag of an image as a version; null without one.</summary>
    public static Setting<string>? TagOf(Argument image)
    {
        var start = NameStart(image.Text);
        var digest = image.Text.IndexOf('@', start);
        var end = digest < 0 ? image.Text.Length : digest;
        var colon = image.Text.IndexOf(':', start, end - start);
        return colon < 0 || colon == end - 1 ? null : image.Slice(colon + 1, end - colon - 1).ToSetting();
    }

    private static int NameStart(string image) => image.LastIndexOf('/') + 1;

    private static bool IsShell(string word) => Launch.NameOf(word) is "sh" or "bash" or "ash" or "dash";
}
