using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>One <c>ExecStart=</c> or its like: its special prefixes go, variables are put in, and a lone semicolon starts another command.</summary>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines"/>
internal static class ExecLine
{
    /// <summary>The plan of a command line.</summary>
    public static ImmutableArray<PlanNode> Lower(Fragment value, UnitName unit, LoweringScope scope, LoweringContext context)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        var all = new UnitWords(unit).Split(value);
        foreach (var words in Commands(all))
        {
            var (command, isExpanded) = WithoutPrefixes([.. words.Select(ForShell)]);
            if (command.IsEmpty)
                continue;

            var expanded = isExpanded ? [.. command.SelectMany(word => UnitVariables.Expand(word, scope.Variables))] : command;
            // The last word of all ends behind its quotes.
            var last = ReferenceEquals(words[words.Length - 1], all[all.Length - 1]) ? value.Locate(TextLines.Trim(value.Text, new(0, value.Text.Length))) : command[command.Length - 1].Span;
            var span = new SourceSpan(last.File, TextSpan.FromBounds(command[0].Span.Span.Start, last.Span.End));
            nodes.AddRange(ShellCommands.Lower(expanded, span, scope, context));
        }

        return nodes.ToImmutable();
    }

    /// <summary>A script is read as its shell gets it: what only the unit knows is a variable in it that nothing sets.</summary>
    private static Argument ForShell(Argument word)
    {
        if (word.IsKnown || !word.Text.Any(char.IsWhiteSpace))
            return word;

        var builder = new ArgumentRewriter(word);
        while (!builder.IsAtEnd)
        {
            if (builder.IsAtHole && word.Text[builder.Position] == '%')
                builder.PutHole("${SPECIFIER_" + word.Text[builder.Position + 1] + "}", 2);
            else
                builder.Copy(1);
        }

        return builder.ToArgument();
    }

    private static IEnumerable<ImmutableArray<Argument>> Commands(ImmutableArray<Argument> words)
    {
        var start = 0;

        for (var index = 0; index <= words.Length; index++)
        {
            // An escaped semicolon is longer in the text than the word it gives.
            if (index < words.Length && (words[index].Text != ";" || words[index].Span.Span.Length != 1))
                continue;

            yield return [.. words.Skip(start).Take(index - start)];
            start = index + 1;
        }
    }

    /// <summary>The words from the program on, and whether variables are put into them. Behind <c>@</c>, the second word is only a name for the process.</summary>
    private static (ImmutableArray<Argument> Words, bool IsExpanded) WithoutPrefixes(ImmutableArray<Argument> words)
    {
        if (words.IsEmpty)
            return (words, true);

        var first = words[0].Text;
        var length = first.TakeWhile(c => c is '@' or '-' or ':' or '+' or '!' or '|').Count();
        var prefix = first.Substring(0, length);
        if (length == first.Length)
            return (words.RemoveAt(0), prefix.IndexOf(':') < 0);

        var rest = words.SetItem(0, words[0].From(length));
        return (prefix.IndexOf('@') >= 0 && rest.Length > 1 ? rest.RemoveAt(1) : rest, prefix.IndexOf(':') < 0);
    }
}
