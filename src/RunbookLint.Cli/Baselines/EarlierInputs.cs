using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Git;
using RunbookLint.Lowering;

namespace RunbookLint.Cli.Baselines;

/// <summary>
/// The values, variables and inventories of a command line as a revision has them: a mistake that came with one of them is new. What the
/// revision does not know at all was empty then; what stands outside of the repository is that of today.
/// </summary>
/// <param name="folder">The revision.</param>
/// <param name="host">Where the command line is given.</param>
/// <param name="there">The same folder in the revision.</param>
internal sealed class EarlierInputs(RevisionFolder folder, Host host, Host there)
{
    /// <summary>The command line, of the revision.</summary>
    public ParsedCommand Of(ParsedCommand command)
    {
        foreach (var word in command.Words("set-file"))
        {
            foreach (var path in ChartAssignment.Parse(word, AssignmentKind.File, "--set-file", out _).SelectMany(file => file.Items.IsDefault ? [file.Value] : file.Items))
                Earlier(path.Content);
        }

        return command with
        {
            Replaced = new Dictionary<string, string[]>(command.Replaced, StringComparer.Ordinal)
            {
                ["values"] = [.. command.List("values").Select(Earlier)],
                ["var-file"] = [.. command.Words("var-file").Select(Earlier)],
                ["var"] = [.. command.Words("var").Select(word => word is ['@', _, ..] ? "@" + Earlier(word[1..]) : word)],
                ["inventory"] = [.. command.Words("inventory").Select(word => word.Contains(',') ? word : Earlier(word))],
            },
        };
    }

    private string Earlier(string path)
    {
        var full = host.Named(path);
        folder.Reserve(full);

        // Shown paths are to be alike in both trees.
        return folder.Of(full) is not { } place ? full : !Path.IsPathRooted(path) && Path.GetFullPath(path, there.Folder) == place ? path : place;
    }
}
