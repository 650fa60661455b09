using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Files;

/// <summary>
/// The severities that <c>.editorconfig</c> and <c>.globalconfig</c> files give, as the compiler reads them: <c>dotnet_diagnostic.RBL1001.severity = error</c>.
/// </summary>
/// <param name="isOff">Whether nobody wants them to be read.</param>
internal sealed class EditorConfigFiles(bool isOff)
{
    private const string EditorName = ".editorconfig";
    private const string GlobalName = ".globalconfig";

    private static readonly IReadOnlyDictionary<string, Severity?> Nothing = ImmutableDictionary<string, Severity?>.Empty;

    private readonly Dictionary<string, EditorSeverities?> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(string Path, string Text)>> filesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The severities of the findings of a file, by id; null for off.</summary>
    public IReadOnlyDictionary<string, Severity?> Of(string path)
    {
        if (isOff || Path.GetDirectoryName(path) is not { } folder)
            return Nothing;

        lock (gate)
        {
            if (!byFolder.TryGetValue(folder, out var set))
                byFolder[folder] = set = Files(folder) is { IsEmpty: false } files ? EditorSeverities.Read(files) : null;

            return set?.Of(path) ?? Nothing;
        }
    }

    /// <summary>The file and the line that give the severity of a rule's findings in a file; null when none does.</summary>
    public (string Path, int Line)? SourceOf(string id, string path)
    {
        if (!Of(path).ContainsKey(id))
            return null;

        lock (gate)
        {
            foreach (var (file, text) in Files(Path.GetDirectoryName(path)!))
            {
                var lines = text.Split('\n');
                for (var line = lines.Length - 1; line >= 0; line--)
                {
                    // The line alone, under the head of its section, has to say it.
                    if (lines[line].Contains($"dotnet_diagnostic.{id}.", StringComparison.OrdinalIgnoreCase)
                        && EditorSeverities.Read([(file, $"{(IsGlobal(file) ? "is_global = true" : "")}\n{HeadOf(lines, line)}\n{lines[line]}\n")]).Of(path).ContainsKey(id))
                        return (file, line + 1);
                }
            }
        }

        return null;
    }

    private static string HeadOf(string[] lines, int line) => lines.Take(line).LastOrDefault(text => text.TrimStart().StartsWith('[')) ?? "";

    private static bool IsGlobal(string path) => Path.GetFileName(path) == GlobalName;

    /// <summary>The files that speak about a folder, the nearest <c>.editorconfig</c> first.</summary>
    private ImmutableArray<(string Path, string Text)> Files(string folder)
    {
        if (filesOf.TryGetValue(folder, out var known))
            return known;

        var editors = ImmutableArray.CreateBuilder<(string, string)>();
        var globals = ImmutableArray.CreateBuilder<(string, string)>();
        var isRoot = false;

        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (!isRoot && Read(Path.Combine(current, EditorName)) is { } editor)
            {
                isRoot = IsRoot(editor);
                if (editor.Contains(EditorSeverities.Mark, StringComparison.OrdinalIgnoreCase))
                    editors.Add((Path.Combine(current, EditorName), editor));
            }

            if (Read(Path.Combine(current, GlobalName)) is { } global && global.Contains(EditorSeverities.Mark, StringComparison.OrdinalIgnoreCase))
                globals.Add((Path.Combine(current, GlobalName), global));

            if (Path.Exists(Path.Combine(current, ".git")))
                break;
        }

        return filesOf[folder] = [.. editors, .. globals];
    }

    /// <summary>Whether the part above all sections says <c>root = true</c>.</summary>
    private static bool IsRoot(string text) =>
        text.Split('\n').Select(line => line.Trim()).TakeWhile(line => !line.StartsWith('[')).Any(line => line.Replace(" ", "").Equals("root=true", StringComparison.OrdinalIgnoreCase));

    /// <summary>One file speaks about many folders: it is read once.</summary>
    private string? Read(string path) => texts.TryGetValue(path, out var known) ? known : texts[path] = ReadFile(path);

    private static string? ReadFile(string path)
    {
        if (!File.Exists(path) || !FileType.IsRegular(path))
            return null;

        var source = Inputs.Decode(path, FileContent.Read(path));
        return source.Problem is null ? source.File.Content : null;
    }
}
