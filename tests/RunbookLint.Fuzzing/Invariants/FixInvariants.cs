using RunbookLint.Fixes;
using RunbookLint.Fuzzing.Targets;
using RunbookLint.Rules;

namespace RunbookLint.Fuzzing.Invariants;

/// <summary>What holds for mending any files.</summary>
internal static class FixInvariants
{
    /// <summary>Fixes twice: the second time there is nothing to do, and what could be read before can be read after.</summary>
    public static void Hold(DecodedSource[] sources)
    {
        var before = LintInvariants.Lint(sources);
        var once = Fix(sources);
        if (once.Files.IsEmpty)
            return;

        var changed = sources.Select(source => once.Files.FirstOrDefault(file => file.Before.Path == source.File.Path) is { } file ? source with { File = file.After } : source).ToArray();
        var after = LintInvariants.Lint(changed);
        BrokenPromiseException.Unless(after.InternalErrors.IsEmpty, "the fixed text is too much for the parsers");
        BrokenPromiseException.Unless(Broken(after) <= Broken(before), $"fixing broke the syntax of {once.Files[0].After}:\n{once.Files[0].After.Content}");

        var twice = Fix(changed);
        BrokenPromiseException.Unless(twice.Files.IsEmpty, $"fixing again changes {twice.Files.FirstOrDefault()?.After}:\n{once.Files[0].After.Content}\nto\n{twice.Files.FirstOrDefault()?.After.Content}");
    }

    private static FixResult Fix(DecodedSource[] sources) => Fixer.Fix(
        sources, new FolderFiles(sources.Where(source => source.Problem is null).Select(source => source.File)), LintInvariants.Options, FixSafety.Unsafe, CancellationToken.None);

    private static int Broken(LintReport report) => report.Findings.Count(finding => finding.Rule == EngineRules.SyntaxError);
}
