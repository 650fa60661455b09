using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Follows what changes the cluster and the namespace that later commands of a script are about.</summary>
internal static class KubeSwitch
{
    /// <summary>Whether a command only switches; the switch is then made.</summary>
    public static bool Apply(ImmutableArray<Argument> words, ShellState state)
    {
        switch (words)
        {
            case [{ Text: "kubectl" or "oc" }, { Text: "config" }, { Text: "use-context" }, _] or [{ Text: "kubectx" }, _]:
                state.KubeContext = words[words.Length - 1].Text;
                state.Namespace = null;
                return true;
            case [{ Text: "kubens" or "oc" }, .. [] or [{ Text: "project" }], { IsKnown: true } name]:
                state.Namespace = name.Text;
                return true;
            case [{ Text: "kubectl" or "oc" }, { Text: "config" }, { Text: "set-context" }, ..]:
                if (words.LastOrDefault(word => word.Text.StartsWith("--namespace=", StringComparison.Ordinal)) is { IsKnown: true } option)
                    state.Namespace = option.Text.Substring("--namespace=".Length);

                return true;
            default:
                return false;
        }
    }
}
