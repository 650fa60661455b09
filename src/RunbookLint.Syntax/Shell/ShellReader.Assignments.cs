using System.Collections.Immutable;

namespace RunbookLint.Syntax.Shell;

/// <summary>Assignments and arrays.</summary>
internal sealed partial class ShellReader
{
    private const int LongestSubscript = 1000;

    /// <summary>The elements of the array that was read last.</summary>
    private ImmutableArray<ShellWord> elements;

    /// <summary>Reads an assignment, or gives null and takes nothing when the word at the position is none.</summary>
    private ShellAssignment? TryReadAssignment()
    {
        if (!IsNameStart(Peek()))
            return null;

        var start = pos;
        var nameEnd = start;
        while (nameEnd < end && IsNameCharacter(text[nameEnd]))
            nameEnd++;

        var position = nameEnd;
        if (position < end && text[position] == '[')
        {
            position = EndOfSubscript(position);
            if (position < 0)
                return null;
        }

        var index = position == nameEnd ? null : text.Substring(nameEnd + 1, position - nameEnd - 2);
        var isAppend = position + 1 < end && text[position] == '+' && text[position + 1] == '=';
        if (isAppend)
            position++;

        if (position >= end || text[position] != '=')
            return null;

        var name = text.Substring(start, nameEnd - start);
        pos = position + 1;

        if (index is null && Peek() == '(')
        {
            ReadEnclosed(ShellEnclosure.Array, new ShellWordBuilder(source), quoted: false);
            return new(Span(start, tokenEnd), name, isAppend, index, null, elements);
        }

        var value = ReadWord();
        return new(Span(start, tokenEnd), name, isAppend, index, value, default);
    }

    /// <summary>The position behind the bracket that closes the one at the position, on the same line; -1 without one.</summary>
    private int EndOfSubscript(int opening)
    {
        var stop = Math.Min(end, opening + LongestSubscript);
        var depth = 0;
        var quote = '\0';

        for (var position = opening; position < stop && text[position] != '\n'; position++)
        {
            var character = text[position];

            if (character == '\\')
                position++;
            else if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"')
                quote = character;
            else if (character == '[')
                depth++;
            else if (character == ']' && --depth == 0)
                return position + 1;
        }

        return -1;
    }

    /// <summary>Reads an array in parentheses into <see cref="elements"/>.</summary>
    private bool TryReadArray()
    {
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        Take(1);

        // Here-documents of the line wait for the line break behind the array.
        var outerDocuments = firstDocument;
        firstDocument = documents.Count;

        while (true)
        {
            SkipLines();
            if (AtEnd || Peek() == ')')
                break;

            var before = pos;
            var element = ReadWord();
            if (pos > before)
                words.Add(element);
            else
                ReportToken(1, $"this '{(char)Peek()}' cannot stand in an array; quote it if it is part of a word");
        }

        firstDocument = outerDocuments;
        elements = words.ToImmutable();
        return Accept(')');
    }
}
