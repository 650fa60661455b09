using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Files;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>find … -exec command {} ;</c>: the command for each file that is found; <c>-delete</c>.</summary>
internal sealed class FindLauncher : ILauncher
{
    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        for (var index = 1; index < launch.Words.Length; index++)
        {
            if (launch.Words[index].Text == "-delete")
                nodes.AddRange(Deletions(launch));

            if (launch.Words[index].Text is not ("-exec" or "-execdir" or "-ok" or "-okdir"))
                continue;

            var end = index + 1;
            while (end < launch.Words.Length && launch.Words[end].Text is not (";" or "+"))
                end++;

            var words = launch.Words.RemoveRange(end, launch.Words.Length - end);
            if (index + 1 < words.Length && words[index + 1].Text is ("rm" or "/bin/rm"))
                nodes.AddRange(Deletions(launch));
            else if ((launch with { Words = words }).From(index + 1) is { } command)
                nodes.AddRange(Launcher.Run(command, context));

            index = end;
        }

        return nodes.Count == 0 ? LaunchStep.Nothing : LaunchStep.Done([Region.Repeat(launch.Span, nodes)]);
    }

    /// <summary>What is found is deleted, in the folders to look in.</summary>
    private static IEnumerable<PlanNode> Deletions(Launch launch) => launch.Words.Skip(1).TakeWhile(word => word.Text is not ['-', ..] and not "(" and not "!")
        .Where(RemoveVocabulary.IsPlace).Select(folder => Deletion.Of(new ToolCall(launch.Span, "find", [], launch.Scope.Facts), folder.ToSetting()));
}
