using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>A line of a makefile, with those that continue it.</summary>
/// <param name="Text">The line; of a recipe without the tab, continued lines as the shell reads them.</param>
/// <param name="IsRecipe">Whether a tab starts it.</param>
/// <param name="IsIndented">Whether blanks start it.</param>
internal sealed record MakeLine(Fragment Text, bool IsRecipe, bool IsIndented);
