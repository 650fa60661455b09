using System.Collections.Immutable;

namespace RunbookLint;

/// <summary>Internal errors of several threads.</summary>
internal sealed class ErrorList
{
    private readonly List<InternalError> errors = [];

    /// <summary>Adds one, if there is one.</summary>
    public void Add(InternalError? error)
    {
        if (error is null)
            return;

        lock (errors)
            errors.Add(error);
    }

    /// <summary>All of them, whichever thread came first.</summary>
    public ImmutableArray<InternalError> Sorted() =>
    [
        .. errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Stage, StringComparer.Ordinal),
    ];
}
