using System.Text;

namespace RunbookLint.Fuzzing.Targets;

/// <summary>
/// The files of one input: each is a line with its path and then its bytes, up to a record separator (0x1E) or the end.
/// </summary>
internal static class FuzzFiles
{
    private const byte Separator = 0x1E;

    /// <summary>An input that holds the files.</summary>
    public static byte[] Write(params (string Path, string Text)[] files) =>
        Encoding.UTF8.GetBytes(string.Join((char)Separator, files.Select(file => file.Path + "\n" + file.Text)));

    /// <summary>The files of an input; of two with one path the first counts, as in a folder.</summary>
    public static DecodedSource[] Read(byte[] input)
    {
        var sources = new List<DecodedSource>();
        var start = 0;

        while (start <= input.Length && sources.Count < 8)
        {
            var end = Array.IndexOf(input, Separator, start);
            end = end < 0 ? input.Length : end;
            var line = Array.IndexOf(input, (byte)'\n', start, end - start);
            var path = PathOf(Encoding.UTF8.GetString(input, start, (line < 0 ? end : line) - start));
            var content = line < 0 ? [] : input.AsSpan(line + 1, end - line - 1).ToArray();

            if (sources.TrueForAll(source => source.File.Path != path))
                sources.Add(SourceDecoder.Decode(path, content));

            start = end + 1;
        }

        return [.. sources];
    }

    /// <summary>What a host would call it: relative, with forward slashes, inside the root.</summary>
    private static string PathOf(string line)
    {
        var parts = line.Trim().Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        var path = string.Join('/', parts);
        return path.Length is 0 or > 200 ? "input.md" : path;
    }
}
