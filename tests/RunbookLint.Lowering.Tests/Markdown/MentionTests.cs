namespace RunbookLint.Lowering.Tests.Markdown;

public class MentionTests : LoweringTest
{
    private const string Full = "`br backup full --pd 10.1.0.1:2379 -s s3://c/full-1`";
    private const string Backup = "snapshot-backup cluster=10.1.0.1:2379 storage=s3://c/full-1 scope=full";

    private const string Steps = """
        stop-log-backup task=a
        resume-log-backup task=a
        """;

    private const string Alternatives = """
        choice
          sequence
            stop-log-backup task=a
          sequence
            resume-log-backup task=a
        """;

    [Theory]
    [InlineData($"Afterwards back up the cluster with {Full}.")]
    [InlineData($"3. **Full backup:** {Full}")]
    [InlineData($"Finish with {Full}")]
    [InlineData($"最后做一次全量备份：{Full}")]
    [InlineData($"- [ ] full backup ({Full})")]
    [InlineData($"- {Full}")]
    [InlineData($"- removed the old files, then run {Full}")]
    [InlineData($"- Once the old job is removed: {Full}")]
    [InlineData($"- dropped tables with {Full}")]
    [InlineData($"- 删除旧文件后执行 {Full}")]
    [InlineData($"- 旧任务已删除，执行 {Full}")]
    [InlineData($"Back up: {Full}")]
    [InlineData($"然后使用 {Full} 备份集群。")]
    [InlineData($"Do not skip: {Full}")]
    [InlineData($"Never skip the last step: {Full}")]
    [InlineData($"Do not forget to run {Full}.")]
    [InlineData($"To avoid gaps, run {Full}.")]
    [InlineData($"Instead of stopping the task, run {Full}.")]
    [InlineData($"Instead of `br log stop --task-name=a`, run {Full}.")]
    [InlineData($"Run {Full} once log backup is no longer needed.")]
    [InlineData($"Run {Full} instead of `br log stop --task-name=a`.")]
    [InlineData($"When the import is done, run {Full}.")]
    [InlineData($"不要遗漏：{Full}")]
    [InlineData($"为避免缺口，请执行 {Full}。")]
    public void Counts_a_command_that_is_a_step(string page) => Lowers("page.md", page, Backup);

    [Theory]
    [InlineData($"The command {Full} is not needed.")]
    [InlineData($"The task was started with {Full}.")]
    [InlineData($"Log backup and {Full} go together.")]
    [InlineData($"Avoid {Full}; use the logical mode instead.")]
    [InlineData($"Instead of {Full} use the logical mode.")]
    [InlineData($"避免使用 {Full}。")]
    [InlineData($"不要执行 {Full}。")]
    [InlineData($"We used to run {Full} (deprecated)")]
    [InlineData($"- {Full} is deprecated.")]
    [InlineData($"- Do not run `br log stop --task-name=a` or {Full}.")]
    [InlineData($"- 无需执行 {Full}。")]
    [InlineData($"1. If the cluster is busy, do not run {Full}.")]
    [InlineData($"Never do this:\n\n- {Full}")]
    [InlineData($"- removed {Full}")]
    [InlineData($"- Removed the example {Full}")]
    [InlineData($"- fixed: removed the weekly call of {Full}")]
    [InlineData($"- dropped {Full} from the docs")]
    [InlineData($"- we deleted the example {Full}")]
    [InlineData($"- removed `br log stop --task-name=a` and {Full}")]
    [InlineData($"- `backup.sh` no longer runs {Full}")]
    [InlineData($"- replaced {Full} weekly (`0 2 * * 0`) by daily")]
    [InlineData($"- {Full} was removed")]
    [InlineData($"- {Full} has been replaced by a script")]
    [InlineData($"- 移除了 {Full}")]
    [InlineData($"- 删除 {Full}")]
    [InlineData($"- 删除了示例 {Full}")]
    [InlineData($"- {Full} 已删除")]
    public void Counts_no_command_that_is_only_named(string page) => Lowers("page.md", page, "");

    [Theory]
    [InlineData("2. If ERROR run `br log resume --task-name=a`.")]
    [InlineData("- When its state is ERROR: `br log resume --task-name=a`")]
    [InlineData("Run `br log resume --task-name=a` if it is paused.")]
    [InlineData("如果任务暂停，请执行 `br log resume --task-name=a`。")]
    public void Knows_that_a_command_may_not_be_run(string page) => Lowers("page.md", page, """
        choice
          sequence
            resume-log-backup task=a
        """);

    [Theory]
    [InlineData("- replaced `br log stop --task-name=b` by `br log resume --task-name=a`")]
    [InlineData("- Replaced `br log stop --task-name=b` with `br log resume --task-name=a`.")]
    public void Knows_that_a_replacement_may_be_run(string page) => Lowers("page.md", page, """
        choice
          sequence
            resume-log-backup task=a
        """);

    [Fact]
    public void Knows_the_entries_of_a_crontab() => Lowers("page.md", """
        3. Add to cron: `0 2 * * * br backup full --pd 10.1.0.1:2379 -s s3://c/full-1`
        """, """
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=10.1.0.1:2379 storage=s3://c/full-1 scope=full
        """);

    [Theory]
    [InlineData("- removed the cron entry `0 2 * * * br backup full --pd 10.1.0.1:2379 -s s3://c/full-1`")]
    [InlineData("- every night: `0 2 * * *`")]
    [InlineData("- `2 times br backup full -s x`")]
    public void Knows_what_is_no_entry_to_add(string page) => Lowers("page.md", page, "");

    [Fact]
    public void Takes_commands_in_running_text_and_in_fences_in_order() => Lowers("page.md", $"""
        1. Check `br log status --task-name=a`.
        2. Resume: `br log resume --task-name=a`
        3. Then:

           ```sh
           br log pause --task-name=a
           ```

        4. 恢复任务：`br log resume --task-name=a`
        5. Finally {Full}.
        """, $"""
        query-log-backup task=a
        resume-log-backup task=a
        pause-log-backup task=a
        resume-log-backup task=a
        {Backup}
        """);

    [Fact]
    public void Takes_the_rows_of_a_table_as_steps() => Lowers("page.md", $"""
        | Step | Action | Command |
        |---|---|---|
        | 1 | pause | `br log pause --task-name=a` |
        | 2 | ❌ stop | `br log stop --task-name=a` |
        | 3 | full backup | {Full} |
        """, $"""
        pause-log-backup task=a
        {Backup}
        """);

    [Fact]
    public void Takes_no_steps_from_a_table_that_explains_commands() => Lowers("page.md", $"""
        | Command | Description |
        |---|---|
        | {Full} | takes a full backup |
        """, "");

    [Theory]
    [InlineData("Action | Command", "stop", "resume")]
    [InlineData("Aktion | Befehl", "Stoppen", "Fortsetzen")]
    [InlineData("Orders | Command", "stop", "resume")]
    [InlineData("操作 | 命令", "停止", "恢复")]
    public void Takes_the_rows_of_a_table_without_an_order_as_alternatives(string titles, string first, string second) => Lowers("page.md", $"""
        | {titles} |
        |---|---|
        | {first} | `br log stop --task-name=a` |
        | {second} | `br log resume --task-name=a` |
        """, Alternatives);

    [Theory]
    [InlineData("# | Command", "a", "b")]
    [InlineData("Action | Command", "1. stop", "2. resume")]
    [InlineData("Action | Command", "Step 1: stop", "Step 2: resume")]
    [InlineData("Action | Command", "① stop", "② resume")]
    [InlineData("Start | Command", "02:00", "04:00")]
    [InlineData("Planned time | Command", "night", "morning")]
    [InlineData("顺序 | 命令", "停止", "恢复")]
    [InlineData("Command | Owner", "`date`", "`date`")]
    public void Takes_the_rows_of_a_table_with_an_order_as_steps(string titles, string first, string second) => Lowers("page.md", $"""
        | {titles} |
        |---|---|
        | {first} | `br log stop --task-name=a` |
        | {second} | `br log resume --task-name=a` |
        """, Steps);

    [Fact]
    public void Takes_the_rows_of_a_table_of_a_procedure_as_steps() => Lowers("page.md", """
        # Procedure

        | Action | Command |
        |---|---|
        | stop | `br log stop --task-name=a` |
        | resume | `br log resume --task-name=a` |
        """, """
        sequence title=Procedure
          stop-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Takes_the_rows_of_a_simple_table_as_alternatives() => Lowers("page.rst", """
        =======  ===============================
        Action   Command
        =======  ===============================
        stop     ``br log stop --task-name=a``
        resume   ``br log resume --task-name=a``
        =======  ===============================
        """, Alternatives);

    [Fact]
    public void Takes_items_that_say_what_a_command_does_as_alternatives() => Lowers("page.md", """
        - `br log stop --task-name=a` stops the task for good
        - `br log resume --task-name=a` – resumes a paused task
        - `date` shows the time
        """, Alternatives);

    [Fact]
    public void Takes_the_items_of_a_cheat_sheet_as_alternatives() => Lowers("page.md", """
        # Log backup cheat sheet

        - Stop: `br log stop --task-name=a`
        - Resume: `br log resume --task-name=a`
        """, """
        sequence title="Log backup cheat sheet"
          choice
            sequence
              stop-log-backup task=a
            sequence
              resume-log-backup task=a
        """);

    [Theory]
    [InlineData("- Stop: `br log stop --task-name=a`\n- Resume: `br log resume --task-name=a`")]
    [InlineData("1. `br log stop --task-name=a` stops the task\n2. `br log resume --task-name=a` resumes it")]
    [InlineData("- [ ] `br log stop --task-name=a` stops the task\n- [ ] `br log resume --task-name=a` resumes it")]
    [InlineData("- `br log stop --task-name=a` stops the task\n- Resume it: `br log resume --task-name=a`")]
    [InlineData("- `br log stop --task-name=a`, then wait\n- `br log resume --task-name=a`")]
    public void Takes_other_items_as_steps(string page) => Lowers("page.md", page, Steps);

    [Fact]
    public void Knows_that_remedies_are_for_some_cases() => Lowers("page.md", """
        | Symptom | Remedy |
        |---|---|
        | paused | `br log resume --task-name=a` |
        """, """
        choice
          sequence
            resume-log-backup task=a
        """);
}
