using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>The server that the modules for MySQL log in to.</summary>
internal static class MysqlServer
{
    /// <summary>What the server says about all operations of a call.</summary>
    public static SettingList FactsOf(ModuleCall call)
    {
        var host = call.Word("login_host")?.ToSetting() ?? default;
        var port = call.Word("login_port")?.ToSetting() ?? default;
        return new SettingListBuilder(call.Span).Add(SettingNames.Cluster, Address.OfServer(host, port, call.Scope.Lowering.Namespace)).ToList(call.Scope.Lowering.Facts);
    }
}
