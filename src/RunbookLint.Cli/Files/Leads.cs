using System.Buffers;
using System.Text;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Finds files that matter only because they name files that do: the script that runs another one, the playbook that has nothing but a role's
/// name, the chart around a template. They hold no word of ours, but the order and the values of the others stand in them.
/// </summary>
internal sealed class Leads
{
    /// <summary>Names this short are in too many texts to mean a file.</summary>
    private const int MinLength = 4;

    private static readonly string[] PartsOfRoles = ["tasks", "handlers", "templates", "files", "vars", "defaults", "meta"];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private SearchValues<string>? search;

    /// <summary>Adds a file that matters.</summary>
    public void Add(string path)
    {
        search = null;
        var segments = path.Replace('\\', '/').Split('/');
        var name = segments[^1];
        AddName(name);

        for (var index = 1; index < segments.Length - 1; index++)
        {
            if (segments[index] == "templates")
                paths.Add(string.Join('/', segments[..index]) + "/Chart.yaml");

            if (Array.IndexOf(PartsOfRoles, segments[index]) >= 0)
                AddName(segments[index - 1]);
        }

        // What is found by its folder: actions, bases, charts.
        if (segments.Length > 1 && Path.GetFileNameWithoutExtension(name) is "action" or "kustomization" or "Chart" or "values")
            AddName(segments[^2]);

        if (name.EndsWith(".service", StringComparison.Ordinal))
            paths.Add(path.Replace('\\', '/')[..^".service".Length] + ".timer");
    }

    /// <summary>Whether a file with this path and content is one.</summary>
    public bool LeadTo(string path, ReadOnlySpan<byte> bytes)
    {
        if (paths.Contains(path.Replace('\\', '/')))
            return true;

        if (names.Count == 0)
            return false;

        search ??= SearchValues.Create([.. names], StringComparison.Ordinal);
        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return rented.AsSpan(0, Encoding.Latin1.GetChars(bytes, rented)).ContainsAny(search);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Bytes are searched as they are, so a name in another script than Latin is searched by its bytes, too.</summary>
    private void AddName(string name)
    {
        if (name.Length >= MinLength && Path.GetFileNameWithoutExtension(name) is not ("main" or "index" or "README" or "values" or "action"))
            names.Add(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)));
    }
}
