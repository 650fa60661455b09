using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <content>Steps, wherever they stand in a statement.</content>
internal sealed partial class JenkinsLowering
{
    private static readonly string[] Steps =
        ["dir", "image", "parallel", "powershell", "pwsh", "sh", "sleep", "sshCommand", "stage", "waitUntil", "withCredentials", "withEnv", "writeFile"];

    /// <summary>The plan of all steps and blocks in a statement or an expression, in the order in which they stand there.</summary>
    private ImmutableArray<PlanNode> Look(ImmutableArray<GroovyNode> nodes)
    {
        var found = ImmutableArray.CreateBuilder<PlanNode>();

        for (var index = 0; index < nodes.Length; index++)
        {
            if (nodes[index] is GroovyWord word)
            {
                var isMethod = index > 0 && nodes[index - 1] is GroovySymbol { Text: "." or "?." };
                if (isMethod && word.Name == "each" && index + 1 < nodes.Length && nodes[index + 1] is GroovyGroup { Open: '{' } body)
                {
                    found.AddRange(Each(body, ParameterOf(body), [nodes[index - 2 < 0 ? 0 : index - 2]], () => Lower(body)));
                    index++;
                    continue;
                }

                if (!IsStep(word.Name) || LowerStep(word, isMethod, ArgumentsAt(nodes, index + 1)) is not { } step)
                    continue;

                found.AddRange(step);
                index = EndOfStep(nodes, index, word);
            }
            else if (nodes[index] is GroovyGroup group)
            {
                found.AddRange(group.Open == '{' ? Lower(group) : Look(group.Children));
            }
        }

        return found.ToImmutable();
    }

    private bool IsStep(string name) => Array.IndexOf(Steps, name) >= 0 || state.Functions.ContainsKey(name);

    private static ImmutableArray<GroovyNode> ArgumentsAt(ImmutableArray<GroovyNode> nodes, int start)
    {
        if (nodes.Length - start > GrowthLimits.BareArguments)
            Reading.Meets($"a step has more than {GrowthLimits.BareArguments} words without parentheses; the others are not read");

        return ImmutableArray.Create(nodes, start, Math.Min(nodes.Length - start, GrowthLimits.BareArguments));
    }

    /// <summary>The last node of a step: its parentheses and its block; without parentheses, and for what follows an image, all of the statement.</summary>
    private static int EndOfStep(ImmutableArray<GroovyNode> nodes, int step, GroovyWord word)
    {
        if (word.Name == "image" || nodes[step + 1] is not GroovyGroup { Open: '(' })
            return nodes.Length;

        return step + 2 < nodes.Length && nodes[step + 2] is GroovyGroup { Open: '{' } ? step + 2 : step + 1;
    }

    /// <summary>The first parameter of a closure, or the name that it has when none is given.</summary>
    private static string ParameterOf(GroovyGroup closure) =>
        closure.Children is [GroovyWord { Name: var name }, GroovySymbol { Text: "->" or "," }, ..] ? name : "it";

    /// <summary>The plan of a step with what belongs to it; null for a name that is no step.</summary>
    private ImmutableArray<PlanNode>? LowerStep(GroovyWord step, bool isMethod, ImmutableArray<GroovyNode> behind)
    {
        if (behind.IsEmpty || behind[0] is GroovySymbol)
            return null;

        var arguments = JenkinsArguments.Read(behind);
        var block = BlockOf(behind);

        return (step.Name, block) switch
        {
            ("sh", null) when !isMethod => LowerScript(arguments["script"], FragmentLanguage.Shell),
            ("powershell" or "pwsh", null) when !isMethod => LowerScript(arguments["script"], FragmentLanguage.PowerShell),
            ("sshCommand", null) when !isMethod => LowerScript(arguments["command"], FragmentLanguage.Shell),
            ("sleep", null) when !isMethod => Sleep(step, arguments),
            ("writeFile", null) when !isMethod => WriteFile(arguments),
            ("stage", { } body) => LowerStage(arguments[""] is { } title && values.Evaluate(title) is { IsKnown: true } name ? name.Text : null, body),
            ("parallel", null) => LowerBranches(arguments),
            ("withEnv", { } body) => state.Inside(() => WithVariables(arguments, body)),
            ("withCredentials", { } body) => state.Inside(() => WithCredentials(behind, body)),
            ("dir", { } body) => state.Inside(() => InFolder(arguments, body)),
            ("image", _) when isMethod && behind is [GroovyGroup { Open: '(' } image, ..] => InImage(image, behind.RemoveAt(0)),
            ("waitUntil", { } body) => Loop(body, () => Lower(body)),
            (var name, null) when !isMethod && state.Functions.TryGetValue(name, out var function) => Call(name, function, arguments),
            _ => null,
        };
    }

    /// <summary>The block that a step is given: <c>dir('x') { … }</c>, <c>script { … }</c>.</summary>
    private static GroovyGroup? BlockOf(ImmutableArray<GroovyNode> behind) => behind switch
    {
        [GroovyGroup { Open: '{' } block, ..] => block,
        [GroovyGroup { Open: '(' }, GroovyGroup { Open: '{' } block, ..] => block,
        [GroovyGroup { Open: '(' }, ..] => null,
        [.., GroovyGroup { Open: '{' } block] when behind.Length > 1 && behind[behind.Length - 2] is not GroovySymbol => block,
        _ => null,
    };

    private ImmutableArray<PlanNode> LowerScript(IReadOnlyList<GroovyNode>? argument, FragmentLanguage language) =>
        argument is not null && values.Evaluate(argument) is { } text
            ? context.In(state.Folder, () => context.Lower(text.Fragment, language, state.Scope))
            : [];

    /// <summary><c>sleep 7200</c>, <c>sleep time: 3, unit: 'HOURS'</c>: seconds unless a unit is given.</summary>
    /// <seealso href="https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#sleep-sleep"/>
    private ImmutableArray<PlanNode> Sleep(GroovyWord step, JenkinsArguments arguments)
    {
        var unit = arguments.All.Any(argument => argument.Name == "unit") ? values.Evaluate(arguments["unit"]!) is { IsKnown: true } named ? named.Text : "" : "SECONDS";

        return arguments["time"] is { } time && values.Evaluate(time) is { IsKnown: true } number
            && double.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && LongWait.Time(count, unit) is { } length
            ? LongWait.Of(length, Locate(step), number.Span)
            : [];
    }

    private ImmutableArray<PlanNode> WriteFile(JenkinsArguments arguments)
    {
        if (arguments["file"] is { } file && arguments["text"] is { } text && values.Evaluate(file) is { } path && values.Evaluate(text) is { } content)
            context.Written.Add(path.Text, content.Fragment);

        return [];
    }

    private ImmutableArray<PlanNode> LowerBranches(JenkinsArguments arguments)
    {
        var branches = arguments.All.Where(argument => argument.Value is [GroovyGroup { Open: '{' }])
            .Select(argument => Region.Sequence(Locate(argument.Value[0]), state.Perhaps(() => Lower((GroovyGroup)argument.Value[0]))) with { Title = argument.Name })
            .Where(branch => !branch.IsEmpty)
            .ToList();

        return branches.Count == 0 ? [] : [Region.Unordered(branches[0].Place, branches)];
    }

    private ImmutableArray<PlanNode> WithVariables(JenkinsArguments arguments, GroovyGroup body)
    {
        foreach (var list in arguments.Unnamed.SelectMany(argument => argument.OfType<GroovyGroup>()).Where(group => group.Open == '['))
        {
            foreach (var entry in JenkinsValues.Split(list.Children, ",").ConvertAll(values.Evaluate))
            {
                if (entry is not null && entry.Text.IndexOf('=') is > 0 and var equals)
                    state.Export(entry.Text.Substring(0, equals), entry.From(equals + 1));
            }
        }

        return Lower(body);
    }

    /// <summary>Variables that credentials are put into are known to the run only.</summary>
    private ImmutableArray<PlanNode> WithCredentials(ImmutableArray<GroovyNode> behind, GroovyGroup body)
    {
        foreach (var name in NamedTexts(behind, "Variable"))
            state.Export(name, null);

        return Lower(body);
    }

    private IEnumerable<string> NamedTexts(ImmutableArray<GroovyNode> nodes, string ending)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            if (nodes[index] is GroovyGroup { Open: '(' or '[' } group)
            {
                foreach (var name in NamedTexts(group.Children, ending))
                    yield return name;
            }
            else if (nodes[index] is GroovyWord word && word.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && index + 2 < nodes.Length && nodes[index + 2] is GroovyString text)
            {
                yield return values.Text(text).Text;
            }
        }
    }

    private ImmutableArray<PlanNode> InFolder(JenkinsArguments arguments, GroovyGroup body)
    {
        if (arguments["path"] is { } path && values.Evaluate(path) is { IsKnown: true } folder)
            state.Folder = state.Folder is { } outer && !folder.Text.StartsWith("/", StringComparison.Ordinal) ? outer + "/" + folder.Text : folder.Text;

        return Lower(body);
    }

    /// <summary><c>docker.image('x').inside { … }</c>.</summary>
    private ImmutableArray<PlanNode> InImage(GroovyGroup image, ImmutableArray<GroovyNode> behind) => state.Inside(() =>
    {
        state.Scope = ImageFacts.In(values.Evaluate(image.Children), state.Scope);
        return Look(behind);
    });

    private ImmutableArray<PlanNode> Call(string name, JenkinsFunction function, JenkinsArguments arguments)
    {
        state.Called.Add(name);
        if (!state.TryEnter())
            return [];

        var given = arguments.Unnamed.Select(values.Evaluate).ToList();
        var nodes = state.Perhaps(() =>
        {
            for (var index = 0; index < function.Parameters.Length; index++)
                state.Assign(function.Parameters[index], index < given.Count ? given[index] : null);

            return Lower(function.Body);
        });

        state.Leave();
        return nodes;
    }
}
