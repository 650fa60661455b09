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
        // Without a host the server is the one beside the program, which may be any MySQL and not the cluster that the hosts are named for.
        if (call.Word("login_host") is null)
            return new(call.Span, [.. call.Scope.Lowering.Facts.Where(fact => fact.Name is not (SettingNames.Cluster or FactNames.Unattended or FactNames.Lock))]);

        var port = call.Word("login_port")?.ToSetting() ?? default;
        return new SettingListBuilder(call.Span).Add(SettingNames.Cluster, Address.OfServer(host, port, call.Scope.Lowering.Namespace)).ToList(call.Scope.Lowering.Facts);
    }
}
