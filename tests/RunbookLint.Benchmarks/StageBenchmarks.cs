using BenchmarkDotNet.Attributes;
using RunbookLint.Benchmarks.Trees;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Benchmarks;

/// <summary>What the stages of a run cost on one file of each kind: how long, and how much they allocate.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private const string Script = """
        #!/bin/bash
        set -euo pipefail
        PD=10.0.1.10:2379
        tiup br:v8.5.1 log start --task-name=pitr --pd "$PD" --storage "s3://backups/log"
        tiup br:v8.5.1 backup full --pd "$PD" --storage "s3://backups/full/$(date +%F)" --ratelimit 128
        tiup tidb-lightning -config lightning.toml
        """;

    private readonly SourceFile resource = SourceFile.From("backup.yaml", ResourceTree.File(new Random(1), 1));
    private readonly SourceFile script = SourceFile.From("backup.sh", Script);
    private readonly SourceFile page = SourceFile.From("RUNBOOK.md", $"# Backups\n\nTake a full backup every week, and start the log backup first:\n\n```bash\n{Script}\n```\n");
    private RunbookPlan plan = null!;

    /// <summary>Makes the plan that the rules run over.</summary>
    [GlobalSetup]
    public void Understand() => plan = new(Lowerer.Lower(resource, NoRelatedFiles.Instance, LoweringOptions.Default).Root);

    /// <summary>YAML to a plan.</summary>
    [Benchmark]
    public LoweredDocument Resource() => Lowerer.Lower(resource, NoRelatedFiles.Instance, LoweringOptions.Default);

    /// <summary>Shell to a plan.</summary>
    [Benchmark]
    public LoweredDocument ShellScript() => Lowerer.Lower(script, NoRelatedFiles.Instance, LoweringOptions.Default);

    /// <summary>Markdown to a plan.</summary>
    [Benchmark]
    public LoweredDocument Page() => Lowerer.Lower(page, NoRelatedFiles.Instance, LoweringOptions.Default);

    /// <summary>All rules over a plan.</summary>
    [Benchmark]
    public int Rules() => RuleCatalog.All.Sum(rule => rule.Check(plan, RuleContext.Default).Count());

    /// <summary>From three texts to findings.</summary>
    [Benchmark]
    public LintReport Everything() => Linter.Lint([resource, script, page], NoRelatedFiles.Instance, LintOptions.Default, default);
}
