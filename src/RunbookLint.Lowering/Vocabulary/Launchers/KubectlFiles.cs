using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>Reads what <c>-f</c> of kubectl names: standard input, or files.</summary>
internal static class KubectlFiles
{
    /// <summary>The texts that are in reach.</summary>
    public static IEnumerable<Fragment> Read(Argument file, Launch launch, LoweringContext context)
    {
        if (file.Text == "-")
        {
            if (launch.Input is { } input)
                yield return input.Fragment;

            yield break;
        }

        foreach (var path in file.IsKnown ? file.Text.Split([','], StringSplitOptions.RemoveEmptyEntries) : [])
        {
            if (context.ReadFile(path) is { } content)
                yield return content;
        }
    }
}
