using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>The variables of a makefile, as far as they are known.</summary>
/// <param name="outer">The variables around those of one target; null for those of the whole makefile.</param>
internal sealed class MakeVariables(MakeVariables? outer = null)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Argument?> expanded = new(StringComparer.Ordinal);
    private readonly HashSet<string> exported = new(StringComparer.Ordinal);
    private int depth;

    private sealed record Entry(Fragment? Text, Argument? Value);

    /// <summary>Whether all variables go into the environment of recipes.</summary>
    public bool ExportsAll { get; set; } = outer is { ExportsAll: true };

    /// <summary>Sets a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="operation"><c>=</c>, <c>:=</c>, <c>?=</c>, <c>+=</c> or <c>!=</c>.</param>
    /// <param name="text">The value as written.</param>
    public void Set(string name, string operation, Fragment text)
    {
        switch (operation)
        {
            case "?=" when IsSet(name):
                return;
            case ":=":
                Put(name, new(null, Expand(Argument.Of(text))));
                return;
            case "+=" when IsSet(name):
                var before = ValueOf(name);
                var more = Expand(Argument.Of(text));
                Put(name, new(null, before is null || before.Text.Length > 65_536 ? null : before.Text.Length == 0 ? more : Joined(before, more, text)));
                return;
            case "!=":
                Forget(name);
                return;
            default:
                Put(name, new(text, null));
                return;
        }
    }

    /// <summary>Sets a variable to a value.</summary>
    public void Set(string name, Argument value) => Put(name, new(null, value));

    /// <summary>Forgets the value of a variable, which stays set.</summary>
    public void Forget(string name) => Put(name, new(null, null));

    /// <summary>Whether a variable is set.</summary>
    public bool IsSet(string name) => Find(name) is not null;

    /// <summary>Puts a variable into the environment of recipes.</summary>
    public void Export(string name) => exported.Add(name);

    /// <summary>The environment of recipes.</summary>
    public IEnumerable<(string Name, Argument Value)> Environment() => Reading
        .First(ExportsAll ? Names() : Exported(), GrowthLimits.Variables, $"more than {GrowthLimits.Variables} variables are exported; what the others are is not known")
        .Select(name => (name, Value: ValueOf(name)))
        .Where(variable => variable.Value is not null)
        .Select(variable => (variable.name, variable.Value!));

    private IEnumerable<string> Names() => entries.Keys.Concat(outer?.Names() ?? []).Distinct();

    private IEnumerable<string> Exported() => exported.Concat(outer?.Exported() ?? []);

    private Entry? Find(string name) => entries.TryGetValue(name, out var entry) ? entry : outer?.Find(name);

    /// <summary>The value of a variable; null when it is not known.</summary>
    public Argument? ValueOf(string name)
    {
        if (Find(name) is not { } entry)
            return null;

        if (entry.Text is null)
            return entry.Value;

        if (expanded.TryGetValue(name, out var known))
            return known;

        // While it is being expanded, a variable that names itself is not known.
        expanded[name] = null;
        if (depth < DepthLimits.Values)
            return expanded[name] = Expand(Argument.Of(entry.Text));

        Reading.Meets($"variables name one another more than {DepthLimits.Values} levels deep; what they are is not known");
        return null;
    }

    /// <summary>A text with the known values in it; what is not known is a hole that reads as a shell would have it.</summary>
    public Argument Expand(Argument word)
    {
        if (word.Text.IndexOf('$') < 0)
            return word;

        depth++;
        var text = word.Text;
        var brackets = MakeReference.Brackets(text);
        var builder = new ArgumentRewriter(word);

        while (!builder.IsAtEnd)
        {
            var index = builder.Position;
            if (text[index] != '$')
            {
                builder.Copy(1);
            }
            else if (index + 1 < text.Length && text[index + 1] == '$')
            {
                builder.Skip(1);
                builder.Copy(1);
            }
            else if (MakeReference.At(text, index, brackets) is not { } reference)
            {
                builder.Copy(1);
            }
            else if (reference.Function is null && ValueOf(reference.Text) is { } value)
            {
                builder.Put(value, reference.End - index);
            }
            else
            {
                builder.PutHole(Shown(reference), reference.End - index);
            }
        }

        depth--;
        return builder.ToArgument();
    }

    private static string Shown(MakeReference reference) =>
        reference.Function == "shell" ? "$(" + reference.Text.Substring("shell".Length).TrimStart() + ")" : "${" + (reference.Function ?? reference.Text) + "}";

    private static Argument? Joined(Argument before, Argument more, Fragment place)
    {
        if (!before.IsKnown || !more.IsKnown)
            return null;

        return Argument.Of(place).Renamed(before.Text + " " + more.Text);
    }

    private void Put(string name, Entry entry)
    {
        entries[name] = entry;
        expanded.Clear();
    }
}
