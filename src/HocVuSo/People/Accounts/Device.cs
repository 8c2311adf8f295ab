namespace HocVuSo.People.Accounts;

/// <summary>A device in words its owner recognises: "Chrome, Android". Nothing finer is kept.</summary>
public static class Device
{
    // The order matters: Edge and Opera also call themselves Chrome, and Chrome also Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Zalo", "Zalo"),
        ("coc_coc_browser", "Cốc Cốc"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string Describe(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "?",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser}, {system}",
        };
    }

    private static string? Find((string Sign, string Name)[] signs, string? userAgent) =>
        Array.Find(signs, s => userAgent?.Contains(s.Sign, StringComparison.Ordinal) == true).Name;
}
