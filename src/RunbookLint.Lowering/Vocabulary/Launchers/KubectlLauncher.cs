using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kustomize;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>kubectl exec</c> and <c>run</c>, which run a command, and <c>apply</c> and <c>create</c>, which bring resources.</summary>
internal sealed class KubectlLauncher : ILauncher
{
    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var global = Options.Read(launch.Words, 1, KubectlArguments.OptionsWithValue);
        if (global.End >= launch.Words.Length)
            return LaunchStep.Nothing;

        launch = launch.InNamespace(global.Value("-n", "--namespace")).InContext(global.Value("--context", "--kubeconfig") ?? launch.Scope.Variables.GetValueOrDefault("KUBECONFIG"))
            .WithoutLimits();

        var verb = launch.Words[global.End].Text;
        if (verb != "exec" && KubectlArguments.IsDryRun(launch.Words.Skip(global.End + 1)))
            return LaunchStep.Nothing;

        return verb switch
        {
            "exec" => Exec(launch, global.End + 1),
            "run" => Run(launch, global.End + 1),
            "apply" or "create" or "replace" => Apply(launch, global.End + 1, context),
            "patch" => LaunchStep.Done(BackupPatch.Lower(launch, launch.Words.RemoveRange(0, global.End + 1), context)),
            "delete" => LaunchStep.Done(ResourceDeletion.Lower(launch, launch.Words.RemoveRange(0, global.End + 1), context)),
            _ => LaunchStep.Nothing,
        };
    }

    private static LaunchStep Exec(Launch launch, int start)
    {
        var (options, command) = Split(launch, start);
        var inside = launch.InNamespace(options.Value("-n", "--namespace")).InContext(options.Value("--context", "--kubeconfig"));
        return LaunchStep.To(inside.From(command ?? options.End + 1));
    }

    private static LaunchStep Run(Launch launch, int start)
    {
        var (options, command) = Split(launch, start);
        if (command is null || options.Value("--image") is not { } image)
            return LaunchStep.Nothing;

        launch = launch.InNamespace(options.Value("-n", "--namespace"));
        return LaunchStep.To(ContainerImage.Enter(launch, image, null, command.Value));
    }

    private static LaunchStep Apply(Launch launch, int start, LoweringContext context)
    {
        var words = launch.Words.RemoveRange(0, start).Where(word => !IsOperand(word)).ToImmutableArray();
        var options = Options.Read(words, 0, KubectlArguments.OptionsWithValue);
        launch = launch.InNamespace(options.Value("-n", "--namespace")).InContext(options.Value("--context", "--kubeconfig"));
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var file in options.Values("-f", "--filename"))
        {
            foreach (var content in KubectlFiles.Read(file, launch, context))
                nodes.AddRange(context.Lower(content, FragmentLanguage.Yaml, launch.Scope));
        }

        foreach (var folder in options.Values("-k", "--kustomize").Where(folder => folder.IsKnown))
        {
            if (KustomizationFile.At(folder.Text, context) is { } file)
                nodes.AddRange(new KustomizationBuild(launch.Scope, context).Lower(file));
        }

        return LaunchStep.Done(nodes.ToImmutable());
    }

    private static bool IsOperand(Argument word) => word.Text is "configmap" or "secret" or "job" or "namespace" or "generic" or "ns";

    /// <summary>The options, and the index of the command behind <c>--</c>. Pod and options may stand in any order before it.</summary>
    private static (Options Options, int? Command) Split(Launch launch, int start)
    {
        int? command = null;
        for (var index = start; index < launch.Words.Length && command is null; index++)
        {
            if (launch.Words[index].Text == "--")
                command = index + 1;
        }

        var own = launch.Words.RemoveRange(command is { } end ? end - 1 : launch.Words.Length, launch.Words.Length - (command is { } last ? last - 1 : launch.Words.Length));
        var options = Options.Read(own, start, KubectlArguments.OptionsWithValue);
        return (options.End < own.Length && command is not null ? Options.Read(own, options.End + 1, KubectlArguments.OptionsWithValue).Merge(options) : options, command);
    }
}
