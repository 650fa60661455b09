using System.Collections.Immutable;
using RunbookLint.Lowering;
using RunbookLint.Lowering.Vocabulary;

namespace RunbookLint.Cli.Commands;

/// <summary>What <c>explain --flag</c> says.</summary>
internal static class FlagText
{
    private const int Indent = 10;
    private const int Width = 88;

    /// <summary>Writes what is known of flags.</summary>
    /// <exception cref="UsageException">No tool has a flag of that name.</exception>
    public static void Write(IEnumerable<string> names, Host host)
    {
        ImmutableArray<KnownFlag>[] found = [.. names.Select(Find)];
        host.Output.Write(string.Join("\n", found.SelectMany(flags => flags).Select(Describe)));
    }

    private static ImmutableArray<KnownFlag> Find(string name)
    {
        var flags = FlagGuide.Find(name);
        if (!flags.IsEmpty)
            return flags;

        var nearest = FlagGuide.NearestTo(name);
        throw new UsageException($"no tool has a flag '{name}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    private static string Describe(KnownFlag flag)
    {
        var isGo = flag.Tool.StartsWith("tidb-lightning", StringComparison.Ordinal);
        var text = $"{(flag.Name.Length == 1 || isGo ? "-" : "--")}{flag.Name}{(flag.Short is { } letter ? $", -{letter}" : "")}\n";
        var commands = flag.Commands.IsEmpty ? flag.Tool : flag.Tool + " " + string.Join(", ", flag.Commands);

        text += Line("of", commands) + Line("takes", flag.Type);
        text += flag.Default is { Length: > 0 } value ? Line("default", value) : "";
        text += flag.Since is { } since ? Line("since", since.ToString()) : "";
        text += flag.Note is { } note ? Line("note", note) : "";
        return text + (flag.IsHidden ? Line("hidden", "the help of the tool does not list it") : "");
    }

    private static string Line(string name, string text)
    {
        var line = "  " + name.PadRight(Indent - 2);
        var lines = new List<string>();

        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > Width && line.Trim().Length > 0)
            {
                lines.Add(line.TrimEnd());
                line = new string(' ', Indent);
            }

            line += word + " ";
        }

        return string.Join("\n", lines.Append(line.TrimEnd())) + "\n";
    }
}
