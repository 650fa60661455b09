using System.Collections.Immutable;

namespace RunbookLint.Syntax.Jinja;

/// <summary>What expressions are evaluated in.</summary>
public interface IJinjaContext
{
    /// <summary>How deep evaluation is nested, over all values that refer to one another.</summary>
    int Depth { get; set; }

    /// <summary>
    /// Whether a value so far is what holds when the run brings nothing, such as that of <c>default()</c>. A run may bring something, so that
    /// nothing should be left out because of it.
    /// </summary>
    bool IsAssumed { get; set; }

    /// <summary>The value of a variable; undefined when nothing sets it.</summary>
    JinjaValue Variable(string name);

    /// <summary>What a function gives that expressions do not know by themselves, such as <c>lookup</c>; null when the context does not know it either.</summary>
    JinjaValue? Call(string function, ImmutableArray<JinjaValue> arguments);
}
