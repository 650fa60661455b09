using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>
/// The known values among the variables of a script. Every command sees them, and a script may have as many variables as commands, so they are
/// kept beside the variables rather than collected anew.
/// </summary>
internal static class ShellValues
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, ShellVariable>, ImmutableDictionary<string, Argument>> ByVariables = new();

    /// <summary>The variables that have one known value, and the values.</summary>
    public static ImmutableDictionary<string, Argument> Of(ImmutableDictionary<string, ShellVariable> variables) => ByVariables.GetValue(variables, Collect);

    /// <summary>The variables with one set.</summary>
    public static ImmutableDictionary<string, ShellVariable> Assign(ImmutableDictionary<string, ShellVariable> variables, string name, ShellVariable variable)
    {
        var values = Of(variables);
        var assigned = variables.SetItem(name, variable);
        if (!ReferenceEquals(assigned, variables))
            ByVariables.GetValue(assigned, _ => variable.Value is { } value ? values.SetItem(name, value) : values.Remove(name));

        return assigned;
    }

    private static ImmutableDictionary<string, Argument> Collect(ImmutableDictionary<string, ShellVariable> variables) =>
        variables.Where(entry => entry.Value.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Value!);
}
