using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>A recipe of a justfile.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Before">What it runs first.</param>
/// <param name="After">What it runs at the end, behind <c>&amp;&amp;</c>.</param>
internal sealed record JustRecipe(
    string Name, ImmutableArray<JustParameter> Parameters, ImmutableArray<JustDependency> Before, ImmutableArray<JustDependency> After)
{
    /// <summary>The lines of its body, without the indentation that they share.</summary>
    public List<Fragment> Body { get; } = [];

    /// <summary>Whether the body is one script, whatever its first line says.</summary>
    public bool IsScript { get; init; }

    /// <summary>Whether it is there for other recipes only.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>A parameter of a recipe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">The expression that counts when it is not given; null when it must be.</param>
/// <param name="TakesRest">Whether it takes all arguments that are left.</param>
/// <param name="IsExported">Whether it is an environment variable, too.</param>
internal sealed record JustParameter(string Name, Fragment? Default, bool TakesRest, bool IsExported);

/// <summary>Another recipe that a recipe runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The expressions that it is given.</param>
internal sealed record JustDependency(string Name, ImmutableArray<Fragment> Arguments);
