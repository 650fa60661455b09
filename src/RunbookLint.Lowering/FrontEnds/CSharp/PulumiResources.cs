using RunbookLint.Lowering.FrontEnds.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Kubernetes resources that a Pulumi program declares. They are state, in no order.</summary>
internal static class PulumiResources
{
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal)
    {
        ["ConfigMap"] = "v1",
        ["CronJob"] = "batch/v1",
        ["CustomResource"] = "",
        ["DaemonSet"] = "apps/v1",
        ["Deployment"] = "apps/v1",
        ["Job"] = "batch/v1",
        ["Pod"] = "v1",
        ["StatefulSet"] = "apps/v1",
    };

    /// <summary>Adds what a new object declares to the plan.</summary>
    public static void Create(ProgramCallSite call, ObjectValue value)
    {
        var (interpreter, context) = (call.Interpreter, call.Interpreter.Context);

        if (value["1"] is not ObjectValue arguments)
            return;

        if (value.Type is "ConfigGroup" or "ConfigFile")
        {
            var scope = interpreter.CurrentScope();
            if (arguments["Yaml"] is TextValue yaml)
                interpreter.EmitBeside(context.Lower((yaml.Argument.Origin ?? yaml.Argument).Fragment, FragmentLanguage.Yaml, scope));
            else if (arguments["File"] is TextValue { Argument.IsKnown: true } file && context.ReadFile(file.Argument.Text) is { } content)
                interpreter.EmitBeside(context.Lower(content, FragmentLanguage.Yaml, scope));

            return;
        }

        if (!Versions.TryGetValue(value.Type, out var version) || arguments.Type.Length > 0 && !arguments.Type.EndsWith("Args", StringComparison.Ordinal))
            return;

        var resource = new ResourceText(value.Place).Write(value.Type, version, value["0"], arguments);
        interpreter.EmitBeside(context.LowerGuessed(resource, FragmentLanguage.Yaml, interpreter.CurrentScope()));
    }
}
