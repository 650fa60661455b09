using System.Collections.Immutable;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>The files that the host gives beside those that are linted: values of charts, variables of playbooks.</summary>
internal static class GivenFiles
{
    /// <summary>What is wrong with values; each file is told once, however many charts it is meant for.</summary>
    public static ImmutableArray<LoweringProblem> ProblemsOf(LoweringOptions options) =>
        [.. options.ChartValues.GroupBy(values => values.File.Path, StringComparer.Ordinal).SelectMany(same => same.First().FindProblems())];

    /// <summary>The same options with other texts in the place of changed files.</summary>
    public static LoweringOptions With(this LoweringOptions options, IReadOnlyDictionary<string, SourceFile> changed)
    {
        SourceFile Current(SourceFile file) => file.Given is null && changed.TryGetValue(file.Path, out var other) ? other : file;

        return options with
        {
            ChartValues = [.. options.ChartValues.Select(values => values with { File = Current(values.File) })],
            Playbooks = options.Playbooks with { Variables = [.. options.Playbooks.Variables.Select(given => given.Option is null ? given with { Text = Current(given.Text) } : given)] },
        };
    }
}
