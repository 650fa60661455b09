using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

public class FencesInListsTests
{
    [Theory]
    [InlineData("* item\n\n  ```yaml\n  - name: x\n    shell: y\n  ```\n")]
    [InlineData("* item\n\n   ```yaml\n   - name: x\n     shell: y\n   ```\n")]
    [InlineData("1. item\n\n    ```yaml\n    - name: x\n      shell: y\n    ```\n")]
    [InlineData("* item\n  * inner\n\n     ```yaml\n     - name: x\n       shell: y\n     ```\n")]
    public void Lines_lose_the_indentation_of_their_fence(string page) =>
        Codes(MarkdownParser.Parse(page).Blocks).Should().ContainSingle().Which.Text.Should().Be("- name: x\n  shell: y\n");

    private static IEnumerable<MarkdownCode> Codes(IEnumerable<MarkdownBlock> blocks) =>
        blocks.SelectMany(block => block switch
        {
            MarkdownCode code => [code],
            MarkdownList list => list.Items.SelectMany(item => Codes(item.Blocks)),
            _ => [],
        });
}
