namespace RunbookLint.Configuration;

/// <summary>
/// A pattern of paths: <c>*</c>, <c>?</c> and <c>[a-z]</c> within a name, <c>**</c> across folders, <c>{a,b}</c>. Casing counts. A pattern without a
/// slash is looked for in every folder, and one that matches a folder matches all that is in it, as in <c>.gitignore</c>.
/// </summary>
/// <remarks>All ways through a pattern are followed at once, so that a path costs no more than its length times that of the pattern.</remarks>
public sealed class Glob
{
    private readonly GlobStep[] steps;
    private readonly bool isOfFolders;

    internal Glob(string text, GlobStep[] steps, bool isOfFolders) => (Text, this.steps, this.isOfFolders) = (text, steps, isOfFolders);

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>A pattern, or null when a bracket is not closed or it is unreasonably long.</summary>
    public static Glob? Parse(string text) => GlobParser.Parse(text);

    /// <summary>Whether a path with forward slashes, seen from the folder of the pattern, matches.</summary>
    public bool Matches(string path)
    {
        var current = new List<int>();
        var next = new List<int>();
        var seen = new int[steps.Length];
        Enter(0, current, seen, 1);

        for (var index = 0; index < path.Length && current.Count > 0; index++)
        {
            if (path[index] == '/' && IsAccepted(current))
                return true;

            next.Clear();
            foreach (var at in current)
            {
                if (steps[at].Takes(path[index]))
                    Enter(at + 1, next, seen, index + 2);
            }

            (current, next) = (next, current);
        }

        return !isOfFolders && IsAccepted(current);
    }

    private bool IsAccepted(List<int> current) => current.Contains(steps.Length - 1);

    private void Enter(int start, List<int> states, int[] seen, int round)
    {
        var open = new Stack<int>();
        open.Push(start);

        while (open.Count > 0)
        {
            var at = open.Pop();
            if (seen[at] == round)
                continue;

            seen[at] = round;
            if (steps[at].Targets is not { } targets)
                states.Add(at);
            else
                targets.ForEach(open.Push);
        }
    }
}
