using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>The files that the containers of a service find: those of bind mounts, of <c>configs</c> and of <c>secrets</c>.</summary>
internal static class ServiceFiles
{
    /// <summary>The mounts of a service.</summary>
    public static IEnumerable<MountedFile> Of(ComposeService service)
    {
        foreach (var layer in service.Layers)
        {
            foreach (var volume in layer.Node["volumes"].Items)
            {
                if (OfVolume(volume, layer, service) is { } mount)
                    yield return mount;
            }

            foreach (var config in layer.Node["configs"].Items)
            {
                if (OfConfig(config, layer, service) is { } mount)
                    yield return mount;
            }
        }
    }

    private static MountedFile? OfVolume(YamlNode volume, ServiceLayer layer, ComposeService service)
    {
        if (volume is YamlMapping)
        {
            return volume["type"].Text == "bind" && service.Word(volume["source"], layer) is { IsKnown: true } source && service.Word(volume["target"], layer) is { IsKnown: true } target
                ? new(target.Text, source.Text, layer.Text.Fragment.File)
                : null;
        }

        return service.Word(volume, layer) is { IsKnown: true } word ? BindMount.Read(word.Text, layer.Text.Fragment.File) : null;
    }

    /// <summary>A config by its name, mounted at the root unless a target is given: its file, or its content in the compose file.</summary>
    private static MountedFile? OfConfig(YamlNode config, ServiceLayer layer, ComposeService service)
    {
        var name = config.Text ?? config["source"].Text;
        if (name is null or "")
            return null;

        var declared = layer.Text.Root["configs"][name];
        var target = service.Word(config["target"], layer)?.Text ?? "/" + name;
        if (declared["content"] is YamlScalar content && layer.Text.Settings.MayGrow(content.Value.Length))
            return new(target, "", layer.Text.Fragment.File) { Content = service.File.Interpolation.Expand(layer.Text.Settings.Argument(content)).Fragment };

        return service.Word(declared["file"], layer) is { IsKnown: true } file ? new(target, file.Text, layer.Text.Fragment.File) : null;
    }
}
