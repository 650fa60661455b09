using System.Diagnostics;
using RunbookLint.Fuzzing.Targets;

namespace RunbookLint.Fuzzing.Campaigns;

/// <summary>Gives a target mutated inputs for a while, without looking at what they reach: short, and needs nothing but .NET.</summary>
internal static class Campaign
{
    /// <summary>An input that takes longer is a finding, too; on a busy machine the usual ones take milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>How many broken promises are worth looking at in one go.</summary>
    private const int MaxBroken = 5;

    /// <summary>Runs; inputs that break a promise are kept in the folder.</summary>
    /// <returns>How many there are.</returns>
    public static int Run(FuzzTarget target, IReadOnlyList<byte[]> seeds, int seed, TimeSpan time, string folder)
    {
        var mutator = new Mutator(new Random(seed), seeds);
        var clock = Stopwatch.StartNew();
        var (runs, broken) = (0, 0);
        byte[] input = [];
        var since = 0L;

        using var watch = new Timer(_ =>
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref since)) < Patience)
                return;

            Console.Error.WriteLine($"{target.Name}: {Keep(folder, target, "slow", input)} takes longer than {Patience.TotalSeconds} s");
            Environment.Exit(1);
        });

        since = Stopwatch.GetTimestamp();
        watch.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        while (clock.Elapsed < time && broken < MaxBroken)
        {
            input = runs < seeds.Count ? seeds[runs] : mutator.Next();
            Volatile.Write(ref since, Stopwatch.GetTimestamp());
            runs++;

            try
            {
                target.Run(input);
            }
            catch (Exception exception)
            {
                broken++;
                Console.Error.WriteLine($"{target.Name}: {Keep(folder, target, "broken", input)}: {exception}");
            }
        }

        Console.WriteLine($"{target.Name}: {runs} inputs in {clock.Elapsed.TotalSeconds:0} s, {broken} broken promises (random numbers from {seed})");
        return broken;
    }

    private static string Keep(string folder, FuzzTarget target, string what, byte[] input)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12];
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{target.Name}-{what}-{hash}");
        File.WriteAllBytes(path, input);
        return path;
    }
}
