using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Reads C# files, scripts and fences. What does not compile is the compiler's business: what it recovers is read.</summary>
internal sealed class CSharpReader
{
    private readonly CSharpStatements statements;
    private readonly List<ProgramFunction> functions = [];
    private readonly List<ProgramField> fields = [];
    private readonly List<ProgramStatement> main = [];
    private readonly ILookup<string, AssignmentExpressionSyntax> assignments;

    private CSharpReader(string source, SyntaxNode root)
    {
        statements = new(new(new(source)), functions);
        assignments = root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => !assignment.Parent.IsKind(SyntaxKind.ObjectInitializerExpression))
            .ToLookup(assignment => NameOf(assignment.Left), StringComparer.Ordinal);
    }

    /// <summary>The program in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isScript">Whether statements, functions and fields may stand side by side.</param>
    public static ProgramUnit Read(string text, bool isScript)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithKind(isScript ? SourceCodeKind.Script : SourceCodeKind.Regular);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, options).GetRoot();
        var reader = new CSharpReader(text, root);
        reader.ReadMembers(root.Members);

        return new([.. reader.main], [.. reader.functions], [.. reader.fields])
        {
            Changing = [.. root.DescendantNodes().OfType<ArgumentSyntax>().Where(IsSetByCallee).Select(argument => NameOf(argument.Expression)).Where(name => name.Length > 0)],
        };
    }

    private void ReadMembers(SyntaxList<MemberDeclarationSyntax> roots)
    {
        var open = new Stack<(MemberDeclarationSyntax Member, string Owner)>(roots.Reverse().Select(member => (member, "")));

        while (open.Count > 0)
        {
            var (member, owner) = open.Pop();

            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    foreach (var inner in space.Members.Reverse())
                        open.Push((inner, ""));

                    break;

                case TypeDeclarationSyntax type:
                    ReadPrimaryConstructor(type);
                    foreach (var inner in type.Members.Reverse())
                        open.Push((inner, type.Identifier.ValueText));

                    break;

                case GlobalStatementSyntax global:
                    main.AddRange(statements.Read(global.Statement, "", []));
                    break;

                case FieldDeclarationSyntax field when owner.Length == 0:
                    main.AddRange(statements.Variables(field.Declaration));
                    break;

                case FieldDeclarationSyntax field:
                    ReadFields(field, owner);
                    break;

                case PropertyDeclarationSyntax property:
                    if ((property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } value && !assignments.Contains(property.Identifier.ValueText))
                        fields.Add(new(owner, property.Identifier.ValueText, statements.Value(value, property.Type)));

                    break;

                case ConstructorDeclarationSyntax constructor:
                    ReadConstructor(constructor, owner);
                    break;

                case MethodDeclarationSyntax method:
                    ReadMethod(method, owner);
                    break;
            }
        }
    }

    private void ReadPrimaryConstructor(TypeDeclarationSyntax type)
    {
        if (type.ParameterList is { } parameters)
            functions.Add(new(parameters.Span, type.Identifier.ValueText, type.Identifier.ValueText, statements.Parameters(parameters), []) { IsConstructor = true });
    }

    private void ReadFields(FieldDeclarationSyntax field, string owner)
    {
        foreach (var variable in field.Declaration.Variables)
        {
            if (variable.Initializer is { } initializer && !assignments.Contains(variable.Identifier.ValueText))
                fields.Add(new(owner, variable.Identifier.ValueText, statements.Value(initializer.Value, field.Declaration.Type)));
        }
    }

    private void ReadConstructor(ConstructorDeclarationSyntax constructor, string owner)
    {
        var own = FieldsOf(constructor.Parent);
        functions.Add(new(constructor.Span, owner, owner, statements.Parameters(constructor.ParameterList), statements.Body(constructor.Body, constructor.ExpressionBody, owner, own)) { IsConstructor = true });

        // What only the constructor sets is as good as an initializer.
        foreach (var name in own)
        {
            if (assignments[name].ToList() is [var only] && constructor.Span.Contains(only.Span) && only.IsKind(SyntaxKind.SimpleAssignmentExpression))
                fields.Add(new(owner, name, statements.Value(only.Right, null)));
        }
    }

    private void ReadMethod(MethodDeclarationSyntax method, string owner)
    {
        var body = statements.Body(method.Body, method.ExpressionBody, owner, FieldsOf(method.Parent));
        functions.Add(new(method.Span, method.Identifier.ValueText, owner, statements.Parameters(method.ParameterList), body)
        {
            IsEntry = method.Identifier.ValueText == "Main" && method.Modifiers.Any(SyntaxKind.StaticKeyword),
        });
    }

    private static HashSet<string> FieldsOf(SyntaxNode? type) => type is TypeDeclarationSyntax declaration
        ? [
            .. declaration.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables).Select(variable => variable.Identifier.ValueText),
            .. declaration.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText),
        ]
        : [];

    private static bool IsSetByCallee(ArgumentSyntax argument) => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword;

    private static string NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => member.Name.Identifier.ValueText,
        _ => "",
    };
}
