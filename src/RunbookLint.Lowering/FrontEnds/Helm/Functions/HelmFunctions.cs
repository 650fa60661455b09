using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>The functions of Go's templates, of Sprig and of Helm, as far as their values can be told.</summary>
/// <seealso href="https://helm.sh/docs/chart_template_guide/function_list/"/>
internal static class HelmFunctions
{
    private static readonly Dictionary<string, Func<HelmCall, DataValue>> ByName = Build();

    /// <summary>The functions whose value is another one at each run, or comes from the cluster.</summary>
    private static readonly HashSet<string> OfTheRun = new(StringComparer.Ordinal)
    {
        "lookup", "now", "date", "dateInZone", "htmlDate", "randAlphaNum", "randAlpha", "randNumeric", "randAscii", "randBytes", "randInt", "uuidv4", "shuffle",
        "genCA", "genCAWithKey", "genSelfSignedCert", "genSignedCert", "genPrivateKey", "derivePassword", "htpasswd", "env", "getHostByName",
    };

    /// <summary>The value of a call.</summary>
    public static DataValue Call(string name, HelmCall call)
    {
        if (ByName.TryGetValue(name, out var function))
            return function(call);

        return OfTheRun.Contains(name) ? call.Unknown($"{name} gives its value when the chart is installed") : call.Unknown($"the function {name} is not evaluated");
    }

    private static Dictionary<string, Func<HelmCall, DataValue>> Build()
    {
        var functions = new Dictionary<string, Func<HelmCall, DataValue>>(StringComparer.Ordinal);
        LogicFunctions.AddTo(functions);
        TextFunctions.AddTo(functions);
        NumberFunctions.AddTo(functions);
        CollectionFunctions.AddTo(functions);
        TemplateFunctions.AddTo(functions);
        return functions;
    }
}
