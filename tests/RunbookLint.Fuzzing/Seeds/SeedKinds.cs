namespace RunbookLint.Fuzzing.Seeds;

/// <summary>Which texts are a good start for which parser.</summary>
internal static class SeedKinds
{
    private static readonly Dictionary<string, string[]> Endings = new()
    {
        ["yaml"] = [".yaml", ".yml"],
        ["configuration"] = [".runbooklint.yaml"],
        ["markdown"] = [".md"],
        ["shell"] = [".sh"],
        ["sql"] = [".sql"],
        ["toml"] = [".toml"],
        ["groovy"] = ["Jenkinsfile"],
        ["hcl"] = [".tf"],
        ["python"] = [".py"],
        ["powershell"] = [".ps1"],
        ["rst"] = [".rst"],
        ["asciidoc"] = [".adoc"],
        ["org"] = [".org"],
        ["jinja"] = [".j2"],
        ["go-template"] = [".yaml", ".tpl"],
        ["baseline"] = [".json"],
        ["convert"] = [".json"],
        ["notation"] = [".plan"],
        ["promql"] = [".promql"],
    };

    /// <summary>By the ending of its name, and by a word that only such a text has.</summary>
    public static bool Suits(string target, SeedText text) =>
        Endings.GetValueOrDefault(target, []).Any(ending => text.Path.EndsWith(ending, StringComparison.Ordinal))
        && (target is not ("go-template" or "jinja") || text.Text.Contains("{{"));
}
