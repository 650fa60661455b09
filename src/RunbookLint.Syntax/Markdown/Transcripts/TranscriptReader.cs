using System.Collections.Immutable;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Walks over the lines of a transcript.</summary>
internal sealed class TranscriptReader
{
    private readonly string text;
    private readonly List<PageLine> lines = [];
    private readonly ImmutableArray<TranscriptPart>.Builder parts = ImmutableArray.CreateBuilder<TranscriptPart>();
    private readonly List<PageLine> printed = [];
    private readonly bool hasShellPrompt;
    private readonly bool hasSqlPrompt;
    private Dictionary<string, int>? lastLines;
    private int index;

    public TranscriptReader(string text)
    {
        this.text = text;

        for (var at = 0; at < text.Length;)
        {
            var end = PageText.LineEnd(text, at);
            lines.Add(new(at, end));
            at = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        foreach (var line in lines)
        {
            var kind = Prompt.At(text, line).Kind;
            hasShellPrompt |= kind == PromptKind.Shell;
            hasSqlPrompt |= kind == PromptKind.Sql;
        }
    }

    /// <summary>Whether a line has a prompt that is nothing else, or the first line one that is likely.</summary>
    public bool LooksLikeTranscript
    {
        get
        {
            var first = lines.FirstOrDefault(line => !line.IsBlank(text));
            var prompt = Prompt.At(text, first);
            return hasShellPrompt || hasSqlPrompt || (prompt.Kind == PromptKind.Percent && RootPrompt.IsCommand(text, prompt.End, first.End));
        }
    }

    /// <summary>Whether root's prompt stands before a command, and no other prompt shows that it is a comment.</summary>
    public bool HasRootPrompt => !hasShellPrompt && lines.Exists(line =>
        Prompt.At(text, line) is { Kind: PromptKind.Hash } prompt && RootPrompt.IsCommand(text, prompt.End, line.End));

    public ImmutableArray<TranscriptPart> Read()
    {
        while (index < lines.Count)
        {
            var line = lines[index];
            var prompt = Typed(line);

            if (prompt.Kind == PromptKind.None)
            {
                printed.Add(line);
                index++;
                continue;
            }

            FlushPrinted();
            index++;
            var typed = new List<PageLine> { new(prompt.End, line.End) };

            if (prompt.Kind == PromptKind.Sql)
                ReadSql(typed);
            else
                ReadShell(typed);

            AddCommand(typed, isSql: prompt.Kind == PromptKind.Sql);
        }

        FlushPrinted();
        return parts.ToImmutable();
    }

    /// <summary>The prompt of a line once its doubts are settled. A comment is typed too, with its mark.</summary>
    private Prompt Typed(PageLine line)
    {
        var prompt = Prompt.At(text, line);

        return prompt.Kind switch
        {
            PromptKind.Hash when hasShellPrompt || !RootPrompt.IsCommand(text, prompt.End, line.End) => new(PromptKind.Hash, line.Trim(text).Start),
            PromptKind.Percent when !RootPrompt.IsCommand(text, prompt.End, line.End) => default,
            _ => prompt,
        };
    }

    private void ReadShell(List<PageLine> typed)
    {
        var shell = new ShellLine();
        shell.Read(text, typed[0].Start, typed[0].End);
        var isCompound = IsCompound(typed[0]);
        bool? hasMarks = null;

        while (index < lines.Count)
        {
            if (shell.Delimiters.Count > 0)
            {
                ReadHereDocument(typed, shell.Delimiters.Dequeue(), ref hasMarks);
                continue;
            }

            var line = lines[index];
            var continuation = Prompt.ShellContinuation(text, line);
            if (!shell.IsOpen && !(isCompound && continuation >= 0))
                return;

            // A new prompt shows that the quote was only an apostrophe.
            if (continuation < 0 && Prompt.At(text, line).Kind is PromptKind.Shell or PromptKind.Sql)
                return;

            hasMarks ??= continuation >= 0;
            AddContinuation(typed, hasMarks.Value);
            var added = typed[typed.Count - 1];
            shell.Read(text, added.Start, added.End);
        }
    }

    /// <summary>Takes the lines of a here-document, if its end is in the text at all.</summary>
    private void ReadHereDocument(List<PageLine> typed, string delimiter, ref bool? hasMarks)
    {
        if (!HasLineAhead(delimiter))
            return;

        while (index < lines.Count)
        {
            hasMarks ??= Prompt.ShellContinuation(text, lines[index]) >= 0;
            var isEnd = Bare(lines[index]) == delimiter;
            AddContinuation(typed, hasMarks.Value);
            if (isEnd)
                return;
        }
    }

    private void AddContinuation(List<PageLine> typed, bool hasMarks)
    {
        var line = lines[index++];
        var continuation = hasMarks ? Prompt.ShellContinuation(text, line) : -1;
        typed.Add(continuation >= 0 ? new(Math.Min(line.End, MarkEnd(line)), line.End) : line);
    }

    /// <summary>Behind <c>> </c>, with the indentation of the typed text kept.</summary>
    private int MarkEnd(PageLine line)
    {
        var mark = text.IndexOf('>', line.Start, line.End - line.Start);
        return mark + 1 < line.End && text[mark + 1] == ' ' ? mark + 2 : mark + 1;
    }

    private bool HasLineAhead(string delimiter)
    {
        if (lastLines is null)
        {
            lastLines = [];
            for (var at = 0; at < lines.Count; at++)
                lastLines[Bare(lines[at])] = at;
        }

        return lastLines.TryGetValue(delimiter, out var last) && last >= index;
    }

    private string Bare(PageLine line)
    {
        var continuation = Prompt.ShellContinuation(text, line);
        var inside = (continuation >= 0 ? new PageLine(continuation, line.End) : line).Trim(text);

        // No delimiter is longer, and long lines need no copies.
        return inside.End - inside.Start > 100 ? "" : text.Substring(inside.Start, inside.End - inside.Start);
    }

    private bool IsCompound(PageLine line)
    {
        var first = text.Substring(line.Start, Math.Min(8, line.End - line.Start)).Split(' ', ';')[0];
        return first is "for" or "while" or "until" or "if" or "case" or "select" or "{" or "(";
    }

    private void ReadSql(List<PageLine> typed)
    {
        while (index < lines.Count && !EndsStatement(typed))
        {
            var line = lines[index];
            var continuation = Prompt.SqlContinuation(text, line);
            if (continuation < 0 && (IsPrinted(line) || Prompt.At(text, line).Kind is PromptKind.Sql or PromptKind.Shell))
                return;

            typed.Add(continuation < 0 ? line : new(continuation, line.End));
            index++;
        }
    }

    /// <summary>Whether a delimiter ends the last line, or the line is a command of the client's.</summary>
    private bool EndsStatement(List<PageLine> typed)
    {
        var last = typed[typed.Count - 1].Trim(text);
        if (last.Start == last.End)
            return typed.Count == 1;

        if (text[last.End - 1] == ';' || (text[last.End - 1] is 'G' or 'g' && last.End - last.Start > 1 && text[last.End - 2] == '\\'))
            return true;

        var word = text.Substring(last.Start, Math.Min(10, last.End - last.Start)).Split(' ')[0].ToLowerInvariant();
        return typed.Count == 1 && (word is "use" or "exit" or "quit" or "source" or "delimiter" || word[0] == '\\');
    }

    /// <summary>Whether the client has printed the line: a table, a count, or nothing.</summary>
    private bool IsPrinted(PageLine line)
    {
        var inside = line.Trim(text);
        if (inside.Start == inside.End || text[inside.Start] is '+' or '|')
            return true;

        return Starts(inside, "Query OK") || Starts(inside, "ERROR ") || Starts(inside, "Empty set") || char.IsDigit(text[inside.Start]);
    }

    private bool Starts(PageLine line, string words) =>
        line.End - line.Start >= words.Length && string.CompareOrdinal(text, line.Start, words, 0, words.Length) == 0;

    private void AddCommand(List<PageLine> typed, bool isSql)
    {
        var (command, map) = PageText.Join(text, typed);
        if (command.Trim().Length > 0)
            parts.Add(new(IsCommand: true, command, map) { IsSql = isSql });
    }

    private void FlushPrinted()
    {
        if (printed.Exists(line => !line.IsBlank(text)))
        {
            var (output, map) = PageText.Join(text, printed);
            parts.Add(new(IsCommand: false, output, map));
        }

        printed.Clear();
    }
}
