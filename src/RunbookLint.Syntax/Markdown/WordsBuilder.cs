using System.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Collects words, and takes back the brackets and emphasis marks before them once it is known that they are markup.</summary>
internal sealed class WordsBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> markup = [];
    private readonly Stack<(int Start, int Length)> brackets = new();
    private readonly Dictionary<char, Stack<(int End, int Count)>> openers = [];

    public bool HasOpenBracket => brackets.Count > 0;

    public void Append(char character) => text.Append(character);

    public void Append(string source, int start, int length) => text.Append(source, start, length);

    public void OpenBracket(string mark)
    {
        brackets.Push((text.Length, mark.Length));
        text.Append(mark);
    }

    /// <summary>Ends the innermost bracket; that of a link is markup, others are words.</summary>
    public void CloseBracket(bool isLink)
    {
        if (brackets.Count > 0)
        {
            var (start, length) = brackets.Pop();
            if (isLink)
            {
                Drop(start, length);
                return;
            }
        }

        text.Append(']');
    }

    public void AppendDelimiters(char mark, int count, bool canOpen, bool canClose)
    {
        if (!openers.TryGetValue(mark, out var open))
            openers[mark] = open = new();

        while (canClose && count > 0 && open.Count > 0)
        {
            var (end, available) = open.Pop();
            var used = Math.Min(count, available);
            Drop(end - used, used);
            count -= used;

            if (available > used)
                open.Push((end - used, available - used));
        }

        text.Append(mark, count);
        if (canOpen && count > 0)
            open.Push((text.Length, count));
    }

    /// <summary>The words without markup, and without blanks around them.</summary>
    public override string ToString()
    {
        if (markup.Count == 0)
            return text.ToString().Trim();

        markup.Sort();
        var kept = new StringBuilder(text.Length);
        var next = 0;

        for (var index = 0; index < text.Length; index++)
        {
            if (next < markup.Count && markup[next] == index)
                next++;
            else
                kept.Append(text[index]);
        }

        return kept.ToString().Trim();
    }

    private void Drop(int start, int length)
    {
        for (var index = start; index < start + length; index++)
            markup.Add(index);
    }
}
