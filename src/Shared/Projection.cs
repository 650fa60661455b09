using System.Collections.Immutable;

namespace RunbookLint;

/// <summary>
/// <c>Select</c> for all code below this namespace, in place of LINQ's. That one asks what it reads from whether it can do the projection itself,
/// through a generic virtual method: a native executable has to build each of those when it is first called, and to look it up at every call after that.
/// </summary>
internal static class Projection
{
    /// <summary>The results of a function for each element.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var item in source)
            yield return selector(item);
    }

    /// <summary>The same without a box around the array.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(this ImmutableArray<TSource> source, Func<TSource, TResult> selector)
    {
        for (var index = 0; index < source.Length; index++)
            yield return selector(source[index]);
    }
}
