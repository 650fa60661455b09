namespace RunbookLint.Text.Tests;

public sealed class PhraseSetTests
{
    [Theory]
    [InlineData("the log backup stays", true)]
    [InlineData("the LOG backup stays", false)]
    [InlineData("catalog backups", false)]
    [InlineData("log backups", false)]
    public void Whole_words_are_no_parts_of_others(string text, bool expected) => PhraseSet.WholeWords("log backup").IsIn(text).Should().Be(expected);

    [Theory]
    [InlineData("PiTR", true)]
    [InlineData("快照", true)]
    [InlineData("pit-r", false)]
    public void Case_may_not_matter(string text, bool expected) => PhraseSet.AnywhereIgnoringCase("pitr", "快").IsIn(text).Should().Be(expected);

    [Theory]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(4, 8, true)]
    [InlineData(5, 20, false)]
    public void A_part_holds_what_begins_in_it(int start, int end, bool expected) =>
        PhraseSet.AnywhereIgnoringCase("pitr").IsIn("the PITR of our clusters", start, end).Should().Be(expected);
}
