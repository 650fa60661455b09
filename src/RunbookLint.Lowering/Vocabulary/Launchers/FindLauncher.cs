using System.Collections.Immutable;
using System.Globalization;
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
    private static IEnumerable<PlanNode> Deletions(Launch launch)
    {
        var age = AgeOf(launch.Words);
        foreach (var folder in launch.Words.Skip(1).TakeWhile(word => word.Text is not ['-', ..] and not "(" and not "!").Where(RemoveVocabulary.IsPlace))
            yield return Deletion.WithAge(Deletion.Of(new ToolCall(launch.Span, "find", [], launch.Scope.Facts), folder.ToSetting()), age);
    }

    /// <summary>
    /// The age of what is found: <c>-mtime +7</c> means more than seven whole days, which is eight. Nothing is said of one that looks for
    /// files with certain endings, which no snapshot is made of.
    /// </summary>
    private static Setting<string> AgeOf(ImmutableArray<Argument> words)
    {
        Setting<string> age = default;
        for (var index = 1; index + 1 < words.Length; index++)
        {
            var value = words[index + 1];
            switch (words[index].Text)
            {
                case "-name" or "-iname" or "-path" or "-wholename" or "-regex" when !value.Text.EndsWith("*", StringComparison.Ordinal):
                    return default;
                case "-empty" or "-newer" or "!" or "-not":
                    return default;
                case "-mtime" or "-ctime":
                    age = Read(value, 1, "d");
                    break;
                case "-mmin" or "-cmin":
                    age = Read(value, 0, "m");
                    break;
            }
        }

        return age;
    }

    private static Setting<string> Read(Argument value, int more, string unit) =>
        Deletion.Map(value.ToSetting(), text => text is ['+', ..] && int.TryParse(text.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 100_000 ? (count + more).ToString(CultureInfo.InvariantCulture) + unit : null);
}
