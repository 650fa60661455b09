using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>Memory limits in the spelling of each tool, turned into Kubernetes quantities.</summary>
internal static class MemoryFacts
{
    /// <summary><c>docker run -m 8g</c>: the units are binary, whatever their case.</summary>
    /// <seealso href="https://docs.docker.com/engine/containers/resource_constraints/"/>
    public static Setting<string> FromDocker(Argument argument) => Convert(argument.ToSetting());

    /// <summary><c>systemd-run -p MemoryMax=8G</c>: binary, too; <c>infinity</c> and percentages limit nothing that is known.</summary>
    /// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html"/>
    public static Setting<string>? FromSystemdRun(Options options)
    {
        foreach (var property in options.Values("-p", "--property"))
        {
            if (property.Text.StartsWith("MemoryMax=", StringComparison.Ordinal) || property.Text.StartsWith("MemoryLimit=", StringComparison.Ordinal))
                return FromSystemd(property.From(property.Text.IndexOf('=') + 1));
        }

        return null;
    }

    /// <summary><c>MemoryMax=8G</c> in a unit file.</summary>
    public static Setting<string> FromSystemd(Argument limit) => Convert(limit.ToSetting());

    /// <summary><c>ulimit -v 8388608</c>: kibibytes, for the rest of the script.</summary>
    public static SettingList FromUlimit(ImmutableArray<Argument> words, SettingList facts)
    {
        if (words.Length < 3 || words[1].Text.TrimStart('-').TrimStart('S', 'H') is not ("v" or "m"))
            return facts;

        var limit = words[2].ToSetting();
        if (limit.Is("unlimited"))
            return facts.Without(SettingNames.Memory);

        return limit.IsKnown(out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? facts.With(SettingNames.Memory, Setting<string>.Known(text + "Ki", limit.Span) with { Use = limit.Use, Given = limit.Given })
            : facts;
    }

    /// <summary>The facts of a scope, with the Go runtime's own limit where that is the lowest, or the only one.</summary>
    public static SettingList FromEnvironment(LoweringScope scope)
    {
        if (!scope.Variables.TryGetValue("GOMEMLIMIT", out var limit))
            return scope.Facts;

        var setting = limit.ToSetting();
        var isNumber = setting.IsKnown(out var text) && text.Length > 0 && text.All(char.IsDigit);
        if (text is null || !(isNumber || text.EndsWith("B", StringComparison.Ordinal)))
            return scope.Facts;

        var own = Setting<string>.Known(isNumber ? text : text.Substring(0, text.Length - 1), setting.Span) with { Use = setting.Use, Given = setting.Given };
        return IsLower(own, scope.Facts[SettingNames.Memory]) ? scope.Facts.With(SettingNames.Memory, own) : scope.Facts;
    }

    private static bool IsLower(Setting<string> limit, Setting<string> other) =>
        other.IsAbsent || (other.IsKnown(out var more) && ByteQuantity.TryParse(more, out var bytes) && limit.IsKnown(out var less) && ByteQuantity.TryParse(less, out var own) && own < bytes);

    private static Setting<string> Convert(Setting<string> setting)
    {
        if (!setting.IsKnown(out var text))
            return setting;

        var digits = text!.TakeWhile(c => char.IsDigit(c) || c == '.').Count();
        var unit = text.Substring(digits).TrimEnd('b', 'B', 'i').ToLowerInvariant();
        var suffix = unit switch { "k" => "Ki", "m" => "Mi", "g" => "Gi", "t" => "Ti", "" => "", _ => null };

        return digits == 0 || suffix is null
            ? Setting<string>.Dynamic(setting.Span, text)
            : Setting<string>.Known(text.Substring(0, digits) + suffix, setting.Span) with { Use = setting.Use, Given = setting.Given };
    }
}
