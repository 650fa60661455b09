using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>The file of a workflow or an action: reads its scalars with their expressions filled in.</summary>
/// <param name="yaml">Reads the scalars of the file.</param>
/// <param name="root">Its root.</param>
/// <param name="source">The file.</param>
/// <param name="budget">Limits how much all files of a run may grow together.</param>
internal sealed class WorkflowText(YamlSettings yaml, YamlNode root, Fragment source, YamlSettings budget)
{
    private const string Open = "${{";
    private const string Close = "}}";

    /// <summary>The root of the file.</summary>
    public YamlNode Root { get; } = root;

    /// <summary>The file.</summary>
    public SourceFile File => source.File;

    /// <summary>Limits how much all files of a run may grow together.</summary>
    public YamlSettings Budget { get; } = budget;

    /// <summary>Where a node stands.</summary>
    public SourceSpan Locate(YamlNode node) => yaml.Locate(node);

    /// <summary>A text without content at the start of the file, for values that nobody writes.</summary>
    public Argument Implied(string text)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(text);
        return Argument.Of(source.Embed(text, builder.ToMap()));
    }

    /// <summary>A scalar with its expressions filled in; null for what is no scalar, or for more text than is read.</summary>
    public Argument? Read(YamlNode node, WorkflowValues values) =>
        node is YamlScalar { IsNull: false } scalar && Budget.MayGrow(scalar.Value.Length) ? Fill(yaml.Argument(scalar), values) : null;

    /// <summary>A scalar as the value of an expression.</summary>
    public ExpressionValue Value(YamlNode node, WorkflowValues values) => Read(node, values) is { } text ? ExpressionValue.OfInput(text) : ExpressionValue.Unknown;

    /// <summary>Whether a condition holds; null when only the run knows. What has no condition runs.</summary>
    public bool? Holds(YamlNode condition, WorkflowValues values)
    {
        if (condition is not YamlScalar { IsNull: false } scalar)
            return condition.Exists ? null : true;

        var fragment = yaml.Embedded(scalar);
        var text = fragment.Text;
        var start = text.Length - text.TrimStart().Length;
        var end = text.TrimEnd().Length;

        if (text.IndexOf(Open, StringComparison.Ordinal) is var open and >= 0)
        {
            // Text beside an expression makes a text of all of it, which always counts as true; hardly anybody means that.
            if (open != start || scalar.Templates is not [var only] || only.End != end || end - start < 5)
                return null;

            (start, end) = (start + Open.Length, end - Close.Length);
        }

        return end <= start ? true : ExpressionReader.Evaluate(fragment.Slice(TextSpan.FromBounds(start, end)), values).Truth;
    }

    private Argument Fill(Argument word, WorkflowValues values)
    {
        if (word.Holes.IsEmpty)
            return word;

        return Filling.Fill(word, [.. word.Holes.Select(hole => (hole, ValueOf(word, hole, values)))]);
    }

    private Argument? ValueOf(Argument word, TextSpan hole, WorkflowValues values)
    {
        if (hole.Length < Open.Length + Close.Length || string.CompareOrdinal(word.Text, hole.Start, Open, 0, Open.Length) != 0)
            return null;

        var inside = TextSpan.FromBounds(hole.Start + Open.Length, hole.End - Close.Length);
        var value = ExpressionReader.Evaluate(word.Fragment.Slice(inside), values);
        var text = value.Text ?? (value is { IsBoolean: true, Truth: { } truth } ? Made(word, hole, truth ? "true" : "false") : null);
        return text is not null && Budget.MayGrow(text.Text.Length) ? text : null;
    }

    private static Argument Made(Argument word, TextSpan hole, string text) => word.Slice(hole.Start, hole.Length).Renamed(text);
}
