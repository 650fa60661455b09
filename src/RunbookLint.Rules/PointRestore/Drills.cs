using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Plans that rehearse a restore on a scratch cluster. What would be a mistake in an emergency is a hint there.</summary>
internal static class Drills
{
    private static readonly ImmutableArray<string> Words =
        ["drill", "drills", "rehearsal", "rehearsals", "rehearse", "gameday", "gamedays", "game day", "game days"];

    /// <summary>Scripts that do not put blanks between their words.</summary>
    private static readonly ImmutableArray<string> Signs = ["演练", "演習", "演习", "リハーサル"];

    /// <summary>Whether a path, title or heading around the operation says that it is a drill.</summary>
    public static bool Includes(RunbookPlan plan, Operation operation) =>
        plan.TitlesOf(operation).Append(plan.DocumentOf(operation) ?? "").Any(IsDrill);

    private static bool IsDrill(string title)
    {
        // Paths and titles join words in many ways: dr-drill.sh, restore_rehearsal.yaml.
        var words = " " + new string([.. title.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]) + " ";
        return Words.Any(word => words.IndexOf(" " + word + " ", StringComparison.Ordinal) >= 0)
            || Signs.Any(sign => title.IndexOf(sign, StringComparison.Ordinal) >= 0);
    }
}
