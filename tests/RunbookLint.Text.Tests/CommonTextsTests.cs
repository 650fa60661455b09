namespace RunbookLint.Text.Tests;

public sealed class CommonTextsTests
{
    [Fact]
    public void Equal_texts_become_one()
    {
        var first = CommonTexts.Of(new string('s', 2) + "3.region");

        CommonTexts.Of(new string('s', 2) + "3.region").Should().BeSameAs(first).And.Be("ss3.region");
    }

    [Fact]
    public void Whatever_was_asked_before_a_text_stays_what_it_is()
    {
        // More texts than there are slots, so that they push one another out.
        foreach (var number in Enumerable.Range(0, 20_000))
            CommonTexts.Of($"cluster-{number}").Should().Be($"cluster-{number}");
    }

    [Fact]
    public void Long_texts_are_handed_back_as_they_are()
    {
        var script = new string('x', 1000);

        CommonTexts.Of(script).Should().BeSameAs(script);
    }
}
