using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace RunbookLint.Analyzers.Tests;

/// <summary>A compiler must not fail because of somebody's runbook.</summary>
public class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "br restore point", "--pd ", "10.0.0.1:2379", "\n", "  ", "- ", ": ", "```sh\n", "{{ x }}", "\"", "'", "$(", ")", "|", "\t", "# runbooklint: ignore[RBL1010]", "kind: BackupSchedule",
        "<!-- ", "-->", "\0", "\ud800", "é", "IMPORT INTO t FROM 's3://b/f'", "Process.Start(\"br\", \"", "\");", "public class A {", "}",
    ];

    [Theory]
    [InlineData("plan.md")]
    [InlineData("plan.yaml")]
    [InlineData("plan.sh")]
    [InlineData("Plan.cs")]
    [InlineData(".runbooklint.yaml")]
    [InlineData(".runbooklint-baseline.json")]
    [InlineData(".editorconfig")]
    public Task Whatever_stands_in_a_file_the_analyzer_does_not_fail(string path) =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat).SampleAsync(async text =>
        {
            var found = await new Build { Files = [new(path, text, []), MarkedFile.Of("restore.sh", Texts.RefusedRestore)] }.RunAsync();
            return found.All(diagnostic => diagnostic.Id is not ("AD0001" or "RBL0000"));
        }, iter: 60, threads: 1);

    [Fact]
    public async Task A_mistake_of_the_linter_is_a_finding()
    {
        var run = new BuildRun(_ => throw new InvalidOperationException("out of luck"));
        run.Of("/any", default).Should().BeEmpty();
        var error = run.OfNoFile(default).Should().ContainSingle().Which;
        error.Id.Should().Be("RBL0000");
        error.GetMessage().Should().Contain("out of luck").And.Contain("please report it");
        await Task.CompletedTask;
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing_behind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var runs = 0;
        var run = new BuildRun(cancellation =>
        {
            runs++;
            cancellation.ThrowIfCancellationRequested();
            return new(ImmutableDictionary<string, ImmutableArray<Diagnostic>>.Empty, []);
        });

        var ask = () => run.OfNoFile(source.Token);
        ask.Should().Throw<OperationCanceledException>();
        run.OfNoFile(default).Should().BeEmpty();
        run.OfNoFile(default).Should().BeEmpty();
        runs.Should().Be(1);
    }

    [Fact]
    public async Task A_build_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var run = () => Build.Of(("restore.sh", Texts.RefusedRestore)).RunAsync(source.Token);
        await run.Should().ThrowAsync<OperationCanceledException>();
    }
}
