using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>
/// Comments of YAML. They speak for entries of mappings and items of sequences; above the first key of a Kubernetes resource, for the
/// resource; a template's comment in a scalar, for the next command of the script there. Annotations speak for the object that has them, and in JSON the key <c>//</c> for the object that it stands in.
/// </summary>
internal sealed class YamlRemarks : IRemarkReader
{
    private const string AnnotationPrefix = "runbooklint.dev/";
    private const string IgnorePrefix = AnnotationPrefix + "ignore.";

    public void Read(RemarkedText text)
    {
        var isTemplate = text.Remarks.Count > 0;
        foreach (var comment in YamlComments.Find(text.Text))
            text.Add(comment.Span, open: 1);

        var seen = new HashSet<TextSpan>();
        var open = new Stack<YamlNode>();
        foreach (var document in YamlParser.Parse(text.Text).Documents)
        {
            if (document.Root is YamlMapping { OwnEntries.IsEmpty: false } root && root["kind"].Exists && root["apiVersion"].Exists)
                text.Nodes.Add(Span(root));

            open.Push(document.Root);
        }

        while (open.Count > 0)
            Visit(open.Pop(), text, open, seen, isTemplate);
    }

    private static void Visit(YamlNode node, RemarkedText text, Stack<YamlNode> open, HashSet<TextSpan> seen, bool isTemplate)
    {
        // What an alias stands for is visited where it is written.
        switch (node)
        {
            case YamlMapping mapping when seen.Add(mapping.Span):
                foreach (var entry in mapping.OwnEntries)
                {
                    if (entry.Value.Span.Start < entry.Key.Span.Start)
                        text.Nodes.Add(entry.Key.Span);
                    else
                        text.Nodes.Add(entry.Span);

                    ReadEntry(mapping, entry, text);
                    open.Push(entry.Value);
                }

                break;
            case YamlSequence sequence when seen.Add(sequence.Span):
                foreach (var item in sequence.Children)
                {
                    text.Nodes.Add(TextSpan.FromBounds(WithDash(text.Text, item.Span.Start), item.Span.End));
                    open.Push(item);
                }

                break;
            case YamlScalar scalar when isTemplate && seen.Add(scalar.Span):
                TemplatedScripts.AddTo(text, scalar);
                break;
        }
    }

    private static void ReadEntry(YamlMapping mapping, YamlEntry entry, RemarkedText text)
    {
        if (entry.Key.Text == "//" && text.Text[mapping.Span.Start] == '{')
        {
            foreach (var said in (entry.Value is YamlSequence ? entry.Value.Items : [entry.Value]).OfType<YamlScalar>())
                text.Remarks.Add(new(entry.Value is YamlSequence ? said.Span : entry.Span, Inside(said)) { Form = SuppressionForm.JsonKey, Scope = mapping.Span });
        }
        else if (entry.Key.Text == "metadata" && entry.Value["annotations"] is YamlMapping annotations)
        {
            foreach (var annotation in annotations.OwnEntries)
                ReadAnnotation(mapping, annotation, text);
        }
    }

    private static void ReadAnnotation(YamlMapping resource, YamlEntry annotation, RemarkedText text)
    {
        if (annotation.Key is not YamlScalar key || !key.Value.StartsWith(AnnotationPrefix, StringComparison.Ordinal))
            return;

        var name = Inside(key);
        var directive = new Directive(annotation.Span, DirectiveVerb.Ignore, [], "");
        if (!key.Value.StartsWith(IgnorePrefix, StringComparison.Ordinal) || name.Length != key.Value.Length)
            directive = directive with { Problem = new(name, $"'{key.Value}' is no suppression; write {IgnorePrefix}RBL1001") };
        else
        {
            directive = directive with { Ids = [new(key.Value.Substring(IgnorePrefix.Length), TextSpan.FromBounds(name.Start + IgnorePrefix.Length, name.End))] };
            if (annotation.Value is YamlScalar { IsNull: false } reason)
                directive = DirectiveParser.ReadRest(directive, text.Text, Inside(reason).Start, Inside(reason).End);
        }

        text.Remarks.Add(new(annotation.Span, annotation.Span) { Form = SuppressionForm.Annotation, Scope = Span(resource), Directive = directive });
    }

    /// <summary>A scalar without its quotes.</summary>
    private static TextSpan Inside(YamlScalar scalar) =>
        scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted && scalar.Span.Length > 1
            ? new(scalar.Span.Start + 1, scalar.Span.Length - 2)
            : scalar.Span;

    private static TextSpan Span(YamlMapping mapping) => mapping.OwnEntries.IsEmpty
        ? mapping.Span
        : TextSpan.FromBounds(mapping.OwnEntries[0].Key.Span.Start, Math.Max(mapping.Span.End, mapping.OwnEntries[0].Span.End));

    private static int WithDash(string text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;

        return at > 0 && text[at - 1] == '-' ? at - 1 : start;
    }
}
