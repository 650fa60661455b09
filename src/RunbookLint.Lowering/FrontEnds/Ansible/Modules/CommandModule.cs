using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>command</c> and <c>expect</c>: one program with its arguments, without a shell.</summary>
internal sealed class CommandModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        var argv = call.Words("argv");
        if (!argv.IsEmpty)
            return Run(argv, call.PlaceOf("argv"), call);

        var command = call.Free is { } free ? call.Scope.Variables.Expand(free) : call.Word("cmd", "command", "_raw_params");
        return command is null ? [] : Run(CommandWords.Split(command), PlaceOf(command), call);
    }

    /// <summary>The plan of a program.</summary>
    public static ImmutableArray<PlanNode> Run(ImmutableArray<Argument> words, SourceSpan span, ModuleCall call) =>
        words.IsEmpty ? [] : Launcher.Run(new Launch(span, words, call.Scope.Lowering) { Input = call.Word("stdin") }, call.Context);

    /// <summary>The text without the blanks around it, as block scalars have them.</summary>
    private static SourceSpan PlaceOf(Argument command)
    {
        var start = command.Text.Length - command.Text.TrimStart().Length;
        return command.Slice(start, command.Text.Trim().Length).Span;
    }
}
