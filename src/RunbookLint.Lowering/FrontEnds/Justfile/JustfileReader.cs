using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Reads a justfile, and those that it imports: settings, variables and recipes.</summary>
/// <seealso href="https://just.systems/man/en/"/>
internal sealed class JustfileReader
{
    private readonly LoweringContext context;
    private readonly Dictionary<string, (Fragment Text, Argument? Given)> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Argument?> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> exported = new(StringComparer.Ordinal);
    private readonly HashSet<string> fixedVariables = new(StringComparer.Ordinal);
    private readonly HashSet<string> settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private string environmentFile = ".env";
    private int depth;
    private int includes;

    /// <summary>Starts with variables that are given on the command line, which no line of the file changes.</summary>
    public JustfileReader(LoweringContext context, IEnumerable<(string Name, Argument Value)> given)
    {
        this.context = context;

        foreach (var (name, value) in given)
        {
            variables[name] = (value.Fragment, value);
            fixedVariables.Add(name);
        }
    }

    /// <summary>The recipes in their order.</summary>
    public List<JustRecipe> Recipes { get; } = [];

    /// <summary>The recipes by name and alias; of two with one name the later counts.</summary>
    public Dictionary<string, JustRecipe> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether recipes get their arguments as <c>$1</c> and on.</summary>
    public bool HasPositionalArguments => settings.Contains("positional-arguments");

    /// <summary>Whether parameters are environment variables.</summary>
    public bool ExportsAll => settings.Contains("export");

    /// <summary>Reads a justfile.</summary>
    public void Read(Fragment fragment)
    {
        var key = fragment.File.Path + "#" + fragment.Span.Span.Start;
        if (open.Contains(key) || !FileIncludes.MayFollow(open.Count, ref includes))
            return;

        open.Add(key);

        var attributes = new List<string>();
        JustRecipe? current = null;

        foreach (var line in TextLines.Of(fragment.Text))
        {
            var own = TextLines.Trim(fragment.Text, line);
            if (current is not null && (own.IsEmpty || TextLines.IsBlank(fragment.Text[line.Start])))
            {
                current.Body.Add(fragment.Slice(line));
                continue;
            }

            current = null;
            if (own.IsEmpty || fragment.Text[own.Start] == '#')
                continue;

            var statement = fragment.Slice(own);
            if (statement.Text is ['[', .. var attribute, ']'])
                attributes.AddRange(attribute.Split(',').Select(part => part.Trim()));
            else if (!ReadStatement(statement))
                current = Begin(statement, attributes);

            if (statement.Text[0] != '[')
                attributes.Clear();
        }

        open.Remove(key);
    }

    /// <summary>The value of a variable; null when it is not known.</summary>
    public Argument? ValueOf(string name)
    {
        if (!variables.TryGetValue(name, out var variable))
            return null;

        if (variable.Given is not null)
            return variable.Given;

        if (values.TryGetValue(name, out var known))
            return known;

        // While it is being evaluated, a variable that names itself is not known.
        values[name] = null;
        depth++;
        var value = depth > DepthLimits.Values ? null : new JustExpression(ValueOf).Evaluate(variable.Text);
        depth--;
        return values[name] = value;
    }

    /// <summary>The environment of recipes: the <c>.env</c> file, when the justfile asks for it, and the exported variables.</summary>
    public ImmutableDictionary<string, Argument> Environment(ImmutableDictionary<string, Argument> outer, SourceFile from)
    {
        if (settings.Contains("dotenv-load") && context.ReadFile(environmentFile, from) is { } content)
        {
            foreach (var (name, value) in EnvironmentFile.Read(content, EnvironmentSyntax.Dotenv))
                outer = outer.With(name, value);
        }

        foreach (var name in ExportsAll ? variables.Keys : (IEnumerable<string>)exported)
        {
            if (ValueOf(name) is { } value)
                outer = outer.With(name, value);
        }

        return outer;
    }

    private JustRecipe? Begin(Fragment header, List<string> attributes)
    {
        if (JustHeader.Read(header, attributes) is not { } recipe)
            return null;

        Recipes.Add(recipe);
        ByName[recipe.Name] = recipe;
        return recipe;
    }

    /// <summary>Reads settings, variables, aliases and imports; false for what may start a recipe.</summary>
    private bool ReadStatement(Fragment statement)
    {
        var text = statement.Text;
        var word = text.Split([' ', '\t'], 2)[0];
        var assigned = text.IndexOf(":=", StringComparison.Ordinal);

        switch (word)
        {
            case "set" when assigned > 0 || text.IndexOf(':') < 0:
                Set(text.Substring(3), statement);
                return true;
            case "import" or "import?" when JustTokens.QuoteAt(text, text.Length - text.Substring(word.Length).TrimStart().Length) is not null:
                Import(statement.Slice(TextSpan.FromBounds(word.Length, text.Length)));
                return true;
            case "mod" or "mod?" or "unexport" when text.IndexOf(':') < 0:
                return true;
            case "alias" when assigned > 0:
                if (ByName.TryGetValue(text.Substring(assigned + 2).Trim(), out var recipe))
                    ByName[text.Substring(5, assigned - 5).Trim()] = recipe;

                return true;
        }

        var names = assigned < 0 ? [] : text.Substring(0, assigned).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (names is not ([_] or ["export", _]))
            return false;

        var name = names[names.Length - 1];
        if (names.Length == 2)
            exported.Add(name);

        if (!fixedVariables.Contains(name))
            variables[name] = (WithoutComment(statement.Slice(TextSpan.FromBounds(assigned + 2, text.Length))), null);

        return true;
    }

    private static Fragment WithoutComment(Fragment expression) =>
        JustTokens.Find(expression.Text, 0, '#') is >= 0 and var comment ? expression.Slice(new(0, comment)) : expression;

    private void Set(string setting, Fragment statement)
    {
        var parts = setting.Split([":="], 2, StringSplitOptions.None);
        var name = parts[0].Trim();
        if (parts.Length == 2 && parts[1].Trim() == "false")
            settings.Remove(name);
        else
            settings.Add(name);

        if (name is not ("dotenv-filename" or "dotenv-path") || parts.Length < 2)
            return;

        settings.Add("dotenv-load");
        if (new JustExpression(ValueOf).Evaluate(statement.Slice(TextSpan.FromBounds(statement.Text.Length - parts[1].Length, statement.Text.Length))) is { IsKnown: true } path)
            environmentFile = path.Text;
    }

    private void Import(Fragment path)
    {
        if (new JustExpression(ValueOf).Evaluate(WithoutComment(path)) is { IsKnown: true } name && context.ReadFile(name.Text, path.File) is { } content)
            Read(content);
    }
}
