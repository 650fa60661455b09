using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Renders templates as Helm does, as far as their values are known.</summary>
/// <param name="definitions">The named templates of the chart and of those that it depends on.</param>
/// <param name="decisions">How unknown conditions turn out.</param>
/// <param name="budget">How much work is left.</param>
internal sealed class HelmRenderer(IReadOnlyDictionary<string, HelmDefinition> definitions, HelmDecisions decisions, HelmBudget budget)
{
    private enum Flow
    {
        Next,
        Continue,
        Break,
    }

    /// <summary>How unknown conditions turn out.</summary>
    public HelmDecisions Decisions => decisions;

    /// <summary>How much work is left.</summary>
    public HelmBudget Budget => budget;

    /// <summary>Renders a part of a template into its frame.</summary>
    public void Render(ImmutableArray<GoNode> nodes, DataValue dot, HelmFrame frame) => RenderNodes(nodes, dot, frame);

    /// <summary>What a named template gives; null when there is none of that name, or it calls itself too often.</summary>
    public Argument? Include(string name, DataValue argument)
    {
        if (!definitions.TryGetValue(name, out var definition) || !budget.TryEnter())
            return null;

        var frame = new HelmFrame(definition.Template.Text, argument);
        RenderNodes(definition.Body, argument, frame);
        budget.Leave();
        return frame.Output.ToArgument();
    }

    /// <summary>What a text with templates in it gives; null when it cannot be read.</summary>
    public Argument? Expand(Argument text, DataValue argument)
    {
        var template = HelmTemplate.Read(text.Fragment);
        if (!template.Syntax.Errors.IsEmpty || !budget.TryEnter())
            return null;

        var frame = new HelmFrame(text.Fragment, argument);
        RenderNodes(template.Syntax.Nodes, argument, frame);
        budget.Leave();
        return frame.Output.ToArgument();
    }

    private Flow RenderNodes(ImmutableArray<GoNode> nodes, DataValue dot, HelmFrame frame)
    {
        foreach (var node in nodes)
        {
            if (!budget.Spend(node is GoText text ? text.Span.Length : 0))
                return Flow.Break;

            if (RenderNode(node, dot, frame) is var flow && flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    private Flow RenderNode(GoNode node, DataValue dot, HelmFrame frame)
    {
        switch (node)
        {
            case GoText text:
                frame.Output.Copy(text.Span);
                return Flow.Next;
            case GoAction action:
                RenderAction(action, dot, frame);
                return Flow.Next;
            case GoTemplateCall call:
                RenderCall(call, dot, frame);
                return Flow.Next;
            case GoConditional conditional:
                return RenderConditional(conditional, dot, frame);
            case GoRange range:
                RenderRange(range, dot, frame);
                return Flow.Next;
            case GoJump jump:
                return jump.IsBreak ? Flow.Break : Flow.Continue;
            default:
                return Flow.Next;
        }
    }

    private void RenderAction(GoAction action, DataValue dot, HelmFrame frame)
    {
        var value = new HelmEvaluator(this, frame, action.Span).Evaluate(action.Pipeline, dot);
        if (!action.Pipeline.Variables.IsEmpty)
            return;

        switch (HelmText.OrUnknown(value))
        {
            case DataScalar scalar:
                Put(scalar.Text, action.Span, frame);
                break;
            case DataUnknown unknown when BringsStructure(action, frame):
                if (frame.Output is { Length: > 0, IsAtLineStart: false } && StartsLine(action, frame))
                    frame.Output.Put("\n");

                frame.Output.Copy(action.Around, action.Span, unknown.Reason);
                break;
            case DataUnknown unknown:
                frame.Output.Mark(action.Span.Start);
                frame.Output.Put(unknown, action.Span);
                frame.Output.Mark(action.Span.End);
                break;
        }
    }

    /// <summary>What brings in lines of its own stays as it is written, with the blanks around it: its reader knows it by them.</summary>
    private static bool BringsStructure(GoAction action, HelmFrame frame)
    {
        var written = frame.Text.Text.Substring(action.Span.Start, action.Span.Length);
        return written.IndexOf("indent", StringComparison.Ordinal) >= 0 || written.IndexOf("toYaml", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether it starts a line of its own that is written behind something else, as behind <c>{{- with … }}</c>.</summary>
    private static bool StartsLine(GoAction action, HelmFrame frame) =>
        frame.Text.Text.IndexOf("nindent", action.Span.Start, action.Span.Length, StringComparison.Ordinal) >= 0
        && frame.Text.Text.IndexOf('\n', action.Around.Start, action.Span.Start - action.Around.Start) < 0;

    private void RenderCall(GoTemplateCall call, DataValue dot, HelmFrame frame)
    {
        var argument = call.Argument is { } pipeline ? new HelmEvaluator(this, frame, call.Span).Evaluate(pipeline, dot) : HelmText.Nothing(frame.Text, call.Span);
        if (Include(call.Name, argument) is { } text)
            Put(text, call.Span, frame);
        else
            frame.Output.Copy(call.Span, call.Span, $"the template {call.Name} is not in reach");
    }

    private void Put(Argument text, TextSpan place, HelmFrame frame)
    {
        if (!budget.Spend(text.Text.Length))
            return;

        frame.Output.Mark(place.Start);
        frame.Output.Put(text);
        frame.Output.Mark(place.End);
    }

    private Flow RenderConditional(GoConditional conditional, DataValue dot, HelmFrame frame)
    {
        var scope = frame.Scope;
        foreach (var branch in conditional.Branches)
        {
            var value = branch.Condition is { } condition ? new HelmEvaluator(this, frame, condition.Span).Evaluate(condition, dot) : null;
            if (value is not null && !IsTrue(value))
                continue;

            var flow = RenderNodes(branch.Body, branch.IsWith ? value! : dot, frame);
            frame.Leave(scope);
            return flow;
        }

        frame.Leave(scope);
        return Flow.Next;
    }

    /// <summary>Whether a condition holds, here and now.</summary>
    public bool IsTrue(DataValue value) => value.IsTrue ?? (value is not DataUnknown unknown || decisions.Decide(unknown));

    private void RenderRange(GoRange range, DataValue dot, HelmFrame frame)
    {
        var value = new HelmEvaluator(this, frame, range.Pipeline.Span).Evaluate(range.Pipeline with { Variables = [] }, dot);
        var items = ItemsOf(value, frame, range.Pipeline.Span);
        if (items.Count == 0)
        {
            var outer = frame.Scope;
            RenderNodes(range.Else, dot, frame);
            frame.Leave(outer);
            return;
        }

        if (items.Count == 1)
        {
            RenderItem(range, items[0], frame);
            return;
        }

        var output = frame.Output;
        output.Mark(range.Span.Start);
        foreach (var item in items)
        {
            // What is repeated stands in no order that one map could tell, so each round is a text of its own.
            frame.Output = new TextComposer(frame.Text);
            var flow = RenderItem(range, item, frame);
            var text = frame.Output.ToArgument();
            frame.Output = output;
            if (budget.Spend(text.Text.Length))
                output.Put(text);

            if (flow == Flow.Break)
                break;
        }

        output.Mark(range.Span.End);
    }

    private Flow RenderItem(GoRange range, (DataValue Key, DataValue Value) item, HelmFrame frame)
    {
        var scope = frame.Scope;
        var names = range.Pipeline.Variables;
        if (names.Length > 1)
            frame.Declare(names[0], item.Key);

        if (names.Length > 0)
            frame.Declare(names[names.Length - 1], item.Value);

        var flow = RenderNodes(range.Body, item.Value, frame);
        frame.Leave(scope);
        return flow;
    }

    private List<(DataValue Key, DataValue Value)> ItemsOf(DataValue value, HelmFrame frame, TextSpan place) => value switch
    {
        DataList list => [.. list.Items.Select((item, index) => (HelmText.Number(index, frame.Text, place), item))],
        DataMap map => [.. map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (KeyOf(entry.Key, entry.Written, frame, place), entry.Value))],
        DataScalar { Number: > 0 and var count } when HelmBudget.MayRepeat(count) => [.. Enumerable.Range(0, (int)count).Select(index => ((DataValue)HelmText.Number(index, frame.Text, place), (DataValue)HelmText.Number(index, frame.Text, place)))],
        DataUnknown unknown => IsTrue(unknown) ? [(new DataUnknown(unknown.Expression + "[key]", unknown.Reason, unknown.Source), new DataUnknown(unknown.Expression + "[]", unknown.Reason, unknown.Source))] : [],
        _ => [],
    };

    private static DataScalar KeyOf(string key, Argument? written, HelmFrame frame, TextSpan place) =>
        written is { } text && text.Text == key ? new(text, DataKind.String) : HelmText.Made(key, frame.Text, place);
}
