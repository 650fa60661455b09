using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Tasks;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>Playbooks of Ansible, with the roles, tasks and variables they bring in, and roles that no playbook in reach uses.</summary>
internal sealed class AnsibleDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => AnsibleText.IsPlaybook(text) || AnsibleText.IsTasks(text) || AnsibleText.IsHandlers(text);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var lowering = new PlaybookLowering(new AnsibleSession(context, text.Fragment.File, AnsibleOptions.Of(context)));
        if (AnsibleText.IsPlaybook(text))
            return lowering.Lower(text, scope);

        return AnsibleText.IsHandlers(text) ? [] : lowering.LowerTasks(text, scope);
    }
}
