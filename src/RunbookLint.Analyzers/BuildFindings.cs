using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RunbookLint.Analyzers;

/// <summary>What was found.</summary>
/// <param name="ByFile">By the whole paths of files.</param>
/// <param name="OfNoFile">What belongs to none.</param>
internal sealed record BuildFindings(IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> ByFile, ImmutableArray<Diagnostic> OfNoFile)
{
    /// <summary>Findings as the compiler says them of these files. What has no place of its own, or is the linter's own mistake, belongs to no file.</summary>
    public static BuildFindings Of(ImmutableArray<BuildFinding> findings, BuildFiles files)
    {
        var byFile = findings.Where(IsOfFile)
            .GroupBy(finding => finding.Place!.Value.FullPath, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(finding => finding.In(files)).ToImmutableArray(), StringComparer.Ordinal);

        return new(byFile, [.. findings.Where(finding => !IsOfFile(finding)).Select(finding => finding.In(files))]);
    }

    private static bool IsOfFile(BuildFinding finding) => finding.Place is not null && finding.Descriptor != Descriptors.InternalError;
}
