using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Puts the lines of a script, which a pipeline has as a list, together into texts that a shell can read.</summary>
internal static class ScriptParts
{
    /// <summary>One text for all lines that follow one another in one file; lines brought in from elsewhere begin a new one.</summary>
    public static ImmutableArray<Fragment> Join(IEnumerable<Argument> lines)
    {
        var parts = ImmutableArray.CreateBuilder<Fragment>();
        var run = new List<Fragment>();

        foreach (var line in lines.Select(line => line.Fragment))
        {
            if (run.Count > 0 && !Follows(run[run.Count - 1], line))
            {
                parts.Add(Join(run));
                run.Clear();
            }

            run.Add(line);
        }

        if (run.Count > 0)
            parts.Add(Join(run));

        return parts.ToImmutable();
    }

    private static bool Follows(Fragment first, Fragment second) =>
        ReferenceEquals(first.File, second.File) && !first.Map.Runs.IsEmpty && !second.Map.Runs.IsEmpty
        && first.Map.Runs[first.Map.Runs.Length - 1].OuterEnd <= second.Map.Runs[0].Outer;

    private static Fragment Join(List<Fragment> lines)
    {
        if (lines is [var only])
            return only;

        var builder = new SpanMapBuilder();
        foreach (var line in lines)
        {
            if (builder.Length > 0)
                builder.Insert('\n');

            builder.CopyDecoded(line.Text, line.Map);
        }

        return Fragment.Whole(lines[0].File).Embed(builder.ToString(), builder.ToMap());
    }
}
