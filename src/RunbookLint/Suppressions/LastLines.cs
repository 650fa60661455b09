using Microsoft.CodeAnalysis.Text;
using RunbookLint.Suppressions.Remarks;

namespace RunbookLint.Suppressions;

/// <summary>The commands of a text that go on over several lines, by where they end: only their last line can hold a comment.</summary>
internal sealed class LastLines(RemarkedText text)
{
    private readonly TextSpan[] commands = [.. text.Commands.OrderBy(command => command.End)];

    /// <summary>The commands that end in the line of a comment, before it, and begin in a line above.</summary>
    public IEnumerable<TextSpan> EndingBefore(int comment)
    {
        var line = comment == 0 ? 0 : text.Text.LastIndexOf('\n', comment - 1) + 1;

        for (var index = Last(comment); index >= 0 && commands[index].End > line; index--)
        {
            if (commands[index].Start < line)
                yield return commands[index];
        }
    }

    private int Last(int end)
    {
        var (low, high) = (0, commands.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = commands[middle].End <= end ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
