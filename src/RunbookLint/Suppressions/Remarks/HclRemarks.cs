using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of Terraform: <c># …</c>, <c>// …</c> and <c>/* … */</c>. They speak for blocks and attributes. A here-document is no HCL.</summary>
internal sealed class HclRemarks : IRemarkReader
{
    private static readonly CommentMarks Marks = new(["#", "//"], [("/*", "*/")]) { Quotes = [new("\"", "\"", '\\')] };

    public void Read(RemarkedText text)
    {
        var hcl = new RemarkedText(WithoutDocuments(text.Parsed));
        var mask = CommentScanner.ReadInto(hcl, Marks);
        text.Remarks.AddRange(hcl.Remarks);
        BracketedLines.AddTo(text.Nodes, mask);
    }

    /// <summary>The text with fillers in place of here-documents, which join them with the line that opens them.</summary>
    private static string WithoutDocuments(string text)
    {
        var characters = text.ToCharArray();

        for (var at = text.IndexOf("<<", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<<", at, StringComparison.Ordinal))
        {
            var word = at + 2;
            if (word < text.Length && text[word] == '-')
                word++;

            var wordEnd = word;
            while (wordEnd < text.Length && (char.IsLetterOrDigit(text[wordEnd]) || text[wordEnd] == '_'))
                wordEnd++;

            var line = text.IndexOf('\n', at);
            if (wordEnd == word || line < 0)
            {
                at += 2;
                continue;
            }

            var end = EndOf(text, line + 1, text.Substring(word, wordEnd - word));
            for (var inside = wordEnd; inside < end; inside++)
                characters[inside] = '_';

            at = end;
        }

        return new(characters);
    }

    /// <summary>The end of the line that holds nothing but the word.</summary>
    private static int EndOf(string text, int start, string word)
    {
        while (start < text.Length)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            var line = TextSpan.FromBounds(start, end);
            if (line.Length < word.Length + 200 && text.Substring(line.Start, line.Length).Trim() == word)
                return end;

            start = end + 1;
        }

        return text.Length;
    }
}
