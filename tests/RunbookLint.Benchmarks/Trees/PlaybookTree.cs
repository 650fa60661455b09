using System.Text;

namespace RunbookLint.Benchmarks.Trees;

/// <summary>Writes roles that configure web servers: nothing in them is about backups, and no word is one of ours.</summary>
internal static class PlaybookTree
{
    private const int Seed = 20260731;
    private const int Count = 2_000;
    private const int Roles = 120;

    private static readonly string[] Parts = ["tasks", "handlers", "defaults", "vars", "meta"];
    private static readonly string[] Modules = ["apt", "copy", "file", "template", "service", "user", "lineinfile", "git", "systemd", "get_url"];

    private const string Ignored = """
        *.pyc
        *.retry
        /build/
        .tox
        *.egg-info
        dist/
        __pycache__/
        .cache
        *.log
        !keep.log
        docs/_build

        """;

    /// <summary>Writes all files, in what git takes for a repository.</summary>
    public static void Write(string root)
    {
        var random = new Random(Seed);
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        File.WriteAllText(Path.Combine(root, ".gitignore"), Ignored);

        for (var index = 0; index < Count; index++)
        {
            var folder = Path.Combine(root, "site", $"part-{index % Roles}", Parts[index % Parts.Length]);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"file-{index}.yml"), Tasks(random, index));
        }
    }

    private static string Tasks(Random random, int index)
    {
        var text = new StringBuilder("---\n");
        for (var task = random.Next(3, 30); task >= 0; task--)
        {
            text.Append($"""
                - name: Configure item {task} of web {index}
                  {Modules[random.Next(Modules.Length)]}:
                    name: nginx-{task}
                    state: present
                    mode: "0644"
                    dest: /etc/app/{index}/{task}.conf
                  when: os_family == "Debian"
                  notify: reload {task}

                """);
        }

        return text.ToString();
    }
}
