using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>The environment of a service's containers: its env files, and over them its own variables.</summary>
internal static class ServiceEnvironment
{
    /// <summary>The variables over those that the image has.</summary>
    public static ImmutableDictionary<string, Argument> Over(ImmutableDictionary<string, Argument> image, ComposeService service)
    {
        var variables = image;

        foreach (var layer in service.Layers.Reverse())
        {
            var files = layer.Node["env_file"] is YamlScalar only ? [only] : layer.Node["env_file"].Items.Select(item => item is YamlMapping ? item["path"] : item);
            foreach (var file in files)
            {
                if (service.Word(file, layer) is { IsKnown: true } path)
                    variables = Merged(variables, service.File.ReadEnvironment(path.Text, layer.Text.Fragment.File));
            }
        }

        // A name without a value is passed on from where compose runs, which reads the .env file, too.
        foreach (var (name, value) in service.Pairs("environment"))
            variables = (value ?? service.File.ValueOf(name)) is { } known ? variables.With(name, known) : variables.Remove(name);

        return variables;
    }

    private static ImmutableDictionary<string, Argument> Merged(ImmutableDictionary<string, Argument> variables, ImmutableDictionary<string, Argument> over) =>
        variables.IsEmpty ? over : variables.SetItems(over);
}
