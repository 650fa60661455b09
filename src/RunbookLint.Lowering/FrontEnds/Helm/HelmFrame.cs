using RunbookLint.Lowering.Values;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>One template while it is rendered: its text, its variables, and what it has given so far.</summary>
internal sealed class HelmFrame
{
    private List<(string Name, DataValue Value)> variables = [];

    /// <summary>A template that is called with a value.</summary>
    public HelmFrame(Fragment text, DataValue argument)
    {
        (Text, Output) = (text, new TextComposer(text));
        variables.Add(("$", argument));
    }

    /// <summary>The text of the template.</summary>
    public Fragment Text { get; }

    /// <summary>What it has given so far.</summary>
    public TextComposer Output { get; set; }

    /// <summary>The variables that are set, the innermost last.</summary>
    public IReadOnlyList<(string Name, DataValue Value)> Variables
    {
        get => variables;
        set => variables = [.. value];
    }

    /// <summary>A mark of the variables that are set.</summary>
    public int Scope => variables.Count;

    /// <summary>Forgets the variables that were declared since a mark.</summary>
    public void Leave(int scope) => variables.RemoveRange(scope, variables.Count - scope);

    /// <summary>Declares a variable.</summary>
    public void Declare(string name, DataValue value) => variables.Add((name, value));

    /// <summary>Changes the innermost variable of a name.</summary>
    public void Assign(string name, DataValue value)
    {
        var index = variables.FindLastIndex(variable => variable.Name == name);
        if (index >= 0)
            variables[index] = (name, value);
    }

    /// <summary>The value of a variable, or null.</summary>
    public DataValue? Find(string name)
    {
        var index = variables.FindLastIndex(variable => variable.Name == name);
        return index < 0 ? null : variables[index].Value;
    }
}
