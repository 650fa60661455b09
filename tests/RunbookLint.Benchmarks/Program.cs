using BenchmarkDotNet.Running;
using RunbookLint.Benchmarks;
using RunbookLint.Benchmarks.Trees;

// `trees FOLDER REPOSITORY` writes what ./compare measures; everything else is BenchmarkDotNet's command line.
if (args is ["trees", var folder, var repository])
{
    PageTree.Write(Path.Combine(folder, "pages"), repository);
    ResourceTree.Write(Path.Combine(folder, "resources"), count: 10_000);
    ResourceTree.Write(Path.Combine(folder, "resources-1000"), count: 1_000);
    PlaybookTree.Write(Path.Combine(folder, "playbooks"));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
