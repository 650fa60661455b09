namespace RunbookLint.Lowering.Tests.Markdown;

public class TabTests : LoweringTest
{
    [Theory]
    [InlineData("""
        <SimpleTab>
        <div label="One">

        ```sh
        br log pause --task-name a
        ```

        </div>
        <div label="Two">

        <div class="note">

        words

        </div>

        ```sh
        br log stop --task-name a
        ```

        </div>
        </SimpleTab>
        """)]
    [InlineData("""
        <Tabs>
          <TabItem value="a" label="One" default>

        Pause:

        ```sh
        br log pause --task-name a
        ```

        </TabItem>
        <TabItem value="b" label="Two">

        - Stop:

          ```sh
          br log stop --task-name a
          ```

        </TabItem>
        </Tabs>
        """)]
    [InlineData("""
        {{< tabpane >}}
        {{< tab "One" >}}
        Run `br log pause --task-name=a`.
        {{< /tab >}}
        {{% tab name="Two" %}}
        ```sh
        br log stop --task-name a
        ```
        {{% /tab %}}
        {{< /tabpane >}}
        """)]
    [InlineData("""
        === "One"

            ```sh
            br log pause --task-name a
            ```

        === "Two"

            ```sh
            br log stop --task-name a
            ```
        """)]
    public void Makes_tabs_a_choice(string tabs) => Lowers("page.md", tabs + "\n\nThen:\n\n```sh\nbr log status --task-name a\n```\n", """
        choice
          sequence title=One
            pause-log-backup task=a
          sequence title=Two
            stop-log-backup task=a
        query-log-backup task=a
        """);

    [Fact]
    public void Takes_no_tag_in_code_for_a_tab() => Lowers("page.md", "Run `br log pause --task-name=a -s '<tab>'` below `<TabItem>`.", """
        pause-log-backup storage=?<tab> task=a
        """);

    [Fact]
    public void Makes_sections_for_some_cases_a_choice() => Lowers("page.md", """
        # Stop writing

        ## If you need log backup

        ```sh
        br log pause --task-name a
        ```

        ## If you do not need log backup

        ```sh
        br log stop --task-name a
        ```

        ## Afterwards

        ```sh
        br log status --task-name a
        ```
        """, """
        sequence title="Stop writing"
          choice
            sequence title="If you need log backup"
              pause-log-backup task=a
            sequence title="If you do not need log backup"
              stop-log-backup task=a
          sequence title=Afterwards
            query-log-backup task=a
        """);

    [Fact]
    public void Reads_preformatted_commands() => Lowers("page.md", """
        <pre><code class="language-bash">br log pause --task-name=a &amp;&amp; br log stop --task-name=a
        </code></pre>
        """, """
        pause-log-backup task=a
        stop-log-backup task=a
        """);

    [Fact]
    public void Knows_the_prompt_of_root_in_a_transcript() => Lowers("page.md", """
        ```console
        # br log pause --task-name=a
        tiup is checking updates
        ```

        ```sh
        # br log stop --task-name=a
        ```
        """, "pause-log-backup task=a");
}
