using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Values;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A call of a function in a template.</summary>
/// <param name="Renderer">Renders what the function includes.</param>
/// <param name="Home">The text of the template.</param>
/// <param name="Place">The action that calls.</param>
/// <param name="Arguments">The arguments, that of the pipe last.</param>
/// <param name="Written">The call as it is written: what stands for its value when nobody knows it.</param>
internal sealed record HelmCall(HelmRenderer Renderer, Fragment Home, TextSpan Place, ImmutableArray<DataValue> Arguments, string Written)
{
    /// <summary>How many arguments there are.</summary>
    public int Count => Arguments.Length;

    /// <summary>An argument; null when there are fewer.</summary>
    public DataValue this[int index] => index >= 0 && index < Arguments.Length ? Arguments[index] : HelmText.Nothing(Home, Place);

    /// <summary>The last argument, which pipes give.</summary>
    public DataValue Last => this[Arguments.Length - 1];

    /// <summary>The text of an argument when all of it is known, else null.</summary>
    public string? Text(int index) => HelmText.OrUnknown(this[index]) is DataScalar { Text.IsKnown: true } scalar ? scalar.Text.Text : null;

    /// <summary>The whole number that an argument is, else null.</summary>
    public int? Integer(int index) =>
        (this[index] as DataScalar)?.Number is { } number && number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : null;

    /// <summary>A text that the function makes.</summary>
    public DataValue Made(string text) => HelmText.Made(text, Home, Place);

    /// <summary>A truth that the function finds.</summary>
    public DataValue Made(bool value) => HelmText.Boolean(value, Home, Place);

    /// <summary>A number that the function computes.</summary>
    public DataValue Made(decimal number) => HelmText.Number(number, Home, Place);

    /// <summary>A text put together.</summary>
    public DataValue Composed(Action<TextComposer> compose)
    {
        var composer = new TextComposer(Home);
        composer.Mark(Place.Start);
        compose(composer);
        composer.Mark(Place.End);
        return Renderer.Budget.Spend(composer.Length) ? new DataScalar(composer.ToArgument(), DataKind.String) : Unknown("the chart's templates repeat too much");
    }

    /// <summary>A value that nobody knows, for the reason of the first argument that nobody knows.</summary>
    public DataUnknown Unknown()
    {
        var cause = Arguments.Select(HelmText.OrUnknown).OfType<DataUnknown>().FirstOrDefault();
        return new(Written, cause?.Reason ?? "this expression is not evaluated", cause?.Source);
    }

    /// <summary>A value that nobody knows.</summary>
    public DataUnknown Unknown(string reason) => new(Written, reason);
}
