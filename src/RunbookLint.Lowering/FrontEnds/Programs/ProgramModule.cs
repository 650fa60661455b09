using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>One file of a program: what it defines, and how often it uses each name.</summary>
internal sealed class ProgramModule
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly ILookup<string, ProgramFunction> functions;
    private readonly Dictionary<(string Owner, string Name), ProgramExpression> fields = [];
    private readonly HashSet<(string Owner, string Name)> set = [];
    private readonly HashSet<string> types;
    private readonly HashSet<string> deciding;

    public ProgramModule(ProgramUnit unit, Fragment fragment)
    {
        (Unit, Fragment) = (unit, fragment);
        functions = unit.Functions.ToLookup(function => function.Name, StringComparer.Ordinal);
        types = [.. unit.Functions.Select(function => function.Owner), .. unit.Fields.Select(field => field.Owner)];

        foreach (var field in unit.Fields)
            fields[(field.Owner, field.Name)] = field.Value;

        foreach (var node in ProgramWalk.Nodes([.. unit.Main, .. unit.Functions, .. unit.Fields.Select(field => field.Value)]))
        {
            if (node is ProgramName or ProgramMember && NameOf(node) is var name)
                uses[name] = UsesOf(name) + 1;

            if (node is ProgramAssign { Target: ProgramMember { Target: ProgramName { Name: not "this" } type, Name: var member } })
                set.Add((type.Name, member));
        }

        deciding = [.. DecidingNames(unit)];
    }

    public ProgramUnit Unit { get; }

    public Fragment Fragment { get; }

    /// <summary>How often a name is read or set.</summary>
    public int UsesOf(string name) => uses.TryGetValue(name, out var count) ? count : 0;

    /// <summary>Whether a condition asks for the variable.</summary>
    public bool Decides(string? name) => name is not null && deciding.Contains(name);

    /// <summary>Whether the file defines a type of that name.</summary>
    public bool HasType(string name) => name.Length > 0 && types.Contains(name);

    /// <summary>The function of that name in a type, else one outside of types, else the only one of that name.</summary>
    public ProgramFunction? Function(string owner, string name)
    {
        var all = functions[name];
        return all.FirstOrDefault(function => function.Owner == owner && !function.IsConstructor) ?? all.FirstOrDefault(function => function.Owner.Length == 0);
    }

    /// <summary>The function of that name in a type and nowhere else.</summary>
    public ProgramFunction? Method(string owner, string name) => functions[name].FirstOrDefault(function => function.Owner == owner && !function.IsConstructor);

    /// <summary>What an imported name is called in its file.</summary>
    public string NameInFile(string name) => Unit.Aliases.TryGetValue(name, out var original) ? original : name;

    /// <summary>What makes an object of a type ready.</summary>
    public ProgramFunction? Constructor(string type) => Unit.Functions.FirstOrDefault(function => function.IsConstructor && function.Owner == type);

    /// <summary>The value of a field that is set once; null when there is none.</summary>
    public ProgramExpression? Field(string owner, string name) => !Sets(owner, name) && fields.TryGetValue((owner, name), out var value) ? value : null;

    /// <summary>Whether the file sets a member of a type, or a variable from elsewhere.</summary>
    public bool Sets(string owner, string name) => Unit.Changing.Contains(name) || set.Contains((owner, name)) || (owner.Length > 0 && set.Contains(("cls", name)));

    /// <summary>The characters of an expression.</summary>
    public string TextOf(TextSpan span) => Fragment.Text.Substring(span.Start, span.Length);

    private static string NameOf(ProgramNode node) => node is ProgramMember member ? member.Name : ((ProgramName)node).Name;

    private static IEnumerable<string> DecidingNames(ProgramUnit unit)
    {
        foreach (var node in ProgramWalk.Nodes([.. unit.Main, .. unit.Functions]))
        {
            var conditions = node switch
            {
                ProgramBranch branch => branch.Conditions,
                ProgramLoop { Variable: null, Source: { } source } => [source],
                ProgramEither either => [either.Condition],
                _ => [],
            };

            foreach (var name in ProgramWalk.Nodes(conditions).OfType<ProgramName>())
                yield return name.Name;
        }
    }
}
