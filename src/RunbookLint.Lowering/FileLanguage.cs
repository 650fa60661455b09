using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Tells the language of a file by its path, then by its first line, then by its content.</summary>
public static class FileLanguage
{
    private static readonly Dictionary<string, FragmentLanguage> ByExtension = new(StringComparer.Ordinal)
    {
        [".adoc"] = FragmentLanguage.AsciiDoc,
        [".asciidoc"] = FragmentLanguage.AsciiDoc,
        [".bash"] = FragmentLanguage.Shell,
        [".cron"] = FragmentLanguage.Crontab,
        [".crontab"] = FragmentLanguage.Crontab,
        [".cs"] = FragmentLanguage.CSharp,
        [".csx"] = FragmentLanguage.CSharp,
        [".dockerfile"] = FragmentLanguage.Dockerfile,
        [".env"] = FragmentLanguage.Shell,
        [".groovy"] = FragmentLanguage.Jenkinsfile,
        [".jenkinsfile"] = FragmentLanguage.Jenkinsfile,
        [".json"] = FragmentLanguage.Yaml,
        [".just"] = FragmentLanguage.Justfile,
        [".ksh"] = FragmentLanguage.Shell,
        [".markdown"] = FragmentLanguage.Markdown,
        [".md"] = FragmentLanguage.Markdown,
        [".mdown"] = FragmentLanguage.Markdown,
        [".mdx"] = FragmentLanguage.Markdown,
        [".mk"] = FragmentLanguage.Makefile,
        [".org"] = FragmentLanguage.Org,
        [".ps1"] = FragmentLanguage.PowerShell,
        [".psm1"] = FragmentLanguage.PowerShell,
        [".py"] = FragmentLanguage.Python,
        [".rst"] = FragmentLanguage.ReStructuredText,
        [".service"] = FragmentLanguage.SystemdUnit,
        [".sh"] = FragmentLanguage.Shell,
        [".sql"] = FragmentLanguage.Sql,
        [".tf"] = FragmentLanguage.Terraform,
        [".timer"] = FragmentLanguage.SystemdUnit,
        [".text"] = FragmentLanguage.Text,
        [".toml"] = FragmentLanguage.Toml,
        [".txt"] = FragmentLanguage.Text,
        [".tpl"] = FragmentLanguage.HelmTemplate,
        [".yaml"] = FragmentLanguage.Yaml,
        [".yml"] = FragmentLanguage.Yaml,
        [".zsh"] = FragmentLanguage.Shell,
    };

    private static readonly Dictionary<string, FragmentLanguage> ByName = new(StringComparer.Ordinal)
    {
        ["containerfile"] = FragmentLanguage.Dockerfile,
        ["crontab"] = FragmentLanguage.Crontab,
        ["dockerfile"] = FragmentLanguage.Dockerfile,
        ["gnumakefile"] = FragmentLanguage.Makefile,
        ["jenkinsfile"] = FragmentLanguage.Jenkinsfile,
        ["justfile"] = FragmentLanguage.Justfile,
        [".justfile"] = FragmentLanguage.Justfile,
        ["makefile"] = FragmentLanguage.Makefile,
        ["readme"] = FragmentLanguage.Text,
        ["runbook"] = FragmentLanguage.Text,
    };

    private static readonly Dictionary<string, FragmentLanguage> ByInterpreter = new(StringComparer.Ordinal)
    {
        ["ash"] = FragmentLanguage.Shell,
        ["bash"] = FragmentLanguage.Shell,
        ["dash"] = FragmentLanguage.Shell,
        ["dotnet"] = FragmentLanguage.CSharp,
        ["dotnet-script"] = FragmentLanguage.CSharp,
        ["just"] = FragmentLanguage.Justfile,
        ["ksh"] = FragmentLanguage.Shell,
        ["make"] = FragmentLanguage.Makefile,
        ["pwsh"] = FragmentLanguage.PowerShell,
        ["python"] = FragmentLanguage.Python,
        ["python3"] = FragmentLanguage.Python,
        ["sh"] = FragmentLanguage.Shell,
        ["zsh"] = FragmentLanguage.Shell,
    };

    /// <summary>Extensions of templates; the language is told by what stands before.</summary>
    private static readonly string[] TemplateExtensions = [".j2", ".jinja", ".jinja2", ".tmpl", ".gotmpl", ".tftpl", ".template", ".erb"];

    /// <summary>The extensions that tell a language, and those of templates, with their dots.</summary>
    public static IEnumerable<string> Extensions => ByExtension.Keys.Concat(TemplateExtensions);

    /// <summary>The language of a file: by its path, else by its first line, else by its content.</summary>
    public static FragmentLanguage Of(SourceFile file)
    {
        var byPath = Of(file.Path);
        if (byPath != FragmentLanguage.None)
            return byPath;

        var byShebang = OfShebang(file.Content);
        if (byShebang != FragmentLanguage.None)
            return byShebang;

        var byContent = ContentLanguage.Of(file.Content);
        return byContent == FragmentLanguage.Transcript ? FragmentLanguage.Text : byContent;
    }

    /// <summary>Whether a path names a template of a file, which need not be well-formed before it is filled in.</summary>
    public static bool IsTemplate(string path) => Array.Exists(TemplateExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of a text that goes into a file.</summary>
    public static FragmentLanguage Of(Fragment content, string path)
    {
        var byPath = Of(path);
        return byPath != FragmentLanguage.None ? byPath : OfShebang(content.Text);
    }

    /// <summary>The language that a path promises; none when it promises nothing.</summary>
    public static FragmentLanguage Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        if (Array.Find(TemplateExtensions, extension => name.EndsWith(extension, StringComparison.Ordinal)) is { } template)
            name = name.Substring(0, name.Length - template.Length);

        if (ByName.TryGetValue(name, out var byName))
            return byName;

        if (name is "crontab.txt" or "cron.txt" || name.EndsWith("-crontab", StringComparison.Ordinal) || name.EndsWith("_crontab", StringComparison.Ordinal))
            return FragmentLanguage.Crontab;

        var dot = name.LastIndexOf('.');
        if (dot >= 0 && ByExtension.TryGetValue(name.Substring(dot), out var byExtension))
            return byExtension;

        // Dockerfile.backup, Jenkinsfile-nightly, Makefile.ops
        var end = name.IndexOfAny(['.', '-', '_']);
        if (end > 0 && ByName.TryGetValue(name.Substring(0, end), out var byStart))
            return byStart;

        return IsSystemCrontab(path) ? FragmentLanguage.Crontab : FragmentLanguage.None;
    }

    /// <summary>Whether a file that is run by its path is a shell script.</summary>
    public static bool IsShell(string path, string content) => Of(path) == FragmentLanguage.Shell || OfShebang(content) == FragmentLanguage.Shell;

    /// <summary>Files in <c>/etc/cron.d</c> and in spools have no extension.</summary>
    private static bool IsSystemCrontab(string path)
    {
        var folders = path.Split('/');
        return folders.Length > 1 && folders[folders.Length - 2] is "cron.d" or "crontabs";
    }

    private static FragmentLanguage OfShebang(string content)
    {
        if (!content.StartsWith("#!", StringComparison.Ordinal))
            return FragmentLanguage.None;

        var end = content.IndexOf('\n');
        var line = end < 0 ? content : content.Substring(0, end);
        var words = line.Substring(2).Split([' ', '/', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

        return words.Select(word => ByInterpreter.TryGetValue(word, out var language) ? language : FragmentLanguage.None)
            .FirstOrDefault(language => language != FragmentLanguage.None);
    }
}
