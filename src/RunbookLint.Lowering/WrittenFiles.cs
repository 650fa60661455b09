using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Files whose content stands in the document that uses them.</summary>
public sealed class WrittenFiles
{
    private readonly Dictionary<string, Fragment> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> pathsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, string> paths = [];
    private readonly HashSet<SourceSpan> used = [];

    /// <summary>Remembers a file; a later one of the same path replaces it.</summary>
    public void Add(string path, Fragment content)
    {
        var normalised = Normalise(path);
        if (!byPath.ContainsKey(normalised))
        {
            if (!pathsByName.TryGetValue(NameOf(normalised), out var sameName))
                pathsByName.Add(NameOf(normalised), sameName = []);

            sameName.Add(normalised);
        }

        byPath[normalised] = content;
        paths[content.Span] = path;
    }

    /// <summary>Remembers a text that goes behind what a file already holds.</summary>
    public void Append(string path, Argument content)
    {
        if (!byPath.TryGetValue(Normalise(path), out var before))
        {
            Add(path, content.Fragment);
            return;
        }

        if (!ReferenceEquals(before.File, content.Fragment.File))
            return;

        if (before.Text.Length > GrowthLimits.Appended)
        {
            Reading.Meets($"a file of more than {GrowthLimits.Appended} characters is written line by line; the rest of it is not read");
            return;
        }

        var joined = Argument.Join([Argument.Of(before), content], '\n').Fragment;
        Add(path, joined);
        if (used.Contains(before.Span))
            used.Add(joined.Span);
    }

    /// <summary>Whether a text of exactly that path has been written.</summary>
    public bool Knows(string path) => byPath.ContainsKey(Normalise(path));

    /// <summary>Forgets a file that is edited in place: what it holds from then on, only the run knows.</summary>
    public void Forget(string path)
    {
        if (Look(Normalise(path)) is { } content)
        {
            foreach (var known in byPath.Where(entry => entry.Value.Span == content.Span).Select(entry => entry.Key).ToList())
            {
                byPath.Remove(known);
                pathsByName[NameOf(known)].Remove(known);
            }
        }
    }

    /// <summary>The files that nothing has read yet, in the order of their paths; one that has several paths counts once.</summary>
    public IEnumerable<(string Path, Fragment Content)> Unused => byPath
        .Where(entry => !used.Contains(entry.Value.Span))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .GroupBy(entry => entry.Value.Span)
        .Select(file => (file.First().Key, file.First().Value));

    /// <summary>The path under which a document writes the text at the place of a fragment; null when it writes none there.</summary>
    public string? PathOf(Fragment content) => paths.TryGetValue(content.Span, out var path) ? path : null;

    /// <summary>Whether the text at the place of a fragment is a file.</summary>
    public bool Holds(Fragment content) => byPath.Values.Any(file => file.Span == content.Span);

    /// <summary>Remembers that the file at the place of a fragment is part of the plan.</summary>
    public void Use(Fragment content) => used.Add(content.Span);

    /// <summary>Whether a command has read the file at the place of a fragment.</summary>
    public bool IsUsed(Fragment content) => used.Contains(content.Span);

    /// <summary>The content of a file by its whole path as written; null when there is none.</summary>
    public Fragment? FindExact(string path) => Used(byPath.TryGetValue(Normalise(path), out var content) ? content : null);

    /// <summary>The content of a file by its path, or, when only one written text has that name, by its last segment; null when there is none.</summary>
    public Fragment? Find(string path) => Used(Look(Normalise(path)));

    private Fragment? Used(Fragment? content)
    {
        if (content is not null)
            Use(content);

        return content;
    }

    private Fragment? Look(string normalised)
    {
        if (byPath.TryGetValue(normalised, out var content))
            return content;

        if (!pathsByName.TryGetValue(NameOf(normalised), out var sameName) || sameName.Count == 0)
            return null;

        var only = byPath[sameName[0]];
        return sameName.TrueForAll(path => byPath[path].Span == only.Span) ? only : null;
    }

    private static string Normalise(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
