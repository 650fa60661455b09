using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

public class MarkdownParserTests
{
    [Fact]
    public void Reads_headings_of_both_kinds() => Reads("""
        # Start the *log* backup ##
        Check `br` first {#check}
        -----
        ### Restore {#restore .wide}
        """, """
        heading 1 Start the log backup
        heading 2 Check br first
        heading 3 Restore
        """);

    [Fact]
    public void Reads_words_without_markup() => Reads("""
        Run **`br log start`** with [the task](https://example.com/a_(b) "a title") ![icon](x.png) and
        snake_case_names, 2 * 3, \*stars\*, a&amp;b&#x21;<br>see <https://example.com>, [1], [docs][ref] ~~never~~.
        """, """
        paragraph Run br log start with the task icon and snake_case_names, 2 * 3, *stars*, a&b! see https://example.com, [1], docs never. `br log start`
        """);

    [Fact]
    public void Reads_code_spans_with_any_number_of_backquotes() => Reads("""
        `` a`b `` and ` c ` and `` ` `` and ``closed
        over lines`` and \`not, and `open.
        """, """
        paragraph a`b and c and ` and closed over lines and `not, and `open. `a`b` `c` ``` `closed over lines`
        """);

    [Fact]
    public void Reads_lists_with_boxes_and_numbers() => Reads("""
        1. First
           - [ ] open
           - [x] `done`

             more
        2. Second
        """, """
        ordered list
          item
            paragraph First
            list
              item [ ]
                paragraph open
              item [x]
                paragraph done `done`
                paragraph more
          item
            paragraph Second
        """);

    [Fact]
    public void Reads_tables_whose_cells_hold_pipes() => Reads("""
        Intro
        | Flag | Meaning |
        |:-----|--------:|
        | `--pd` | a \| b `x \| y` |
        | one cell

        a | b
        --|--
        `c` | d <!-- later -->
        """, """
        paragraph Intro
        table
          Flag | Meaning
          --pd `--pd` | a | b x | y `x | y`
          one cell
        table
          a | b
          c `c` | d
        comment " later "
        """);

    [Fact]
    public void Tells_comments_from_other_markup() => Reads("""
        <!-- first
        ```sh
        br log stop
        ```
        --> <b>rest</b> <!-- second -->

        Words <!-- inline --> and <span>more</span> words<!---->.
        <!-- between
        lines -->

        <!-- alone -->
        <!-- never closed
        """, """
        comment " first\n```sh\nbr log stop\n```\n"
        html "<b>rest</b>"
        comment " second "
        paragraph Words  and more words.
        comment " inline "
        comment ""
        comment " between\nlines "
        comment " alone "
        comment " never closed"
        """);

    [Theory]
    [InlineData("---\ntitle: x\n---\ntext", "front matter yaml \"title: x\\n\"\nparagraph text")]
    [InlineData("---\r\na: 1\r\n...\r\n# b", "front matter yaml \"a: 1\\n\"\nheading 1 b")]
    [InlineData("+++\ntitle = 'x'\n+++\n", "front matter toml \"title = 'x'\\n\"")]
    [InlineData("---\n---\n", "front matter yaml \"\"")]
    [InlineData("\n---\na: 1\n---\n", "heading 2 a: 1")]
    [InlineData("---\na: 1\n", "paragraph a: 1")]
    public void Reads_front_matter_at_the_very_start_only(string source, string expected) => Reads(source, expected);

    [Fact]
    public void Opens_the_admonitions_of_other_renderers() => Reads("""
        !!! warning "Mind the log backup"
            Text

            ```sh
            br log stop
            ```

        === "Linux"

            ~~~bash
            tiup br
            ~~~

        :::note Title `x`
        ```sh
        br log start
        ```
        :::

        !!! wow: this is none
        """, """
        quote
          paragraph Text
          fence sh "br log stop\n"
        quote Linux
          fence bash "tiup br\n"
        quote
          fence sh "br log start\n"
        paragraph !!! wow: this is none
        """);

    [Fact]
    public void Finds_fences_right_behind_the_tags_of_a_container() => Reads("""
        <SimpleTab>
        <div label="TiUP">
        ```sh
        tiup br log start

        tiup br log status
        ```
        </div>
        <TabItem>
            ```yaml
            a:

              - b
            ```
            words
        </TabItem>
        <div>
        <!--
        ```sh
        br log stop
        ```
        -->
        </div>
        """, """
        html "<SimpleTab>\n<div label="TiUP">"
        fence sh "tiup br log start\n\ntiup br log status\n"
        html "</div>\n<TabItem>"
        fence yaml "a:\n\n  - b\n"
        paragraph words
        html "</TabItem>\n<div>"
        comment "\n```sh\nbr log stop\n```\n"
        html "</div>"
        """);

    [Fact]
    public void Reads_preformatted_code() => Reads("""
        <pre>
        br log start \
          -s s3://a/b

        echo &lt;a&gt; &amp;&amp; echo &quot;<pd-address>&quot;
        </pre>

        - Then
          <pre><code class="language-bash">br <b>log</b> stop
          br log status</code></pre> words

        <div>
        <pre lang="sh">br</pre>
        <!-- <pre>br log pause</pre> -->
        </div>

        <pre>never closed
        """, """
        indented "br log start \\n  -s s3://a/b\n\necho <a> && echo "<pd-address>"\n"
        list
          item
            paragraph Then
            indented bash "br log stop\nbr log status\n"
            html "words"
        html "<div>"
        indented sh "br\n"
        comment " <pre>br log pause</pre> "
        html "</div>"
        indented "never closed\n"
        """);

    [Fact]
    public void Reads_what_is_nested_too_deeply_as_text()
    {
        var page = MarkdownParser.Parse(string.Concat(Enumerable.Repeat("> ", 200)) + "deep\n\n```sh\nbr log stop\n```\n");

        page.Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
        page.Blocks.Should().HaveCount(2);
        page.Blocks[1].Should().BeOfType<MarkdownCode>().Which.Text.Should().Be("br log stop\n");
    }

    private static void Reads(string source, string expected)
    {
        var page = MarkdownParser.Parse(source);

        MarkdownDump.Of(page).Should().Be(expected.Trim('\n'));
        page.Errors.Should().BeEmpty();
        MarkdownInvariants.Hold(source, page);
    }
}
