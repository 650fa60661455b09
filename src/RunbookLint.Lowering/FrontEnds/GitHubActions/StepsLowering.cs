using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>Lowers the steps of a job or of a composite action: one after the other, each with what the ones before it have set.</summary>
internal sealed class StepsLowering(WorkflowRun run, WorkflowScope scope, bool isWindows)
{
    /// <summary>Actions that run a script which stands in the workflow, and the input that holds it.</summary>
    private static readonly Dictionary<string, string> ScriptActions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["addnab/docker-run-action"] = "run",
        ["appleboy/ssh-action"] = "script",
        ["azure/cli"] = "inlineScript",
        ["fifsky/ssh-action"] = "command",
        ["garygrossgarten/github-action-ssh"] = "command",
        ["nick-fields/retry"] = "command",
        ["nick-invision/retry"] = "command",
        ["wandalen/wretry.action"] = "command",
    };

    /// <summary>The variables that steps have handed over, also to what comes behind the action that they are steps of.</summary>
    private readonly List<(string Name, Argument? Value)> handed = [];

    /// <summary>What is known behind the last step.</summary>
    public WorkflowScope Scope { get; private set; } = scope;

    /// <summary>The plan of the steps.</summary>
    public ImmutableArray<PlanNode> Lower(YamlNode steps)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var step in steps.Items)
            nodes.AddRange(LowerStep(step));

        return nodes.ToImmutable();
    }

    private ImmutableArray<PlanNode> LowerStep(YamlNode step)
    {
        var inner = Scope.WithEnvironment(step["env"]);
        var holds = run.Holds(step, inner);
        if (holds == false)
            return [];

        var isCertain = holds == true;
        var place = Scope.Text.Locate(step);
        var nodes = step["run"].Exists ? LowerScript(step, inner, isCertain)
            : step["uses"].Exists ? LowerAction(step, inner, isCertain)
            : [];

        if (step["continue-on-error"].Text is "true")
            nodes = FailureMarks.MarkAll(nodes);

        return isCertain || nodes.IsEmpty ? nodes : [Region.Choice(place, PlanNodes.InSequence(place, nodes))];
    }

    private ImmutableArray<PlanNode> LowerScript(YamlNode step, WorkflowScope inner, bool isCertain)
    {
        if (inner.Text.Read(step["run"], inner.Values) is not { } script)
            return [];

        var shell = inner.Text.Read(step["shell"], inner.Values)?.Text ?? inner.DefaultShell;
        var language = ScriptShell.LanguageOf(shell, isWindows);
        return run.Context.In(inner.FolderOf(step), () => language == FragmentLanguage.Shell
            ? LowerShell(script, step["id"].Text, inner, isCertain)
            : LowerOther(script, language, inner));
    }

    private ImmutableArray<PlanNode> LowerOther(Argument script, FragmentLanguage language, WorkflowScope inner)
    {
        if (script.Text.IndexOf("GITHUB_ENV", StringComparison.Ordinal) >= 0)
            HandOver(HandedVariables.Any, null);

        return run.Context.Lower(script.Fragment, language, inner.Shell);
    }

    private ImmutableArray<PlanNode> LowerShell(Argument script, string? id, WorkflowScope inner, bool isCertain)
    {
        var nodes = ShellScript.Lower([script.Fragment], inner.Shell, run.Context, out var state);

        foreach (var (name, value) in HandedVariables.In("GITHUB_ENV", state))
            HandOver(name, isCertain ? value : null);

        foreach (var (name, value) in HandedVariables.In("GITHUB_OUTPUT", state))
        {
            if (id is not null)
                Scope = Scope with { Values = Scope.Values.With($"steps.{id}.outputs.{name}", isCertain && value is not null ? ExpressionValue.Of(value) : ExpressionValue.Unknown) };
        }

        return nodes;
    }

    private ImmutableArray<PlanNode> LowerAction(YamlNode step, WorkflowScope inner, bool isCertain)
    {
        if (inner.Text.Read(step["uses"], inner.Values) is not { } action)
            return [];

        const string Image = "docker://";
        if (action.Text.StartsWith("./", StringComparison.Ordinal))
            return LowerComposite(action.Text, step, inner, isCertain);

        if (action.Text.StartsWith(Image, StringComparison.Ordinal))
            return LowerImage(action.From(Image.Length), step["with"], inner);

        var at = action.Text.IndexOf('@');
        if (!ScriptActions.TryGetValue(at < 0 ? action.Text : action.Text.Substring(0, at), out var input)
            || inner.Text.Read(step["with"][input], inner.Values) is not { } script)
            return [];

        var scope = ImageFacts.In(inner.Text.Read(step["with"]["image"], inner.Values), inner.Shell);
        return run.Context.Lower(script.Fragment, FragmentLanguage.Shell, scope);
    }

    private ImmutableArray<PlanNode> LowerImage(Argument image, YamlNode with, WorkflowScope inner)
    {
        // The arguments are split as a shell would; the image's own program stands before them.
        var words = inner.Text.Read(with["args"], inner.Values) is { } arguments ? [image, .. Words.In(arguments)] : ImmutableArray.Create(image);
        var launch = new Launch(inner.Text.Locate(with.Exists ? with : inner.Text.Root), words, inner.Shell);
        return ContainerImage.Enter(launch, image, inner.Text.Read(with["entrypoint"], inner.Values), commandStart: 1) is { } inside
            ? Launcher.Run(inside, run.Context)
            : [];
    }

    private ImmutableArray<PlanNode> LowerComposite(string path, YamlNode step, WorkflowScope inner, bool isCertain)
    {
        var folder = path.TrimEnd('/');
        if ((run.Open(folder + "/action.yml", inner.Text.File) ?? run.Open(folder + "/action.yaml", inner.Text.File)) is not { } action || !run.TryEnter())
            return [];

        var values = inner.Values.Without("inputs").Without("github.event.inputs").Without("steps").Without("needs").Without("matrix") with { HasNoInputs = false };
        values = WorkflowInputs.Give(action, action.Root["inputs"], step["with"], inner, values)
            .With("github.action_path", ExpressionValue.Of(action.Implied(folder)));

        var lowering = new StepsLowering(run, new(action, inner.Shell, values), isWindows);
        var nodes = lowering.Lower(action.Root["runs"]["steps"]);
        run.Leave();

        foreach (var (name, value) in lowering.handed)
            HandOver(name, isCertain ? value : null);

        foreach (var output in action.Root["outputs"].Entries)
        {
            if (step["id"].Text is { } id && output.Key.Text is { } name)
                Scope = Scope with { Values = Scope.Values.With($"steps.{id}.outputs.{name}", isCertain ? action.Value(output.Value["value"], lowering.Scope.Values) : ExpressionValue.Unknown) };
        }

        return nodes;
    }

    private void HandOver(string name, Argument? value)
    {
        Scope = name == HandedVariables.Any ? Scope.WithoutVariables() : Scope.WithVariable(name, value);
        handed.Add((name, value));
    }
}
