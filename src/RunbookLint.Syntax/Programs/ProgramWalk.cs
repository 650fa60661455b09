using System.Collections.Immutable;

namespace RunbookLint.Syntax.Programs;

/// <summary>Walks over programs.</summary>
public static class ProgramWalk
{
    private static readonly string[] Changers = ["add", "append", "clear", "enqueue", "extend", "insert", "pop", "remove", "reverse", "set", "sort", "try", "union", "update", "with"];

    /// <summary>All nodes below some nodes, and these themselves.</summary>
    public static IEnumerable<ProgramNode> Nodes(IEnumerable<ProgramNode> roots)
    {
        var open = new Stack<ProgramNode>(roots);

        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;

            foreach (var child in Children(node))
                open.Push(child);
        }
    }

    /// <summary>The names of the variables that statements set; of a member or an element, of the variable that has it.</summary>
    public static IEnumerable<string> AssignedNames(IEnumerable<ProgramNode> roots) => Nodes(roots)
        .Select(node => node switch
        {
            ProgramAssign assign => RootOf(assign.Target),
            ProgramLoop { Variable: { } variable } => variable,
            ProgramWith { Target: { } target } => RootOf(target),
            ProgramCall { Callee: ProgramMember { Target: var target, Name: var name } } when IsChanger(name) => RootOf(target),
            _ => null,
        })
        .OfType<string>()
        .Distinct();

    /// <summary>Those of some names that are set more than once.</summary>
    public static ImmutableHashSet<string> SetAgain(IReadOnlyCollection<string> names, IEnumerable<ProgramNode> roots) => names.Count == 0 ? [] :
    [
        .. Nodes(roots)
            .Select(node => node switch
            {
                ProgramAssign { Target: ProgramName target } => target.Name,
                ProgramLoop { Variable: { } variable } => variable,
                ProgramWith { Target: ProgramName target } => target.Name,
                _ => null,
            })
            .OfType<string>()
            .Where(new HashSet<string>(names, StringComparer.Ordinal).Contains)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key),
    ];

    /// <summary>Whether statements change what a variable holds, such as the elements of a list, rather than the variable.</summary>
    public static bool Changes(IEnumerable<ProgramNode> roots, string variable) => Nodes(roots).Any(node => node switch
    {
        ProgramAssign { Target: ProgramName target, IsAppend: true } => target.Name == variable,
        ProgramAssign { Target: ProgramMember or ProgramElement } assign => RootOf(assign.Target) == variable,
        ProgramCall { Callee: ProgramMember { Name: var name } callee } => IsChanger(name) && RootOf(callee.Target) == variable,
        _ => false,
    });

    private static bool IsChanger(string name) => Changers.Any(changer => name.StartsWith(changer, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that an expression starts with: <c>psi</c> of <c>psi.Environment["PD"]</c>; null when it starts with something else.</summary>
    public static string? RootOf(ProgramExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ProgramName name:
                    return name.Name;
                case ProgramMember member:
                    expression = member.Target;
                    break;
                case ProgramElement element:
                    expression = element.Target;
                    break;
                default:
                    return null;
            }
        }
    }

    private static IEnumerable<ProgramNode> Children(ProgramNode node) => node switch
    {
        ProgramText text => text.Parts,
        ProgramMember member => [member.Target],
        ProgramElement element => [element.Target, element.Index],
        ProgramCall call => [call.Callee, .. call.Arguments],
        ProgramArgument argument => [argument.Value],
        ProgramNew creation => [.. creation.Arguments, .. creation.Members, .. creation.Items],
        ProgramList list => list.Items,
        ProgramSpread spread => [spread.Value],
        ProgramMap map => map.Entries,
        ProgramEntry entry => Existing(entry.Key, entry.Value),
        ProgramSum sum => sum.Operands,
        ProgramFormat format => [format.Template, format.Values],
        ProgramDefault either => [either.Value, either.Fallback],
        ProgramEither either => [either.Condition, either.Then, either.Else],
        ProgramLambda lambda => lambda.Body,
        ProgramAwait wait => [wait.Value],
        ProgramShift shift => [shift.Left, shift.Right],
        ProgramCommand command => Existing([.. command.Words, command.Input]),
        ProgramOther other => other.Inside,
        ProgramDo step => [step.Expression],
        ProgramAssign assign => [assign.Target, assign.Value],
        ProgramBranch branch => [.. branch.Conditions, .. branch.Branches],
        ProgramLoop loop => Existing(loop.Source, loop.Body),
        ProgramTry attempt => Existing([attempt.Body, .. attempt.Handlers, attempt.Finally]),
        ProgramWith scope => Existing(scope.Resource, scope.Target, scope.Body),
        ProgramReturn result => Existing(result.Value),
        ProgramLeave leave => Existing(leave.Value),
        ProgramBlock block => block.Statements,
        ProgramFunction function => [.. function.Body, .. function.Parameters.Select(parameter => parameter.Default).OfType<ProgramNode>(), .. function.Decorators],
        _ => [],
    };

    private static IEnumerable<ProgramNode> Existing(params ImmutableArray<ProgramNode?> nodes) => nodes.OfType<ProgramNode>();
}
