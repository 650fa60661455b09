using System.Globalization;
using RunbookLint.Fuzzing.Campaigns;
using RunbookLint.Fuzzing.Seeds;
using RunbookLint.Fuzzing.Targets;
using SharpFuzz;

// Gives every part that reads text whatever there is, and sees whether it keeps its promises; see README.md.
return args switch
{
    ["targets"] => List(),
    ["seeds", var repository, var folder] => Seed(repository, folder),
    ["afl", var name] when FuzzTargets.Find(name) is { } target => Guided(target),
    ["replay", var name, .. var files] when FuzzTargets.Find(name) is { } target => Replay(target, files),
    ["run", var repository, var seconds, var seed, .. var names] => Run(repository, int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), names),
    _ => Usage(),
};

static int List()
{
    foreach (var target in FuzzTargets.All)
        Console.WriteLine(target.Name);

    return 0;
}

static int Seed(string repository, string folder)
{
    SeedFolder.Write(repository, folder);
    return 0;
}

// AFL++ writes an input to standard input, and looks at which branches of the instrumented assemblies it took.
static int Guided(FuzzTarget target)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        target.Run(input.ToArray());
    });

    return 0;
}

static int Replay(FuzzTarget target, string[] files)
{
    foreach (var file in files)
    {
        Console.WriteLine(file);
        target.Run(File.ReadAllBytes(file));
    }

    return 0;
}

static int Run(string repository, int seconds, int seed, string[] names)
{
    var broken = 0;

    foreach (var target in FuzzTargets.All.Where(target => names.Length == 0 || names.Contains(target.Name)))
        broken += Campaign.Run(target, [.. SeedFolder.InputsOf(target, repository)], seed, TimeSpan.FromSeconds(seconds), Path.Combine(repository, "artifacts", "fuzzing"));

    return broken == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("""
        targets                                 what can be fuzzed
        run REPOSITORY SECONDS SEED [TARGET...] mutated inputs for a while
        seeds REPOSITORY FOLDER                 writes what to start from
        afl TARGET                              run by afl-fuzz
        replay TARGET FILE...                   inputs again, to see what is wrong with them
        """);
    return 2;
}
