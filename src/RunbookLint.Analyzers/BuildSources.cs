using Microsoft.CodeAnalysis.Diagnostics;
using RunbookLint.Lowering;

namespace RunbookLint.Analyzers;

/// <summary>Chooses the files that are worth parsing, by what a fast look at their texts tells.</summary>
/// <param name="files">The files of the build.</param>
/// <param name="configurations">Their configurations.</param>
/// <param name="options">What the compiler knows about code.</param>
internal sealed class BuildSources(BuildFiles files, BuildConfigurations configurations, AnalyzerConfigOptionsProvider options)
{
    /// <summary>How far a chain of files may reach that name one another and hold no word of ours.</summary>
    private const int MaxRounds = 4;

    /// <summary>The files that are linted, and those that lead to them.</summary>
    public List<DecodedSource> Find(CancellationToken cancellation)
    {
        var found = new List<DecodedSource>();
        var rest = new List<BuildFile>();
        foreach (var file in files.All.Where(MayBeRead))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.Tree is not null && !IsOurCode(file, options, cancellation))
                continue;

            var source = file.Read(cancellation);
            if (FileLanguage.Of(file.ShownPath) == FragmentLanguage.None && FileLanguage.Of(source.File) == FragmentLanguage.None)
                continue;

            if (!configurations.Include(file))
                continue;

            if (file.MayMatter(cancellation))
                found.Add(source);
            else
                rest.Add(file);
        }

        if (found.Count > 0)
            AddLeads(found, rest, cancellation);

        return found;
    }

    /// <summary>Whether code is linted: somebody wrote it, and it has a word of ours. The compiler says itself what it cannot read.</summary>
    public static bool IsOurCode(BuildFile file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        file.Tree is { } tree && file.MayMatter(cancellation) && file.Read(cancellation) is { Problem: null } source && !GeneratedCode.Is(tree, source.File.Content, options);

    /// <summary>A file that says nothing itself may name one that matters, or put several together.</summary>
    private static void AddLeads(List<DecodedSource> found, List<BuildFile> rest, CancellationToken cancellation)
    {
        var names = new LeadNames();
        IReadOnlyList<DecodedSource> fresh = [.. found];

        for (var round = 0; round < MaxRounds && fresh.Count > 0 && rest.Count > 0; round++)
        {
            foreach (var source in fresh)
                names.Add(source.File.Path);

            var search = new WordSearch(names.All, StringComparison.Ordinal);
            var leads = rest.Where(file => names.HasPath(file.ShownPath) || search.IsIn(file.Read(cancellation).File.Content)).ToList();
            fresh = [.. leads.Select(file => file.Read(cancellation) with { IsLead = true })];
            found.AddRange(fresh);
            rest = [.. rest.Except(leads)];
        }

        var folders = new ReadFolders(found);
        found.AddRange(rest.Where(file => folders.Need(file.ShownPath)).Select(file => file.Read(cancellation)));
    }

    /// <summary>Files without an extension may be scripts: their first line says so. A text in no language is read only when another one names it.</summary>
    private static bool MayBeRead(BuildFile file) =>
        file.Name != BuildBaseline.Name && (file.Tree is not null || FileLanguage.Of(file.ShownPath) != FragmentLanguage.None || file.Name.IndexOf('.') < 0);
}
