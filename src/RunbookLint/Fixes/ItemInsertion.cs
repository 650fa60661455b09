using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Adds an item at the end of a list of YAML that stands beside a key.</summary>
internal static class ItemInsertion
{
    /// <summary>The change; null when no such list stands there in lines of its own.</summary>
    public static TextChange? Of(AddItem add)
    {
        var file = add.Place.File;
        var line = new Line(add.Place);
        if (KeyBefore.Of(add.Place) is null || FindList(add, line) is not { } list || FirstItem(add, list) is not { } first)
            return null;

        var last = first;
        for (var next = Line.At(file, first.Number + 1); next is { } other; next = Line.At(file, other.Number + 1))
        {
            if (other.IsBlank)
                continue;

            if (other.Depth < first.Depth || (other.Depth == first.Depth && !other.IsItem))
                break;

            last = other;
        }

        return LineInsertion.Below(file, last, first.Text.Substring(0, first.Depth), add.Lines);
    }

    /// <summary>The line of the list's key, which stands as deep as the key beside it.</summary>
    private static Line? FindList(AddItem add, Line beside)
    {
        var depth = beside.Indentation.Length;
        return Find(add, beside, depth, 1) ?? (beside.IsItem ? null : Find(add, beside, depth, -1));
    }

    private static Line? Find(AddItem add, Line beside, int depth, int step)
    {
        for (var next = Line.At(add.Place.File, beside.Number + step); next is { } line; next = Line.At(add.Place.File, line.Number + step))
        {
            if (line.IsBlank)
                continue;

            if (line.Indentation.Length == depth && line.Item.TrimEnd() == add.List + ":" && (step < 0 || !line.IsItem))
                return line;

            // The mapping ends where a line is less deep, and begins at its list's dash.
            if ((step > 0 && line.Depth < depth) || (step < 0 && (line.Indentation.Length < depth || (line.IsItem && line.Indentation.Length == depth))))
                return null;
        }

        return null;
    }

    private static Line? FirstItem(AddItem add, Line list)
    {
        for (var next = Line.At(add.Place.File, list.Number + 1); next is { } line; next = Line.At(add.Place.File, line.Number + 1))
        {
            if (line.IsItem)
                return line.Depth >= list.Indentation.Length ? line : null;

            if (!line.IsBlank && line.Text[line.Depth] != '#')
                return null;
        }

        return null;
    }
}
