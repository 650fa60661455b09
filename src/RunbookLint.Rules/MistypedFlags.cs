using RunbookLint.Plan;

namespace RunbookLint.Rules;

/// <summary>Whether a flag is missing only because it is mistyped: that is another mistake (RBL7009, RBL7019).</summary>
internal static class MistypedFlags
{
    /// <summary>Whether the command has a flag whose dashes are none, or an unknown one that was meant as the flag, or contains its name.</summary>
    /// <param name="operation">The command.</param>
    /// <param name="flag">The missing flag, with its dashes.</param>
    /// <param name="part">What an unknown flag has in it that means the same, whatever its spelling.</param>
    public static bool StandsFor(Operation operation, string flag, string part) => operation.Settings.Any(setting =>
        setting.Name is MistakeNames.TypographicDash
        || (setting.Name is MistakeNames.NearFlag && setting.Value.Is(flag))
        || (setting.Name is MistakeNames.UnknownFlag && setting.Value.Value is { } given && given.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0));
}
