namespace RunbookLint.Syntax.Jinja;

/// <summary>An item of a list or a mapping. It is evaluated when it is asked for: most never are, and some refer to the collection they are in.</summary>
public sealed class JinjaItem
{
    private Func<JinjaValue>? evaluate;
    private JinjaValue? value;
    private bool isOpen;

    private JinjaItem(JinjaValue? value, Func<JinjaValue>? evaluate) => (this.value, this.evaluate) = (value, evaluate);

    /// <summary>An item that is there already.</summary>
    public static JinjaItem Of(JinjaValue value) => new(value, null);

    /// <summary>An item to evaluate later.</summary>
    public static JinjaItem Later(Func<JinjaValue> evaluate) => new(null, evaluate);

    /// <summary>The value.</summary>
    public JinjaValue Value
    {
        get
        {
            if (value is not null)
                return value;

            if (isOpen)
                return new JinjaUnknown("it refers to itself");

            isOpen = true;
            value = evaluate!();
            evaluate = null;
            return value;
        }
    }
}
