using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>The folder that a script has changed into. It is kept as a variable, so that branches and subshells treat it like one.</summary>
internal static class WorkingFolder
{
    /// <summary>No variable of a script has such a name.</summary>
    public const string Name = "cd:folder";

    /// <summary>The folder, seen from that of the document; null when the script has not left it, or nobody knows to where.</summary>
    public static string? Of(ShellState state) =>
        state.Variables.TryGetValue(Name, out var folder) && folder.Value is { IsKnown: true, Text: { Length: > 0 } path } ? path : null;

    /// <summary>Leaves the folder unknown.</summary>
    public static void Forget(SourceSpan place, ShellState state) => state.Assign(Name, ShellVariable.Unknown(place));

    /// <summary>Follows <c>cd</c>; what cannot be followed leaves the folder unknown.</summary>
    public static void Change(Argument folder, ShellState state)
    {
        var outer = state.Variables.TryGetValue(Name, out var current) ? current : null;
        if (!folder.IsKnown || folder.Text.Length == 0 || folder.Text[0] is '/' or '~' or '-' || (outer is not null && outer.Value is not { IsKnown: true }))
            Forget(folder.Span, state);
        else
            state.Assign(Name, ShellVariable.Plain(outer?.Value is { } before ? folder.Renamed(before.Text + "/" + folder.Text) : folder));
    }
}
