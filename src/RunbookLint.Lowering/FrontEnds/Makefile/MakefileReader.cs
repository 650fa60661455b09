using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>Reads a makefile, and those that it includes, line by line: variables, conditions and rules.</summary>
/// <seealso href="https://www.gnu.org/software/make/manual/make.html"/>
internal sealed class MakefileReader
{
    private readonly LoweringContext context;
    private readonly MakeConditions conditions;
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private int includes;
    private readonly HashSet<string> fixedVariables = new(StringComparer.Ordinal);
    private List<MakeTarget> current = [];
    private (string Name, List<Fragment> Lines)? definition;

    /// <summary>Starts with variables that are given on the command line, which no line of the file changes.</summary>
    public MakefileReader(LoweringContext context, IEnumerable<(string Name, Argument Value)> given)
    {
        this.context = context;
        conditions = new(Variables);

        foreach (var (name, value) in given)
        {
            Variables.Set(name, value);
            fixedVariables.Add(name);
        }
    }

    /// <summary>The variables.</summary>
    public MakeVariables Variables { get; } = new();

    /// <summary>The targets by name.</summary>
    public Dictionary<string, MakeTarget> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The targets in their order.</summary>
    public List<MakeTarget> Order { get; } = [];

    /// <summary>The bodies of <c>define</c>, line by line.</summary>
    public Dictionary<string, ImmutableArray<Fragment>> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether all lines of a recipe run in one shell.</summary>
    public bool HasOneShell => Targets.ContainsKey(".ONESHELL");

    /// <summary>Lines that make does not understand.</summary>
    public List<SourceSpan> Mistakes { get; } = [];

    /// <summary>Reads a makefile.</summary>
    public void Read(Fragment fragment)
    {
        var key = fragment.File.Path + "#" + fragment.Span.Span.Start;
        if (open.Contains(key) || !FileIncludes.MayFollow(open.Count, ref includes))
            return;

        open.Add(key);
        foreach (var line in MakeLines.Of(fragment))
            Read(line);

        open.Remove(key);
    }

    private void Read(MakeLine line)
    {
        Reading.Step();
        if (definition is { } body)
        {
            if (line.Text.Text.Trim() == "endef")
                EndDefinition(body.Name, body.Lines);
            else
                body.Lines.Add(line.Text);

            return;
        }

        if (line.IsRecipe && current.Count > 0)
        {
            if (!conditions.IsSkipped)
                AddRecipe(line.Text);

            return;
        }

        var text = line.Text.Slice(TextLines.Trim(line.Text.Text, new(0, line.Text.Text.Length)));
        if (text.Text.Length == 0 || text.Text[0] == '#' || conditions.Read(Argument.Of(text)) || conditions.IsSkipped)
            return;

        if (line.IsIndented && current.Count > 0 && KnownCommands.Mentions(text.Text) && !IsAssignment(text.Text))
            Mistakes.Add(text.Span.FirstLine());
        else
            ReadStatement(text);
    }

    private void AddRecipe(Fragment line)
    {
        foreach (var target in current)
            target.Recipe.Add(new(line, conditions.Current));
    }

    private void EndDefinition(string name, List<Fragment> lines)
    {
        definition = null;
        if (conditions.IsSkipped || fixedVariables.Contains(name))
            return;

        Definitions[name] = [.. lines];
        Variables.Forget(name);
    }

    private static bool IsAssignment(string text) => MakeStatement.Parse(text) is { Kind: MakeStatementKind.Assignment };

    private void ReadStatement(Fragment line)
    {
        var text = line.Text;
        var word = text.Split([' ', '\t'], 2)[0];

        switch (word)
        {
            case "include" or "-include" or "sinclude":
                Include(line.Slice(TextSpan.FromBounds(word.Length, text.Length)));
                return;
            case "define":
                definition = (text.Substring(word.Length).Trim().Split([' ', '\t', '=', ':', '?', '+'], 2)[0], []);
                return;
            case "override" or "private" or "export" when MakeStatement.Parse(text.Substring(word.Length)) is { Kind: MakeStatementKind.Assignment } inner:
                Assign(line.Slice(TextSpan.FromBounds(word.Length, text.Length)), inner, isExported: word == "export");
                return;
            case "export":
                Export(text.Substring(word.Length));
                return;
            case "unexport" or "undefine" or "vpath" or "load" or "-load" or "endif" or "endef":
                return;
        }

        switch (MakeStatement.Parse(text))
        {
            case { Kind: MakeStatementKind.Assignment } assignment:
                Assign(line, assignment, isExported: false);
                return;
            case { Kind: MakeStatementKind.Rule } rule:
                AddRule(line, rule);
                return;
            default:
                if (text[0] != '$')
                    Mistakes.Add(line.Span.FirstLine());

                return;
        }
    }

    private void Include(Fragment names)
    {
        foreach (var name in QuotedWords.Split(Variables.Expand(Argument.Of(names))))
        {
            if (name.IsKnown && context.ReadFile(name.Text, names.File) is { } content)
                Read(content);
        }
    }

    private void Export(string names)
    {
        var words = names.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        Variables.ExportsAll |= words.Length == 0;
        foreach (var name in words)
            Variables.Export(name);
    }

    private void Assign(Fragment line, MakeStatement statement, bool isExported)
    {
        var name = Variables.Expand(Argument.Of(line.Slice(statement.Left)));
        if (!name.IsKnown)
            return;

        if (isExported)
            Variables.Export(name.Text);

        if (fixedVariables.Contains(name.Text))
            return;

        if (conditions.Current is null)
            Variables.Set(name.Text, statement.Operation, line.Slice(statement.Right));
        else if (statement.Operation != "?=" || !Variables.IsSet(name.Text))
            Variables.Forget(name.Text);
    }

    private void AddRule(Fragment line, MakeStatement rule)
    {
        current = [];
        var inner = MakeStatement.Parse(TextLines.Cut(line.Text, rule.Right));
        var targets = QuotedWords.Split(Variables.Expand(Argument.Of(line.Slice(rule.Left)))).Where(target => target.Text != "&").ToList();

        foreach (var name in targets)
        {
            if (!Targets.TryGetValue(name.Text, out var target))
            {
                target = new(name.Text) { IsConditional = conditions.Current is not null };
                Targets.Add(name.Text, target);
                Order.Add(target);
            }

            if (inner is { Kind: MakeStatementKind.Assignment } assignment)
            {
                var right = line.Slice(rule.Right);
                target.Variables.Add((TextLines.Cut(right.Text, assignment.Left), assignment.Operation, right.Slice(assignment.Right)));
                continue;
            }

            current.Add(target);
            AddPrerequisites(target, line, rule, inner);
        }
    }

    /// <summary>Those behind a bar are needed, too, though not for what is made; a second colon stands before those of a static pattern.</summary>
    private void AddPrerequisites(MakeTarget target, Fragment line, MakeStatement rule, MakeStatement? inner)
    {
        var right = line.Slice(rule.Right);
        var start = inner is { Kind: MakeStatementKind.Rule } pattern ? pattern.Right.Start : 0;
        var semicolon = right.Text.IndexOf(';', start);
        var names = right.Slice(TextSpan.FromBounds(start, semicolon < 0 ? right.Text.Length : semicolon));

        target.Prerequisites.AddRange(QuotedWords.Split(Variables.Expand(Argument.Of(names))).Where(name => name.Text != "|"));
        if (semicolon >= 0)
            target.Recipe.Add(new(right.Slice(TextSpan.FromBounds(semicolon + 1, right.Text.Length)), conditions.Current));
    }
}
