using RunbookLint.Lowering.FrontEnds.Justfile;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>just -f file NAME=value recipe argument…</c>.</summary>
internal sealed class JustLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-f", "--justfile", "-d", "--working-directory", "--set", "--shell", "--shell-arg", "--color", "--dotenv-filename", "--dotenv-path", "-E"];
    private static readonly string[] Others = ["-n", "--dry-run", "-l", "--list", "--summary", "--show", "-s", "--dump", "--evaluate", "-h", "--help", "-V", "--version", "--fmt", "--edit", "-e"];
    private static readonly string[] Names = ["justfile", "Justfile", ".justfile"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        if (options.Has(Others) || Find(options, context) is not { } justfile || !context.TryFollow())
            return LaunchStep.Nothing;

        var given = new List<(string, Argument)>();
        var words = new List<Argument>();

        foreach (var word in launch.Words.Skip(options.End))
        {
            if (words.Count == 0 && word.Text.IndexOf('=') is > 0 and var equals)
                given.Add((word.Text.Substring(0, equals), word.From(equals + 1)));
            else
                words.Add(word);
        }

        return LaunchStep.Done(JustfileFrontEnd.LowerRecipes(justfile, words, given, launch.Scope, context));
    }

    private static Fragment? Find(Options options, LoweringContext context)
    {
        var folder = options.Value("-d", "--working-directory") is { } named ? named.Text.TrimEnd('/') + "/" : "";
        return options.Value("-f", "--justfile") is { } file
            ? context.ReadFile(file)
            : Names.Select(name => context.ReadFile(folder + name)).FirstOrDefault(content => content is not null);
    }
}
