using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>The inputs of an action or a reusable workflow: what its caller gives, else what it declares as default.</summary>
internal static class WorkflowInputs
{
    /// <summary>The values with the inputs.</summary>
    /// <param name="called">The file that declares them.</param>
    /// <param name="declared">Their declarations.</param>
    /// <param name="given">What the caller gives them.</param>
    /// <param name="caller">The scope of the caller.</param>
    /// <param name="values">What else is known.</param>
    public static WorkflowValues Give(WorkflowText called, YamlNode declared, YamlNode given, WorkflowScope caller, WorkflowValues values)
    {
        foreach (var input in declared.Entries)
        {
            if (input.Key.Text is not { Length: > 0 } name)
                continue;

            var value = given[name].Exists ? caller.Text.Value(given[name], caller.Values)
                : input.Value["default"].Exists ? called.Value(input.Value["default"], values)
                : ExpressionValue.Missing;

            values = values.With("inputs." + name, value);
        }

        return values;
    }
}
