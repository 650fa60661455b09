using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Helm;

/// <summary>A chart with one template: values and template in, plan notation out.</summary>
public abstract class ChartTest : LoweringTest
{
    protected const string Chart = "apiVersion: v2\nname: ops\nversion: 1.0.0\nappVersion: v7.5.1\n";

    /// <summary>A job that runs a command, as a template.</summary>
    protected static string Job(string command, string more = "") => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: job }
        spec:
          template:
            spec:
              containers:
                - name: br
                  image: pingcap/br:v7.5.1
                  command: ["sh", "-c", {{command}}]
        {{more}}
        """;

    protected static void Renders(string values, string template, string plan, params (string Path, string Content)[] more) =>
        Lowers("chart/Chart.yaml", Chart, plan, [("chart/values.yaml", values), ("chart/templates/job.yaml", template), .. more]);

    protected static LoweredDocument LowerChart(string values, string template, params (string Path, string Content)[] more) =>
        Lower("chart/Chart.yaml", Chart, [("chart/values.yaml", values), ("chart/templates/job.yaml", template), .. more]);

    /// <summary>The texts that a setting of the operations underlines, with their files.</summary>
    protected static IEnumerable<string> Places(LoweredDocument document, string setting) =>
        new RunbookPlan(document.Root).Operations.Select(operation => operation.Settings[setting].Span).Select(span => $"{span.File.Path}: {span.Text}");
}
