using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>shell</c> and <c>raw</c>: a script.</summary>
internal sealed class ShellModule : IModuleLowering
{
    private static readonly string[] Others = ["python", "perl", "pwsh", "ruby", "node"];

    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("executable") is { } executable && Others.Any(other => Paths.NameOf(executable).StartsWith(other, StringComparison.Ordinal)))
            return [];

        var script = call.Free is { } free ? call.Scope.Variables.Expand(free, TemplateTarget.Script) : call.Word("cmd", "_raw_params");
        if (script is null)
            return [];

        // What stands on standard input is read by the one command there is.
        return call.Word("stdin") is not null && script.Text.IndexOfAny(['\n', ';', '|', '&']) < 0
            ? CommandModule.Run(CommandWords.Split(script), script.Span, call)
            : call.Context.Lower(script.Fragment, FragmentLanguage.Shell, call.Scope.Lowering);
    }
}
