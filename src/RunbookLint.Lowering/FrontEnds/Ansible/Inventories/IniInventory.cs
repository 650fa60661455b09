using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>Reads the inventories that are written like INI files.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html"/>
internal sealed class IniInventory(Fragment text, Inventory inventory)
{
    private string group = "ungrouped";
    private string kind = "hosts";

    /// <summary>Whether a text may be an inventory: it has a section, or nothing but names of hosts.</summary>
    public static bool Is(Fragment text) =>
        text.Text.Split('\n').Any(line => line.TrimEnd() is ['[', _, .., ']']) || text.Text.IndexOf("ansible_host", StringComparison.Ordinal) >= 0;

    /// <summary>Adds what the text says to the inventory.</summary>
    public void Read()
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var newline = text.Text.IndexOf('\n', start);
            var end = newline < 0 ? text.Text.Length : newline;
            ReadLine(start, end);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end)
    {
        (start, end) = Trim(start, end);
        if (start == end || text.Text[start] is '#' or ';')
            return;

        if (text.Text[start] == '[')
            ReadSection(text.Text.Substring(start, end - start));
        else if (kind == "vars")
            ReadVariable(inventory.Group(group).Variables, start, end);
        else if (kind == "children")
            inventory.Group(group).AddChild(Words(start, end).Select(Text).First());
        else
            ReadHost(start, end);
    }

    private void ReadSection(string line)
    {
        var close = line.IndexOf(']');
        var name = close < 0 ? line.Substring(1) : line.Substring(1, close - 1);
        var colon = name.IndexOf(':');
        (group, kind) = colon < 0 ? (name.Trim(), "hosts") : (name.Substring(0, colon).Trim(), name.Substring(colon + 1).Trim());
        inventory.Group(group);
    }

    private void ReadHost(int start, int end)
    {
        var words = Words(start, end).ToList();

        foreach (var host in HostRange.Expand(WithoutPort(Text(words[0]))).TakeWhile(_ => inventory.HasRoom()))
        {
            inventory.Group(group).AddHost(host);
            var variables = inventory.Host(host);
            foreach (var word in words.Skip(1).TakeWhile(word => text.Text[word.Start] != '#'))
                ReadVariable(variables, word.Start, word.End);
        }
    }

    private void ReadVariable(VariableSet variables, int start, int end)
    {
        var equals = text.Text.IndexOf('=', start, end - start);
        if (equals < 0)
            return;

        var (nameStart, nameEnd) = Trim(start, equals);
        var (valueStart, valueEnd) = Trim(equals + 1, end);
        var isQuoted = valueEnd - valueStart >= 2 && text.Text[valueStart] is '"' or '\'' && text.Text[valueEnd - 1] == text.Text[valueStart];
        var value = isQuoted ? TextSpan.FromBounds(valueStart + 1, valueEnd - 1) : TextSpan.FromBounds(valueStart, valueEnd);

        if (nameEnd > nameStart)
            variables.Set(text.Text.Substring(nameStart, nameEnd - nameStart), new TextValue(text.Slice(value), IsTyped: !isQuoted));
    }

    /// <summary>The words of a line; blanks inside quotes are no ends.</summary>
    private IEnumerable<TextSpan> Words(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var from = at;
            var quote = '\0';
            for (; at < end && (quote != '\0' || text.Text[at] is not (' ' or '\t')); at++)
            {
                if (text.Text[at] == quote)
                    quote = '\0';
                else if (quote == '\0' && text.Text[at] is '"' or '\'')
                    quote = text.Text[at];
            }

            yield return TextSpan.FromBounds(from, at);
            while (at < end && text.Text[at] is ' ' or '\t')
                at++;
        }
    }

    private string Text(TextSpan span) => text.Text.Substring(span.Start, span.Length);

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
            end--;

        return (start, end);
    }

    /// <summary>A host may carry the port of its SSH server; a range has colons too.</summary>
    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > 0 && host.IndexOf(':') == colon && colon > host.IndexOf(']') && host.Skip(colon + 1).All(char.IsDigit) ? host.Substring(0, colon) : host;
    }
}
