using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Plan.Tests.Operations;

public class OperationCatalogTests
{
    [Fact]
    public void Holds_every_operation()
    {
        var types = typeof(Operation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract);

        OperationCatalog.Verbs.Select(verb => Create(verb)!.GetType()).Should().BeEquivalentTo(types);
    }

    [Fact]
    public void Makes_operations_that_have_the_verb() =>
        OperationCatalog.Verbs.Should().OnlyContain(verb => Create(verb)!.Verb == verb);

    [Fact]
    public void Verbs_are_words_of_the_notation_and_sorted()
    {
        OperationCatalog.Verbs.Should().BeInAscendingOrder(StringComparer.Ordinal);
        OperationCatalog.Verbs.Should().OnlyContain(verb => verb.All(c => c == '-' || (c >= 'a' && c <= 'z')));
        OperationCatalog.Verbs.Should().NotContain(Enum.GetNames<RegionKind>().Select(name => name.ToLowerInvariant()));
    }

    [Fact]
    public void Knows_no_other_verb() => Create("drop-database").Should().BeNull();

    private static Operation? Create(string verb)
    {
        var place = SourceFile.From("plan", "").Locate(new TextSpan(0, 0));
        return OperationCatalog.Create(verb, new(place, SettingList.Empty(place)));
    }
}
