using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
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

    /// <summary>What every key of ours begins with; a file without it need not be understood.</summary>
    private const string Mark = "dotnet_diagnostic.RBL";

    private static readonly IReadOnlyDictionary<string, Severity?> Nothing = ImmutableDictionary<string, Severity?>.Empty;

    private readonly Dictionary<string, AnalyzerConfigSet?> byFolder = new(StringComparer.Ordinal);
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
                byFolder[folder] = set = Files(folder) is { IsEmpty: false } files ? Parse(files) : null;

            return set is null ? Nothing : Read(set, path);
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
                        && Read(Parse([(file, $"{(IsGlobal(file) ? "is_global = true" : "")}\n{HeadOf(lines, line)}\n{lines[line]}\n")]), path).ContainsKey(id))
                        return (file, line + 1);
                }
            }
        }

        return null;
    }

    private static IReadOnlyDictionary<string, Severity?> Read(AnalyzerConfigSet set, string path)
    {
        try
        {
            var options = set.GetOptionsForSourcePath(path);
            var severities = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
            foreach (var (id, level) in set.GlobalConfigOptions.TreeOptions.Where(option => !options.TreeOptions.ContainsKey(option.Key)).Concat(options.TreeOptions))
            {
                if (RuleCatalog.Find(id) is { } rule && level != ReportDiagnostic.Default)
                    severities[rule.Id] = SeverityOf(level);
            }

            return severities.ToImmutable();
        }
        catch (RegexMatchTimeoutException)
        {
            // Sections are matched with regular expressions; a hostile one matches nothing.
            return Nothing;
        }
    }

    private static Severity? SeverityOf(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        _ => null,
    };

    private static string HeadOf(string[] lines, int line) => lines.Take(line).LastOrDefault(text => text.TrimStart().StartsWith('[')) ?? "";

    private static bool IsGlobal(string path) => Path.GetFileName(path) == GlobalName;

    private static AnalyzerConfigSet Parse(ImmutableArray<(string Path, string Text)> files) =>
        AnalyzerConfigSet.Create<ImmutableArray<AnalyzerConfig>>([.. files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path))]);

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
                if (editor.Contains(Mark, StringComparison.OrdinalIgnoreCase))
                    editors.Add((Path.Combine(current, EditorName), editor));
            }

            if (Read(Path.Combine(current, GlobalName)) is { } global && global.Contains(Mark, StringComparison.OrdinalIgnoreCase))
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
