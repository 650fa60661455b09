using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>A target of a makefile.</summary>
/// <param name="Name">Its name; a percent sign in it stands for any text.</param>
internal sealed record MakeTarget(string Name)
{
    /// <summary>The targets that it needs, in their order.</summary>
    public List<Argument> Prerequisites { get; } = [];

    /// <summary>Its recipe.</summary>
    public List<RecipeLine> Recipe { get; } = [];

    /// <summary>Variables that are set for it alone.</summary>
    public List<(string Name, string Operation, Fragment Value)> Variables { get; } = [];

    /// <summary>Whether it is there only under a condition that the run knows.</summary>
    public bool IsConditional { get; set; }
}

/// <summary>A line of a recipe.</summary>
/// <param name="Text">The line without the tab.</param>
/// <param name="Condition">The condition around it that only the run knows, and which of its branches this is; null when there is none.</param>
internal sealed record RecipeLine(Fragment Text, (int Condition, int Branch)? Condition);
