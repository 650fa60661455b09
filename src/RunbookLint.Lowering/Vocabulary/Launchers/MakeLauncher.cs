using RunbookLint.Lowering.FrontEnds.Makefile;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>make -C folder goal NAME=value</c>.</summary>
internal sealed class MakeLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-C", "--directory", "-f", "--file", "--makefile", "-I", "-o", "-W"];
    private static readonly string[] Names = ["GNUmakefile", "makefile", "Makefile"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var goals = new List<string>();
        var given = new List<(string, Argument)>();
        string? folder = null;
        Argument? file = null;

        for (var index = 1; index < launch.Words.Length;)
        {
            var options = Options.Read(launch.Words, index, OptionsWithValue);
            if (options.Has("-n", "--dry-run", "--just-print", "-h", "--help", "-v", "--version", "-q", "-p"))
                return LaunchStep.Nothing;

            folder = options.Value("-C", "--directory")?.Text ?? folder;
            file = options.Value("-f", "--file", "--makefile") ?? file;
            index = options.End;
            if (index == launch.Words.Length)
                break;

            var word = launch.Words[index++];
            if (word.Text.IndexOf('=') is > 0 and var equals)
                given.Add((word.Text.Substring(0, equals).TrimEnd(':'), word.From(equals + 1)));
            else
                goals.Add(word.Text);
        }

        return Find(folder, file, context) is { } makefile && context.TryFollow()
            ? LaunchStep.Done(MakefileFrontEnd.LowerGoals(makefile, goals, given, launch.Scope, context))
            : LaunchStep.Nothing;
    }

    private static Fragment? Find(string? folder, Argument? file, LoweringContext context)
    {
        var start = folder is null or "." ? "" : folder.TrimEnd('/') + "/";
        var names = file is null ? Names : [file.Text];
        return names.Select(name => context.ReadFile(start + name)).FirstOrDefault(content => content is not null);
    }
}
