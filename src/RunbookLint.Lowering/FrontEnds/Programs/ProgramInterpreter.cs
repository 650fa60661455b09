using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>
/// Follows a program from its start, with the values that are known before it runs. Functions are followed where they are called; those
/// that nothing calls are branches beside the main flow, as somebody else may call them.
/// </summary>
internal sealed partial class ProgramInterpreter
{
    private readonly IProgramLanguage language;
    private readonly LoweringScope scope;
    private readonly Dictionary<string, ProgramModule?> modules = new(StringComparer.Ordinal);
    private readonly HashSet<ProgramFunction> reached = [];
    private readonly List<PlanNode> beside = [];
    private readonly Stack<SourceSpan> calls = new();
    private readonly HashSet<ProgramExpression> evaluating = [];
    private ShellTimeline timeline;
    private ProgramModule module;
    private string owner = "";
    private int expansions;
    private ImmutableDictionary<string, ProgramValue> variables = ImmutableDictionary<string, ProgramValue>.Empty;
    private ImmutableDictionary<string, ProgramValue> globals = ImmutableDictionary<string, ProgramValue>.Empty;
    private ProgramValue returned = ProgramValue.Unknown;

    public ProgramInterpreter(ProgramModule module, IProgramLanguage language, LoweringScope scope, LoweringContext context)
    {
        (this.module, this.language, this.scope, Context) = (module, language, scope, context);
        timeline = new(module.Fragment.Span);
    }

    /// <summary>The document.</summary>
    public LoweringContext Context { get; }

    /// <summary>The file that is followed at the moment.</summary>
    public ProgramModule Module => module;

    /// <summary>Environment variables that the program has set for itself.</summary>
    public MapValue Environment { get; set; } = MapValue.Empty;

    /// <summary>The machine that commands run on; null for the one of the program.</summary>
    public Argument? Machine { get; private set; }

    /// <summary>Follows what happens on another machine: its own address means that one there.</summary>
    public T OnMachine<T>(Argument? machine, Func<T> follow)
    {
        var outer = Machine;
        Machine = machine ?? outer;
        var result = follow();
        Machine = outer;
        return result;
    }

    /// <summary>The type whose function is followed; empty outside of one.</summary>
    public string Owner => owner;

    /// <summary>The plan of the whole program.</summary>
    public ImmutableArray<PlanNode> Run()
    {
        var unit = module.Unit;
        var place = module.Fragment.Span;
        ImmutableArray<PlanNode> main = [.. Collect(place, () => LowerMain(unit))];

        if (unit.Main.IsEmpty && unit.Functions.FirstOrDefault(function => function.IsEntry) is { } entry)
            main = [.. main, .. LowerAlone(entry)];

        var called = unit.Functions.Where(IsNamedElsewhere().Contains).ToList();
        foreach (var function in unit.Functions.Except(called).Concat(called).Where(function => !function.IsConstructor || !function.Body.IsEmpty))
        {
            if (reached.Contains(function))
                continue;

            var nodes = LowerAlone(function);
            if (!nodes.IsEmpty)
                beside.Add(Region.Choice(Locate(function.Span), [Region.Sequence(Locate(function.Span), nodes) with { Title = function.Name }]));
        }

        beside.AddRange(language.Finish());
        if (beside.Count == 0)
            return main;

        beside.Sort((one, other) => one.Span.Span.Start.CompareTo(other.Span.Span.Start));
        return main.IsEmpty ? PlanNodes.Unordered(place, [.. beside]) : [Region.Unordered(place, [Region.Sequence(place, main), .. beside])];
    }

    /// <summary>Where a span of the current file stands.</summary>
    public SourceSpan Locate(TextSpan span) => module.Fragment.Locate(span);

    /// <summary>Adds a command to the plan.</summary>
    public void Emit(CommandLaunch launch)
    {
        var nodes = launch.Lower(CurrentScope(), calls, Context);
        if (launch.IsBackground)
            timeline.AddBackground(nodes);
        else
            timeline.Add(nodes);
    }

    /// <summary>Adds nodes to the plan.</summary>
    public void Emit(IEnumerable<PlanNode> nodes) => timeline.Add(nodes);

    /// <summary>Adds nodes that run while the program goes on.</summary>
    public void EmitBackground(ImmutableArray<PlanNode> nodes) => timeline.AddBackground(nodes);

    /// <summary>Adds nodes that run at a time of their own.</summary>
    public void EmitBeside(IEnumerable<PlanNode> nodes) => beside.AddRange(nodes);

    /// <summary>What runs by itself has ended.</summary>
    public void EmitWait()
    {
        Context.Waits++;
        timeline.AddWait();
    }

    /// <summary>The plan of what a function of ours adds to it.</summary>
    public ImmutableArray<PlanNode> Collect(SourceSpan place, Action follow)
    {
        var waits = Context.Waits;
        var nodes = CollectApart(place, follow);

        // What is asked in a condition may be the end of what was started before it.
        if (Context.Waits != waits)
            timeline.AddWait();

        return nodes;
    }

    /// <summary>The plan of what runs beside the program: what it waits for is its own.</summary>
    public ImmutableArray<PlanNode> CollectApart(SourceSpan place, Action follow)
    {
        var outer = timeline;
        timeline = new(place);
        follow();
        var nodes = timeline.ToNodes();
        timeline = outer;
        return nodes;
    }

    /// <summary>The scope of what the program starts.</summary>
    public LoweringScope CurrentScope()
    {
        var known = scope.Variables;
        foreach (var entry in Environment.Entries)
            known = entry.Value is TextValue text ? known.SetItem(entry.Key, text.Argument) : known.Remove(entry.Key);

        var inside = scope with { Variables = known };
        return Machine is null ? inside : inside with { Facts = inside.Facts.With(SettingNames.Machine, Machine.ToSetting()) };
    }

    private void LowerMain(ProgramUnit unit)
    {
        Lower(unit.Main);
        globals = variables;
    }

    private ImmutableArray<PlanNode> LowerAlone(ProgramFunction function)
    {
        var outer = variables;
        var nodes = Collect(Locate(function.Span), () => Invoke(function, module, null, [], Locate(new(function.Span.Start, 0))));
        variables = outer;
        return nodes;
    }

    /// <summary>The functions that something outside of them names.</summary>
    private HashSet<ProgramFunction> IsNamedElsewhere()
    {
        var named = new HashSet<ProgramFunction>();

        foreach (var function in module.Unit.Functions)
        {
            var own = ProgramWalk.Nodes(function.Body).Count(node => node is ProgramName name ? name.Name == function.Name : node is ProgramMember member && member.Name == function.Name);
            if (module.UsesOf(function.Name) > own)
                named.Add(function);
        }

        return named;
    }
}
