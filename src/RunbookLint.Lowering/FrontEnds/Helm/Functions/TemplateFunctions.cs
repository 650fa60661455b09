using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Functions that render templates, and that write values as YAML.</summary>
internal static class TemplateFunctions
{
    /// <summary>Adds the functions by their names.</summary>
    public static void AddTo(Dictionary<string, Func<HelmCall, DataValue>> functions)
    {
        functions.Add("include", Include);
        functions.Add("tpl", Expand);
        functions.Add("toYaml", Write);
        functions.Add("toYamlPretty", Write);
        functions.Add("b64enc", call => call.Unknown("it is encoded"));
        functions.Add("b64dec", call => call.Unknown("it is encoded"));
    }

    private static DataValue Include(HelmCall call)
    {
        if (call.Text(0) is not { } name)
            return call.Unknown();

        return call.Renderer.Include(name, call[1]) is { } text
            ? new DataScalar(text, DataKind.String)
            : call.Unknown($"the template {name} is not in reach");
    }

    private static DataValue Expand(HelmCall call)
    {
        if (TextFunctions.Of(call[0]) is not { } text)
            return HelmText.OrUnknown(call[0]);

        if (text.Text.IndexOf("{{", StringComparison.Ordinal) < 0)
            return call[0];

        return call.Renderer.Expand(text, call[1]) is { } expanded ? new DataScalar(expanded, DataKind.String) : call.Unknown("its template cannot be read");
    }

    private static DataValue Write(HelmCall call) => call[0] is DataUnknown
        ? call.Unknown()
        : call.Composed(composer => new DataWriter(composer, call.Place).Write(call[0]));
}
