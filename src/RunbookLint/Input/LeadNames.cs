namespace RunbookLint;

/// <summary>
/// What gives away the files that matter only because they name files that do: the script that runs another one, the playbook that has nothing but
/// a role's name, the chart around a template. They hold no word of ours, but the order and the values of the others stand in them.
/// </summary>
public sealed class LeadNames
{
    /// <summary>Names this short are in too many texts to mean a file.</summary>
    private const int MinLength = 4;

    private static readonly string[] PartsOfRoles = ["tasks", "handlers", "templates", "files", "vars", "defaults", "meta"];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>A text that holds one of them is a lead.</summary>
    public IReadOnlyCollection<string> All => names;

    /// <summary>Adds a file that matters, with forward slashes.</summary>
    public void Add(string path)
    {
        var segments = path.Split('/');
        var name = segments[segments.Length - 1];
        AddName(name);

        for (var index = 1; index < segments.Length - 1; index++)
        {
            if (segments[index] == "templates")
                paths.Add(string.Join("/", segments.Take(index)) + "/Chart.yaml");

            if (Array.IndexOf(PartsOfRoles, segments[index]) >= 0)
                AddName(segments[index - 1]);
        }

        // What is found by its folder: actions, bases, charts.
        if (segments.Length > 1 && StemOf(name) is "action" or "kustomization" or "Chart" or "values")
            AddName(segments[segments.Length - 2]);

        if (name.EndsWith(".service", StringComparison.Ordinal))
            paths.Add(path.Substring(0, path.Length - ".service".Length) + ".timer");
    }

    /// <summary>Whether a file is a lead whatever it holds.</summary>
    public bool HasPath(string path) => paths.Contains(path);

    private void AddName(string name)
    {
        if (name.Length >= MinLength && StemOf(name) is not ("main" or "index" or "README" or "values" or "action"))
            names.Add(name);
    }

    private static string StemOf(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name.Substring(0, dot) : name;
}
