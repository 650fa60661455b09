using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>How much work a chart may make. Templates can call one another, so that a few lines could grow without bounds.</summary>
internal sealed class HelmBudget
{
    private int steps = GrowthLimits.ChartSteps;
    private long characters = GrowthLimits.Document;
    private int calls;

    /// <summary>Whether the limit was met.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether one more part may be evaluated, which gives so many characters.</summary>
    public bool Spend(int length = 0)
    {
        Reading.Step();
        steps--;
        characters -= length;
        IsExhausted |= steps < 0 || characters < 0;
        return !IsExhausted;
    }

    /// <summary>Whether one more template may be called inside the others; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        if (calls == FollowLimits.TemplateDepth)
        {
            Reading.Meets($"named templates include one another more than {FollowLimits.TemplateDepth} levels deep; what they give is not known");
            return false;
        }

        if (!Spend())
            return false;

        calls++;
        return true;
    }

    /// <summary>Whether a list or mapping that a template makes may have so many items.</summary>
    public static bool MayHold(int items) =>
        IsWithin(items, GrowthLimits.TemplateItems, $"a template makes a list or mapping of more than {GrowthLimits.TemplateItems} items; what it is is not known");

    /// <summary>Whether a template may repeat something so many times.</summary>
    public static bool MayRepeat(decimal rounds) =>
        IsWithin(rounds, GrowthLimits.TemplateRounds, $"a template repeats something more than {GrowthLimits.TemplateRounds} times; what it makes of it is not known");

    private static bool IsWithin(decimal count, int limit, string met)
    {
        if (count <= limit)
            return true;

        Reading.Meets(met);
        return false;
    }

    /// <summary>Ends a call.</summary>
    public void Leave() => calls--;
}
