using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible;
using RunbookLint.Lowering.FrontEnds.Ansible.Tasks;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>ansible-playbook site.yml -i inventories/prod -e pd=…</c>: its plays, with what the command line says about them.</summary>
internal sealed class PlaybookLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue =
    [
        "-i", "--inventory", "--inventory-file", "-e", "--extra-vars", "-l", "--limit", "-t", "--tags", "--skip-tags", "-u", "--user", "-f", "--forks", "--vault-password-file", "--vault-pass-file",
        "--vault-id", "--private-key", "--key-file", "-c", "--connection", "-T", "--timeout", "-M", "--module-path", "--become-user", "--become-method", "--start-at-task", "--ssh-common-args",
        "--ssh-extra-args", "--become-password-file", "--become-pass-file", "--connection-password-file",
    ];

    private static readonly string[] Rehearsals = ["-C", "--check", "--syntax-check", "--list-tasks", "--list-hosts", "--list-tags", "-h", "--help", "--version"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var (options, playbooks) = Read(launch.Words);
        if (options.Has(Rehearsals))
            return LaunchStep.Nothing;

        // The hosts have their own environment.
        var scope = launch.Scope with { Variables = launch.Scope.Variables.Clear() };
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var path in playbooks.Where(path => path.IsKnown))
        {
            var nearby = FolderOf(launch.Scope) is { } folder ? context.ReadFile(folder + "/" + path.Text) : null;
            if ((nearby ?? context.ReadFile(path)) is not { } content)
                continue;

            var session = new AnsibleSession(context, content.File, Understand(options, new(context), context));
            nodes.AddRange(new PlaybookLowering(session).Lower(session.Files.ParsePart(content), scope));
        }

        return LaunchStep.Done(nodes.ToImmutable());
    }

    /// <summary>The folder that the script has changed into; null when it has not, or when only the run knows it.</summary>
    private static string? FolderOf(LoweringScope scope) => scope.Variables.TryGetValue(WorkingFolder.Name, out var folder) && folder is { IsKnown: true, Text.Length: > 0 } ? folder.Text : null;

    /// <summary>Options and playbooks may stand in any order.</summary>
    private static (Options Options, ImmutableArray<Argument> Playbooks) Read(ImmutableArray<Argument> words)
    {
        var playbooks = ImmutableArray.CreateBuilder<Argument>();
        var options = Options.Read(words, 1, OptionsWithValue);

        while (options.End < words.Length)
        {
            playbooks.Add(words[options.End]);
            options = Options.Read(words, options.End + 1, OptionsWithValue).Merge(options);
        }

        return (options, playbooks.ToImmutable());
    }

    private static AnsibleOptions Understand(Options options, AnsibleFiles files, LoweringContext context) => new()
    {
        Extra = ExtraVariables.Read(options.Values("-e", "--extra-vars"), files, context),
        Inventory = options.Values("-i", "--inventory", "--inventory-file").ToList() is [{ IsKnown: true, Text.Length: > 0 } only] ? only.Text : null,
        Limit = options.Value("-l", "--limit") is { IsKnown: true, Text: [not '@', ..] } limit ? limit.Text : null,
        Tags = TagsIn(options.Values("-t", "--tags")),
        SkippedTags = TagsIn(options.Values("--skip-tags")),
    };

    private static ImmutableArray<string> TagsIn(IEnumerable<Argument> words) =>
        [.. words.SelectMany(word => word.Text.Split([','], StringSplitOptions.RemoveEmptyEntries)).Select(tag => tag.Trim())];
}
