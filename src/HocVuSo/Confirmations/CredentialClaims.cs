using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.People;

namespace HocVuSo.Confirmations;

/// <summary>
/// What a credential says of its holder, and all that it says. The names on the wire are single letters because the
/// whole goes into a QR code on a wallet card; docs/decisions/0006-credential.md lists them.
/// </summary>
/// <param name="Name">As printed.</param>
/// <param name="Title">Topic or level, in Vietnamese; says so when the framework is not an official one.</param>
/// <param name="Framework">Key and version: "khung-mau/1".</param>
/// <param name="Until">Last day of validity; null = without end.</param>
/// <param name="Issuer">Name of the issuing unit on the day of issue.</param>
public sealed record CredentialClaims(
    ConfirmationCode Code,
    string Name,
    string Title,
    string Framework,
    TargetGroup Group,
    DateOnly From,
    DateOnly? Until,
    string Issuer,
    Assurance Assurance
)
{
    // Vietnamese letters as they are: \u1ea1 would triple the QR code.
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson()
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("c", Code.Value);
            json.WriteString("n", Name);
            json.WriteString("t", Title);
            json.WriteString("f", Framework);
            json.WriteString("g", LetterOf(Group));
            json.WriteString("d", Iso(From));
            if (Until is { } until)
            {
                json.WriteString("u", Iso(until));
            }

            json.WriteString("i", Issuer);
            json.WriteString("a", LetterOf(Assurance));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <returns>Null when something is missing or is no such thing.</returns>
    public static CredentialClaims? FromJson(JsonElement json)
    {
        var until = Day("u");
        return
            ConfirmationCode.TryParse(Read("c"), out var code)
            && Read("n") is { Length: > 0 } name
            && Read("t") is { Length: > 0 } title
            && Read("f") is { Length: > 0 } framework
            && GroupOf(Read("g")) is { } group
            && Day("d") is { } from
            && (until is not null || !json.TryGetProperty("u", out _))
            && Read("i") is { Length: > 0 } issuer
            && AssuranceOf(Read("a")) is { } assurance
            ? new CredentialClaims(code, name, title, framework, group, from, until, issuer, assurance)
            : null;

        string? Read(string field) =>
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(field, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;

        DateOnly? Day(string field) =>
            DateOnly.TryParseExact(
                Read(field),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LetterOf(TargetGroup group) =>
        group switch
        {
            TargetGroup.Adult => "a",
            TargetGroup.PublicServant => "p",
            TargetGroup.Student => "s",
            _ => "w",
        };

    private static TargetGroup? GroupOf(string? letter) =>
        letter switch
        {
            "a" => TargetGroup.Adult,
            "p" => TargetGroup.PublicServant,
            "s" => TargetGroup.Student,
            "w" => TargetGroup.Worker,
            _ => null,
        };

    private static string LetterOf(Assurance assurance) =>
        assurance switch
        {
            Assurance.SelfDeclared => "d",
            Assurance.Online => "o",
            _ => "s",
        };

    private static Assurance? AssuranceOf(string? letter) =>
        letter switch
        {
            "d" => Assurance.SelfDeclared,
            "o" => Assurance.Online,
            "s" => Assurance.Supervised,
            _ => null,
        };
}
