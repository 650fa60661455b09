using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Understands one file.</summary>
public static class Lowerer
{
    /// <summary>The plan of a file, whatever it holds. Nothing is thrown; what cannot be read is a problem of the result.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related)
    {
        var context = new LoweringContext(file, related);
        var whole = Fragment.Whole(file);
        var nodes = context.Lower(whole, FileLanguage.Of(file), LoweringScope.Empty(whole.Span));
        var root = nodes is [Region { Document: null } only] ? only : Region.Sequence(whole.Span, nodes);

        return new(file, root with { Document = file.Path }, context.Problems, context.UsedFiles);
    }
}
