using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Sets environment variables. Each script copies all of them, so that no more are known than anybody sets by hand.</summary>
internal static class EnvironmentVariables
{
    /// <summary>The variables with one more; where there are too many, one whose value is left to the run.</summary>
    public static ImmutableDictionary<string, Argument> With(this ImmutableDictionary<string, Argument> variables, string name, Argument value) =>
        variables.Count < GrowthLimits.Variables || variables.ContainsKey(name) ? variables.SetItem(name, value) : TooMany(variables);

    private static ImmutableDictionary<string, Argument> TooMany(ImmutableDictionary<string, Argument> variables)
    {
        Reading.Meets($"more than {GrowthLimits.Variables} variables are set in one place; what the others are is not known");
        return variables;
    }
}
