using RunbookLint.Configuration;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Output;

/// <summary>Tells what is wrong with configurations, whatever the reports are and wherever they go.</summary>
internal static class ConfigurationProblems
{
    /// <summary>Says each mistake, and what follows from it.</summary>
    /// <param name="configurations">The configurations of the run.</param>
    /// <param name="host">Where to.</param>
    /// <param name="consequence">Who writes files cannot do it by a configuration that is only half understood: what was not done; null when all was.</param>
    /// <returns>Whether there are any.</returns>
    public static bool Say(IEnumerable<ConfigurationFile> configurations, Host host, string? consequence = null)
    {
        Finding[] problems = [.. configurations.SelectMany(configuration => configuration.Problems)];
        foreach (var problem in problems)
            host.Say(Harmless.Line($"{problem.Span}: {problem.Message} [{problem.Rule.Id}]"));

        if (problems.Length > 0 && consequence is not null)
            host.Say(consequence);

        return problems.Length > 0;
    }
}
