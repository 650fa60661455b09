using System.Text;

namespace RunbookLint.Benchmarks.Trees;

/// <summary>Writes a documentation tree: words of the license, which holds none of ours, and in each third page a section of one of the rules' pages.</summary>
internal static class PageTree
{
    private const int Seed = 20260732;
    private const int Count = 1_238;
    private const int Folders = 24;
    private const int Shortest = 3_000;
    private const int Longest = 17_700;

    /// <summary>Writes all pages.</summary>
    /// <param name="root">The folder to write them to.</param>
    /// <param name="repository">The project's own repository.</param>
    public static void Write(string root, string repository)
    {
        var random = new Random(Seed);
        var sections = Directory.EnumerateFiles(Path.Combine(repository, "src", "RunbookLint.Rules"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadAllText(path).Split("\n## "))
            .Select(section => "## " + section.Trim('#', ' ', '\n'))
            .ToArray();
        var words = File.ReadAllText(Path.Combine(repository, "LICENSE")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        for (var index = 0; index < Count; index++)
        {
            var folder = Path.Combine(root, $"chapter-{index % Folders}");
            Directory.CreateDirectory(folder);

            var length = random.Next(Shortest, Longest);
            var text = new StringBuilder($"# Page {index}\n\n");
            if (index % 3 == 0)
                text.Append(sections[random.Next(sections.Length)]).Append("\n\n");

            while (text.Length < length)
                text.Append(Section(random, words)).Append("\n\n");

            File.WriteAllText(Path.Combine(folder, $"page-{index}.md"), text.ToString());
        }
    }

    private static string Section(Random random, string[] words)
    {
        var text = new StringBuilder("## ").AppendJoin(' ', Enumerable.Range(0, 4).Select(_ => words[random.Next(words.Length)])).Append("\n\n");
        for (var line = random.Next(4, 12); line > 0; line--)
            text.Append(random.Next(3) == 0 ? "- " : "").AppendJoin(' ', Enumerable.Range(0, 14).Select(_ => words[random.Next(words.Length)])).Append(random.Next(3) == 0 ? ".\n\n" : "\n");

        return text.ToString();
    }
}
