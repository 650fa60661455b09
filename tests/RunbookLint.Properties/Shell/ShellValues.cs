using RunbookLint.Lowering;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Properties.Shell;

/// <summary>What the lowering knows of the words of a script.</summary>
internal static class ShellValues
{
    /// <summary>The elements of the array <c>words</c> behind a script; null when not all of them are known.</summary>
    public static IReadOnlyList<string>? Words(string script)
    {
        var (_, state) = Run(script);
        return state.Variables.TryGetValue("words", out var words) && words.IsArray && words.Elements.All(word => word.IsKnown)
            ? [.. words.Elements.Select(word => word.Text)]
            : null;
    }

    /// <summary>What the here-document of the last command of a script holds; null when only the run knows.</summary>
    public static string? Document(string script)
    {
        var (file, state) = Run(script);
        var last = ShellParser.Parse(script).Root.Statements.Last().First.Commands[0];
        var value = new WordEvaluator(Fragment.Whole(file), state).Single(last.Redirections[0].Document!.Body);
        return value.IsKnown ? value.Text : null;
    }

    private static (SourceFile File, ShellState State) Run(string script)
    {
        var file = SourceFile.From("words.sh", script);
        var whole = Fragment.Whole(file);
        Lowering.FrontEnds.Shell.ShellScript.Lower([whole], LoweringScope.Empty(whole.Span), new LoweringContext(file, NoRelatedFiles.Instance), out var state);
        return (file, state);
    }
}
