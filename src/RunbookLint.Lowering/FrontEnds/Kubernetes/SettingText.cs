using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Makes one setting of several.</summary>
internal static class SettingText
{
    /// <summary>A text made of settings: known when all of them are.</summary>
    public static Setting<string> Compose(SourceSpan place, string text, params IEnumerable<Setting<string>> parts) =>
        parts.Any(part => part.IsDynamic) ? Setting<string>.Dynamic(place, text) : Setting<string>.Known(text, place);

    /// <summary>The value, or the expression in its place.</summary>
    public static string Show(Setting<string> setting) => setting.Value ?? setting.Expression ?? "?";
}
