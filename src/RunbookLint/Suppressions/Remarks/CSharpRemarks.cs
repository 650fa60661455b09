using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>
/// What C# says: comments, which speak for statements, members and arguments, and the compiler's own ways, <c>#pragma warning disable
/// RBL1001 // reason</c> and <c>[SuppressMessage("RunbookLint", "RBL1001", Justification = "…")]</c>.
/// </summary>
internal sealed class CSharpRemarks : IRemarkReader
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public void Read(RemarkedText text)
    {
        var root = CSharpSyntaxTree.ParseText(text.Parsed, Options).GetRoot();

        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                text.Add(trivia.Span, open: 2);
            else if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                text.Add(trivia.Span, open: 2, close: 2);
            else if (trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia) && trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax pragma)
                ReadPragma(pragma, text);
        }

        foreach (var node in root.DescendantNodes())
        {
            if (node is StatementSyntax and not BlockSyntax || node is MemberDeclarationSyntax or ArgumentSyntax or CollectionElementSyntax or SwitchSectionSyntax || node.Parent is InitializerExpressionSyntax)
                text.Nodes.Add(node.Span);

            if (node is AttributeSyntax attribute)
                ReadAttribute(attribute, text);
        }
    }

    private static void ReadPragma(PragmaWarningDirectiveTriviaSyntax pragma, RemarkedText text)
    {
        var isDisable = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        DirectiveId[] ids = [.. pragma.ErrorCodes.Select(code => new DirectiveId(code.ToString(), code.Span)).Where(id => id.Text.StartsWith("RBL", StringComparison.OrdinalIgnoreCase))];
        if (ids.Length == 0 && (isDisable || pragma.ErrorCodes.Count > 0))
            return;

        var line = text.Text.IndexOf('\n', pragma.SpanStart);
        var end = line < 0 ? text.Text.Length : line;
        var span = TextSpan.FromBounds(pragma.SpanStart, end > pragma.SpanStart && text.Text[end - 1] == '\r' ? end - 1 : end);
        var comment = text.Text.IndexOf("//", span.Start, span.Length, StringComparison.Ordinal);
        var directive = new Directive(span, isDisable ? DirectiveVerb.Disable : DirectiveVerb.Enable, [.. ids], "");
        if (comment >= 0)
            directive = DirectiveParser.ReadRest(directive, text.Text, comment + 2, span.End);

        text.Remarks.Add(new(span, span) { Form = SuppressionForm.Pragma, Directive = directive });
    }

    private static void ReadAttribute(AttributeSyntax attribute, RemarkedText text)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
        if (name is not ("SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage") || attribute.ArgumentList?.Arguments is not [var category, var check, ..] arguments)
            return;

        if (TextOf(category) is not { } given || !given.Equals("RunbookLint", StringComparison.OrdinalIgnoreCase) || TextOf(check) is not { } id)
            return;

        var colon = id.IndexOf(':');
        var reason = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification");
        var target = attribute.Parent as AttributeListSyntax;
        var isOfFile = target?.Target is { } specifier && specifier.Identifier.ValueText is "assembly" or "module";
        var directive = new Directive(attribute.Span, isOfFile ? DirectiveVerb.FileIgnore : DirectiveVerb.Ignore, [new(colon < 0 ? id : id.Substring(0, colon), check.Span)], reason is null ? "" : TextOf(reason) ?? "");
        text.Remarks.Add(new(attribute.Span, attribute.Span) { Form = SuppressionForm.Attribute, Directive = directive, Scope = target?.Parent?.Span ?? attribute.Span });
    }

    private static string? TextOf(AttributeArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;
}
