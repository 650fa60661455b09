using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>
/// What a runbook says about one argument of an operation: a value, an expression only the run can evaluate, or nothing.
/// </summary>
public readonly record struct Setting<T>
    where T : notnull
{
    private enum State
    {
        Absent,
        Dynamic,
        Known,
    }

    private readonly State state;
    private readonly T? value;
    private readonly SettingDetails? details;

    private Setting(State state, T? value, string? expression, SourceSpan span) =>
        (this.state, this.value, Expression, Span) = (state, value, expression, span);

    /// <summary>Where a finding about this setting belongs: the value, where it was set; for an absent setting, the operation that lacks it.</summary>
    public SourceSpan Span { get; }

    /// <summary>Where the value is used, when <see cref="Span"/> is an assignment elsewhere (a variable, a values file).</summary>
    public SourceSpan? Use
    {
        get => details?.Use;
        init
        {
            if (value is not null || details is not null)
                details = SettingDetails.Of(details) with { Use = value };
        }
    }

    /// <summary>Where parts of the value were set, when they came from elsewhere; never <see cref="Span"/> itself.</summary>
    public ImmutableArray<SourceSpan> Sources
    {
        get => details is { Sources.IsDefault: false } ? details.Sources : [];
        init
        {
            if (!value.IsDefaultOrEmpty || details is not null)
                details = SettingDetails.Of(details) with { Sources = value };
        }
    }

    /// <summary>The fields of which the value is made, all of them; none when it is written as one text, or when one of them is not known.</summary>
    public ImmutableArray<SettingPart> Parts
    {
        get => details is { Parts.IsDefault: false } ? details.Parts : [];
        init
        {
            if (!value.IsDefaultOrEmpty || details is not null)
                details = SettingDetails.Of(details) with { Parts = value };
        }
    }

    /// <summary>The value that was given on the command line, and how: <c>backup.mode=log from --set</c>; null when a file says it.</summary>
    public string? Given
    {
        get => details?.Given;
        init
        {
            if (value is not null || details is not null)
                details = SettingDetails.Of(details) with { Given = value };
        }
    }

    /// <summary>Why a dynamic setting is unknown, as the end of a sentence; null when its expression says all there is to say.</summary>
    public string? Reason
    {
        get => details?.Reason;
        init
        {
            if (value is not null || details is not null)
                details = SettingDetails.Of(details) with { Reason = value };
        }
    }

    /// <summary>The expression of a dynamic setting as written, such as <c>$PD</c>; null when none can be shown.</summary>
    public string? Expression { get; }

    /// <summary>How often what the expression names had been set before: <c>$PD</c> read anew is another value under the same name.</summary>
    public int Generation
    {
        get => details?.Generation ?? 0;
        init
        {
            if (value != 0 || details is not null)
                details = SettingDetails.Of(details) with { Generation = value };
        }
    }

    /// <summary>Whether the runbook says nothing.</summary>
    public bool IsAbsent => state == State.Absent;

    /// <summary>Whether only the run knows the value.</summary>
    public bool IsDynamic => state == State.Dynamic;

    /// <summary>The value, default when it is not known. For a value type, ask <see cref="IsKnown(out T)"/>.</summary>
    public T? Value => value;

    /// <summary>A value.</summary>
    public static Setting<T> Known(T value, SourceSpan span) => new(State.Known, value, null, span);

    /// <summary>A value that only the run knows: a variable, a template, a placeholder.</summary>
    public static Setting<T> Dynamic(SourceSpan span, string? expression = null) => new(State.Dynamic, default, expression, span);

    /// <summary>Nothing; the span is what lacks it.</summary>
    public static Setting<T> Absent(SourceSpan span) => new(State.Absent, default, null, span);

    /// <summary>Whether the value is known, and the value.</summary>
    public bool IsKnown([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? known)
    {
        known = value;
        return state == State.Known;
    }

    /// <summary>Whether the value is known.</summary>
    public bool IsKnown() => state == State.Known;

    /// <summary>This setting, or the default that applies when the runbook is silent.</summary>
    public Setting<T> Or(T value) => IsAbsent ? Known(value, Span) : this;

    /// <summary>This setting, or the other one when the runbook is silent.</summary>
    public Setting<T> Or(Setting<T> other) => IsAbsent ? other : this;

    /// <summary>Whether the value is known and equal.</summary>
    public bool Is(T other) => state == State.Known && EqualityComparer<T>.Default.Equals(value!, other);

    /// <summary>False only when both values are known and differ.</summary>
    public bool MayEqual(Setting<T> other) => state != State.Known || other.state != State.Known || Is(other.value!);

    /// <summary>The setting read in another way. A value that cannot be read becomes dynamic: nothing may be concluded from it.</summary>
    public Setting<TResult> Read<TResult>(TryRead<TResult> read)
        where TResult : notnull => state switch
        {
            State.Known => read(value!, out var result) ? Setting<TResult>.Known(result!, Span) with { Use = Use, Sources = Sources, Given = Given } : Setting<TResult>.Dynamic(Span, value!.ToString()) with { Given = Given },
            State.Dynamic => Setting<TResult>.Dynamic(Span, Expression) with { Generation = Generation, Use = Use, Sources = Sources, Reason = Reason, Given = Given },
            _ => Setting<TResult>.Absent(Span),
        };

    /// <summary>Reads a value; false when it has another form.</summary>
    public delegate bool TryRead<TResult>(T value, out TResult? result);
}
