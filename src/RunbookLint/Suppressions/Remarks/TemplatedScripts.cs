using RunbookLint.Lowering;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>
/// Scripts in scalars, as far as a template's comment speaks for their commands. Rendering takes that comment away, so that the script
/// itself says nothing any more; what the scalar holds is taken for shell, whose statements end where those of others do.
/// </summary>
internal static class TemplatedScripts
{
    private static readonly TemplateRemarks Templates = new();
    private static readonly ShellRemarks Shell = new();

    /// <summary>Adds the commands of a scalar with a comment that may be meant for us.</summary>
    public static void AddTo(RemarkedText text, YamlScalar scalar)
    {
        if (scalar.Value.IndexOf(LoweredText.Mark, StringComparison.Ordinal) < 0)
            return;

        var script = new RemarkedText(scalar.Value);
        Templates.Read(script);
        if (script.Remarks.Count == 0)
            return;

        script.BlankRemarks();
        Shell.Read(script);
        text.Nodes.AddRange(script.Nodes.Select(scalar.Map.ToOuter));
        text.Commands.AddRange(script.Commands.Select(scalar.Map.ToOuter));
    }
}
