using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RunbookLint.Tests.Architecture;

/// <summary>What is read, followed, expanded and reported is limited in one place: <c>src/RunbookLint.Text/Limits</c>.</summary>
/// <remarks>
/// A constant that is called <c>Longest…</c> or <c>Deepest…</c> is something else: it says what a placeholder, a tag or a prompt is, so that looking
/// for its end stays linear. What is longer is no such thing, and is read as what it is.
/// </remarks>
public partial class LimitsTests
{
    /// <summary>Constants that limit nothing of what somebody wrote, by the reason.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        ["shortens what a message or a report shows"] =
        [
            "ExtraVariables.MaxShown", "ChartAssignment.MaxShown", "DataUnknown.MaxLength", "ShortArgument.MaxBefore", "ShortArgument.MaxBehind", "SuppressionFindings.MaxNamed",
            "GivenValues.MaxLength", "LineExcerpt.MaxWhole", "CodeFrame.MaxWidth", "SarifMessage.MaxLinks", "SarifRule.MaxDescription",
        ],
        ["bounds the text around a place that a fingerprint or a redaction looks at"] = ["ContentText.MaxLine", "ContentText.MaxLines", "SecretLines.MaxLinesAround"],
        ["is what a number or a schedule can be at all"] = ["ConstantExpression.MaxShift", "ByteQuantity.MaxDigits", "JinjaEvaluator.MaxNumber", "CronGaps.MaxDayPatterns", "RotationGap.MaxRunsOfDay", "RotationGap.MaxDays"],
        ["is Helm's own, and an error in its words"] = ["AssignmentParser.MaxNames", "AssignmentParser.MaxSteps", "AssignmentParser.MaxIndex", "TextFunctions.MaxIndentation"],
        ["says where in a page a hint has to stand"] = ["StorageComments.MaxLines", "SetupPages.MaxSteps", "AsciiDocLines.MaxCallouts", "MarkupInlines.MaxTries"],
        ["remembers answers that are worked out again without it"] = ["ClusterSpellings.MaxAnswers"],
        ["reads once more what the first reading misunderstood"] = ["ShellParser.MaximumReadings"],
        ["names a limit of Limits for other programs"] = ["SourceDecoder.MaxBytes", "RecordedFiles.MaxLines"],
        ["is FollowLimits.NamingFiles inside the compiler"] = ["BuildSources.MaxRounds"],
    };

    private static readonly string Sources = Path.GetFullPath(Path.Combine(Folder(), "../../../src"));

    [Fact]
    public void Stand_in_one_place() =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path) && Path.GetFileName(Path.GetDirectoryName(path)) != "Limits")
            .SelectMany(path => Constants().Matches(File.ReadAllText(path)).Select(match => $"{Path.GetFileName(path).Split('.')[0]}.{match.Groups["name"].Value}"))
            .Should().BeEquivalentTo(Elsewhere.Values.SelectMany(names => names));

    [Fact]
    public void Are_all_used() =>
        Named().Except(Regex.Matches(AllSource(), @"\b\w+Limits\.\w+\b").Select(match => match.Value)).Should().BeEmpty();

    [Fact]
    public void Say_what_they_limit() =>
        Directory.EnumerateFiles(Path.Combine(Sources, "RunbookLint.Text", "Limits"), "*.cs")
            .SelectMany(File.ReadAllLines).Select(line => line.Trim()).Where(line => line.Length > 0)
            .Aggregate((Before: "", Bare: new List<string>()), (state, line) =>
            {
                if (line.StartsWith("public ", StringComparison.Ordinal) && !state.Before.StartsWith("///", StringComparison.Ordinal))
                    state.Bare.Add(line);

                return (line, state.Bare);
            }).Bare.Should().BeEmpty();

    private static IEnumerable<string> Named() =>
        typeof(DepthLimits).Assembly.GetTypes().Where(type => type.Name.EndsWith("Limits", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{type.Name}.{field.Name}"));

    private static string AllSource() => string.Join('\n', Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Where(path => !IsBuilt(path) && Path.GetFileName(Path.GetDirectoryName(path)) != "Limits").Select(File.ReadAllText));

    private static bool IsBuilt(string path) => path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\bconst (?:int|long) (?<name>Max\w*) =")]
    private static partial Regex Constants();
}
