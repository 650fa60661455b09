namespace RunbookLint.Plan;

/// <summary>The parameters of a storage URL that say which store it is: the same bucket of another endpoint is another bucket.</summary>
internal readonly record struct StoreParameters(string? Endpoint, string? Account)
{
    /// <summary>Reads them as BR does: names without case, <c>_</c> for <c>-</c>, the first of a name counts; flags where the URL says nothing.</summary>
    public static StoreParameters Read(string scheme, string query, SettingList? beside)
    {
        string? endpoint = null;
        string? account = null;

        foreach (var parameter in query.Split('&'))
        {
            var equals = parameter.IndexOf('=');
            if (equals < 0)
                continue;

            var value = Uri.UnescapeDataString(parameter.Substring(equals + 1));
            switch (parameter.Substring(0, equals).Replace('_', '-').ToLowerInvariant())
            {
                case "endpoint":
                    endpoint ??= value;
                    break;
                case "account-name" when scheme == "azure":
                    account ??= value;
                    break;
            }
        }

        endpoint = Given(endpoint) ?? StoreFlags.EndpointOf(scheme, beside) ?? "";
        account = Given(account) ?? (scheme == "azure" ? StoreFlags.AccountIn(beside) : null);
        return new(Given(IsOpen(endpoint) ? endpoint : Normalise(scheme, endpoint)), Given(account)?.ToLowerInvariant());
    }

    /// <summary>Without an endpoint the public one is meant; without an account the environment names it.</summary>
    public Certainty Same(StoreParameters other) => Same(Endpoint, other.Endpoint) switch
    {
        Certainty.Yes => Account is null != other.Account is null ? Certainty.Maybe : Same(Account, other.Account),
        var apart => apart,
    };

    private static Certainty Same(string? first, string? second) =>
        first == StoreFlags.Unknown || second == StoreFlags.Unknown ? Certainty.Maybe
        : first == second ? Certainty.Yes
        : IsOpen(first) || IsOpen(second) ? Certainty.Maybe : Certainty.No;

    /// <summary>Whether only the run knows a part of it.</summary>
    private static bool IsOpen(string? text) => text is not null && PartlyKnownStorage.HasHole(text);

    private static string? Given(string? text) => text is "" ? null : text;

    private static string Normalise(string scheme, string endpoint)
    {
        var text = endpoint.Trim().TrimEnd('/').ToLowerInvariant();
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        var protocol = authority < 0 ? "" : text.Substring(0, authority);
        text = text.Substring(authority < 0 ? 0 : authority + 3);
        text = text.Substring(text.LastIndexOf('@') + 1);

        var port = protocol switch { "https" => ":443", "http" => ":80", _ => "" };
        if (port.Length > 0 && text.EndsWith(port, StringComparison.Ordinal))
            text = text.Substring(0, text.Length - port.Length);

        return IsPublic(scheme, text) ? "" : text;
    }

    /// <summary>Bucket names are unique over all regions of a cloud, whichever of its doors is used.</summary>
    private static bool IsPublic(string scheme, string endpoint) => scheme switch
    {
        "s3" => endpoint.StartsWith("s3", StringComparison.Ordinal) && endpoint.EndsWith(".amazonaws.com", StringComparison.Ordinal),
        "gcs" => endpoint.StartsWith("storage.googleapis.com", StringComparison.Ordinal),
        _ => false,
    };
}
