using RunbookLint.Differential;

// Says what our readers make of files or lines, for comparison with other programs; see tests/integration/tools/differential.
// The paths, or for cron the schedules, come from standard input, one a line; the answers are JSON, one a line.
Func<string, string>? answer = args switch
{
    ["shell"] => path => ShellAnswer.Of(File.ReadAllText(path)),
    ["yaml"] => path => YamlAnswer.Of(File.ReadAllText(path)),
    ["toml"] => path => TomlAnswer.Of(File.ReadAllText(path)),
    ["cron", var from, var days] => line => CronAnswer.Of(line, DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture), int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)),
    _ => null,
};

if (answer is null)
{
    Console.Error.WriteLine("shell | yaml | toml | cron FROM DAYS");
    return 2;
}

while (Console.In.ReadLine() is { } line)
    Console.Out.WriteLine(answer(line));

return 0;
