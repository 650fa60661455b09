
namespace RunbookLint.Properties;

/// <summary>How often a property is tried: as often as it says, or as the environment does (<c>CsCheck_Iter</c>, <c>CsCheck_Time</c>).</summary>
internal static class Iterations
{
    /// <summary>The environment's number, or the property's own; -1 leaves it to CsCheck.</summary>
    public static long Of(int usual) => Environment.GetEnvironmentVariable("CsCheck_Iter") is not null || Environment.GetEnvironmentVariable("CsCheck_Time") is not null ? -1 : usual;
}
