using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Fuzzing.Invariants;

/// <summary>Every span of a syntax tree lies inside the text, whatever the types of its nodes are.</summary>
internal static class SyntaxSpans
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Walks all public properties of a tree.</summary>
    public static void Inside(string text, object tree)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>();
        open.Push(tree);

        while (open.TryPop(out var node))
        {
            if (!node.GetType().IsValueType && !seen.Add(node))
                continue;

            if (node is IEnumerable list and not string)
            {
                Push(open, list);
                continue;
            }

            foreach (var property in PropertiesOf(node.GetType()))
            {
                var value = property.GetValue(node);

                if (value is TextSpan span)
                    BrokenPromiseException.Unless(span.End <= text.Length, $"{node.GetType().Name}.{property.Name} is {span}, and the text ends at {text.Length}");
                else if (value is SpanMap map)
                    BrokenPromiseException.Unless(map.Runs.All(run => run.OuterEnd <= text.Length), $"{node.GetType().Name}.{property.Name} maps beyond the text");
                else if (value is not null)
                    open.Push(value);
            }
        }
    }

    private static void Push(Stack<object> open, IEnumerable list)
    {
        // Some nodes tell a list that is not there (for x; do) from an empty one (for x in; do).
        if (list is IStructuralEquatable && list.GetType().GetProperty("IsDefault")?.GetValue(list) is true)
            return;

        foreach (var item in list)
        {
            if (item is not null && !item.GetType().IsPrimitive)
                open.Push(item);
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type) => Known.GetOrAdd(type, static type =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type.Namespace is "System" or "System.Text.RegularExpressions"
            ? []
            : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && IsInteresting(property.PropertyType))]);

    private static bool IsInteresting(Type type) => !type.IsPrimitive && !type.IsEnum && type != typeof(string) && type != typeof(SourceText);
}
