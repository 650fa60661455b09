using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>copy</c> and <c>template</c>: a file on the host, read where something uses it.</summary>
/// <param name="folder">Where files of its kind stand in a role.</param>
internal sealed class CopyModule(string folder) : IModuleLowering
{
    private const string Template = ".j2";

    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Word("dest", "path") is not { Text.Length: > 0 } destination)
            return [];

        if (call.Word("content") is { } content)
            call.Context.Written.Add(destination.Text, content.Fragment);
        else if (call.Text("src") is { Length: > 0 } source && call.IsOn("remote_src", otherwise: false) == false)
            Copy(source, destination, call);
        else
            call.Context.Written.Forget(destination.Text);

        return [];
    }

    private void Copy(string source, Argument destination, ModuleCall call)
    {
        var path = destination.Text.EndsWith("/", StringComparison.Ordinal) ? destination.Text + Paths.WithoutExtension(Paths.NameOf(source), Template) : destination.Text;
        var content = call.Session.ReadFirst(call.Scope.Places(folder, source)) is { } file ? ContentOf(file, path, call) : null;

        if (content is null)
            call.Context.Written.Forget(path);
        else
            call.Context.Written.Add(path, content);
    }

    /// <summary>What the file holds; null when only the run knows which parts of it there are.</summary>
    private Fragment? ContentOf(Fragment file, string path, ModuleCall call)
    {
        if (folder != "templates")
            return file;

        var language = FileLanguage.Of(file, path);
        var content = call.Scope.Variables.Expand(file, language == FragmentLanguage.Shell ? TemplateTarget.ScriptFile : TemplateTarget.File).Fragment;
        var isOpen = language == FragmentLanguage.Toml && TemplateScanner.Find(content.Text).Any(template => template.Kind == TemplateKind.Statement);
        return isOpen ? null : content;
    }
}
