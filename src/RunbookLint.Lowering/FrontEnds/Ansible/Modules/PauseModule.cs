using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>pause</c> for some time, and <c>wait_for</c> with nothing to wait for but its timeout.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/collections/ansible/builtin/pause_module.html"/>
internal sealed class PauseModule : IModuleLowering
{
    private static readonly string[] Conditions = ["port", "path", "host", "search_regex", "state", "connect_timeout"];

    /// <summary>Whether a pause ends by itself.</summary>
    public static bool HasTime(ModuleCall call) => call.Arguments.ContainsKey("hours") || call.Arguments.ContainsKey("minutes") || call.Arguments.ContainsKey("seconds");

    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Name == "wait_for" && Conditions.Any(call.Arguments.ContainsKey))
            return [];

        foreach (var (argument, unit) in call.Name == "wait_for" ? [("timeout", "s")] : new[] { ("hours", "h"), ("minutes", "m"), ("seconds", "s") })
        {
            if (call.Text(argument) is { } text && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && LongWait.Time(count, unit) is { } time)
                return LongWait.Of(time, call.Span, call.PlaceOf(argument));
        }

        return [];
    }
}
