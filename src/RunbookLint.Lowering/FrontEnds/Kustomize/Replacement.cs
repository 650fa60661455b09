using System.Text;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Fields of resources that kustomize fills from fields of others: what they then hold is left to it.</summary>
internal static class Replacement
{
    private const string Reason = "a replacement of the kustomization fills it";

    /// <summary>Makes the fields that a kustomization replaces unknown.</summary>
    public static void ApplyAll(KustomizationFile file, IReadOnlyCollection<KustomizedResource> resources)
    {
        foreach (var target in file.Root["replacements"].Items.SelectMany(replacement => replacement["targets"].Items))
        {
            var (kind, name) = (target["select"]["kind"].Text, target["select"]["name"].Text);
            foreach (var resource in resources.Where(resource => (kind is null || kind == resource.Kind) && (name is null || name == resource.Name)))
            {
                foreach (var path in target["fieldPaths"].Items.Select(node => node.Text).OfType<string>())
                    Blur(resource, Split(path));
            }
        }
    }

    private static void Blur(KustomizedResource resource, List<string> path)
    {
        if (path.Count > 0)
            resource.Change(data => (DataMap)Blur(data, path, 0));
    }

    /// <summary>The value with the field at a path unknown; a value of another form than the path expects is unknown as a whole.</summary>
    private static DataValue Blur(DataValue value, IReadOnlyList<string> path, int at)
    {
        if (at == path.Count)
            return new DataUnknown(path[path.Count - 1], Reason);

        if (value is DataList list)
            return new DataList([.. list.Items.Select((item, index) => IsMeant(item, index, path[at]) ? Blur(item, path, at + 1) : item)]);

        if (value is not DataMap map)
            return new DataUnknown(path[path.Count - 1], Reason);

        var changed = new DataMap();
        foreach (var (key, written, inner) in map.Entries)
            changed.Set(key, key == path[at] || path[at] == "*" ? Blur(inner, path, at + 1) : inner, written);

        return changed;
    }

    /// <summary>Whether a step of a path means an item of a list: by its number, or by a field of it (<c>[name=br]</c>).</summary>
    private static bool IsMeant(DataValue item, int index, string step)
    {
        if (int.TryParse(step, out var number))
            return number == index;

        var equals = step.IndexOf('=');
        if (step[0] != '[' || equals < 0)
            return true;

        return (item as DataMap)?.Find(step.Substring(1, equals - 1)) is not DataScalar { Text: { IsKnown: true, Text: var text } } || text == step.Substring(equals + 1).TrimEnd(']');
    }

    /// <summary>The steps of a path; dots between brackets, and those behind a backslash, are parts of names.</summary>
    private static List<string> Split(string path)
    {
        var steps = new List<string>();
        var step = new StringBuilder();
        var isSelector = false;

        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '.' && !isSelector)
            {
                steps.Add(step.ToString());
                step.Clear();
                continue;
            }

            if (path[at] == '\\' && at + 1 < path.Length)
                at++;
            else
                isSelector = path[at] == '[' || (isSelector && path[at] != ']');

            step.Append(path[at]);
        }

        steps.Add(step.ToString());
        return [.. steps.Where(part => part.Length > 0)];
    }
}
