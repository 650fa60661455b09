using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>What is known of a value of a program before it runs.</summary>
internal abstract record ProgramValue
{
    /// <summary>Nothing is known.</summary>
    public static ProgramValue Unknown { get; } = new UnknownValue();

    /// <summary>How many values it is made of, however often it holds the same one.</summary>
    public virtual long Size => 1;

    /// <summary>Whether two values are known and the same.</summary>
    public static bool AreSame(ProgramValue first, ProgramValue second) => ReferenceEquals(first, second) || (first, second) switch
    {
        (TextValue one, TextValue other) => one.Argument.IsKnown && other.Argument.IsKnown && one.Argument.Text == other.Argument.Text,
        (ListValue one, ListValue other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items, AreSame).All(same => same),
        _ => false,
    };

    /// <summary>The size of what holds some values; what is too large anyway is not counted to the end.</summary>
    protected static long SizeOf(IEnumerable<ProgramValue> values) => Math.Min(int.MaxValue, 1 + values.Sum(value => value.Size));
}

/// <summary>Nothing is known.</summary>
internal sealed record UnknownValue : ProgramValue;

/// <summary>A text, with holes where only the run knows it.</summary>
internal sealed record TextValue(Argument Argument) : ProgramValue;

/// <summary>A list.</summary>
internal sealed record ListValue(ImmutableArray<ProgramValue> Items) : ProgramValue
{
    private readonly long size = SizeOf(Items);

    /// <inheritdoc/>
    public override long Size => size;

    /// <summary>A list of nothing.</summary>
    public static ListValue Empty { get; } = new(ImmutableArray<ProgramValue>.Empty);
}

/// <summary>A dictionary, as far as its keys are known.</summary>
internal sealed record MapValue(ImmutableDictionary<string, ProgramValue> Entries) : ProgramValue
{
    private readonly long size = SizeOf(Entries.Values);

    /// <inheritdoc/>
    public override long Size => size;

    /// <summary>A dictionary of nothing.</summary>
    public static MapValue Empty { get; } = new(ImmutableDictionary<string, ProgramValue>.Empty);
}

/// <summary>An object, by the name of its type and the members that are known.</summary>
internal sealed record ObjectValue(string Type, SourceSpan Place, ImmutableDictionary<string, ProgramValue> Members) : ProgramValue
{
    private readonly long size = SizeOf(Members.Values);

    /// <inheritdoc/>
    public override long Size => size;

    /// <summary>A member; unknown when nothing has set it.</summary>
    public ProgramValue this[string name] => Members.TryGetValue(name, out var value) ? value : Unknown;

    /// <summary>The object with a member set.</summary>
    public ObjectValue With(string name, ProgramValue value) => new(Type, Place, Members.SetItem(name, value));
}

/// <summary>A function that is handed around, with what it sees.</summary>
internal sealed record FunctionValue(ProgramLambda Lambda, ImmutableDictionary<string, ProgramValue> Outer) : ProgramValue
{
    /// <summary>The function of the program that it is; null for one without a name.</summary>
    public ProgramFunction? Source { get; init; }
}
