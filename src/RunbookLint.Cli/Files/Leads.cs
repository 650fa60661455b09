using System.Buffers;
using System.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Finds the files that matter only because they name files that do, by their bytes.</summary>
internal sealed class Leads
{
    private readonly LeadNames names = new();
    private SearchValues<string>? search;

    /// <summary>Adds a file that matters.</summary>
    public void Add(string path)
    {
        search = null;
        names.Add(path.Replace('\\', '/'));
    }

    /// <summary>Whether a file with this path and content is one.</summary>
    public bool LeadTo(string path, ReadOnlySpan<byte> bytes)
    {
        if (names.HasPath(path.Replace('\\', '/')))
            return true;

        if (names.All.Count == 0)
            return false;

        // Bytes are searched as they are, so a name in another script than Latin is searched by its bytes, too.
        search ??= SearchValues.Create([.. names.All.Select(name => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)))], StringComparison.Ordinal);
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
}
