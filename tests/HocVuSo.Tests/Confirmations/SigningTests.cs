using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Tests.Confirmations;

public sealed class SigningTests
{
    internal static readonly CredentialClaims Sample = new(
        ConfirmationCode.Parse("0123456789AM"),
        "Nguyễn Thị Mười",
        "Khung mẫu HocVuSo (không chính thức): Người dân từ đủ 18 tuổi",
        "khung-mau/1",
        TargetGroup.Adult,
        new DateOnly(2025, 9, 22),
        new DateOnly(2027, 9, 21),
        "Xã Thăng Bình, thành phố Đà Nẵng",
        Assurance.Supervised
    );

    [Fact]
    public async Task What_is_signed_is_read_back_and_any_change_of_it_is_found()
    {
        var (credentials, keys) = NewKey();
        var signed = SignedText.Sign(Sample.ToJson(), SignedText.Credential, credentials);

        Assert.True(SignedText.LooksLikeOne(signed));
        var opened = await SignedText.Open(signed, SignedText.Credential, keys);
        Assert.Equal(Sample, CredentialClaims.FromJson(opened!.Value));

        var parts = signed.Split('.');
        for (var part = 0; part < 3; part++)
        {
            for (var i = 0; i < parts[part].Length; i += 7)
            {
                var changed = parts[part].ToCharArray();
                changed[i] = changed[i] == 'A' ? 'B' : 'A';
                var text = string.Join('.', parts.Select((p, n) => n == part ? new string(changed) : p));
                Assert.Null(await SignedText.Open(text, SignedText.Credential, keys));
            }
        }
    }

    [Fact]
    public async Task A_signature_of_another_key_another_kind_or_without_any_is_refused()
    {
        var (credentials, keys) = NewKey();
        var (stranger, strangerKeys) = NewKey();
        var sameName = new SigningCredentials(
            new ECDsaSecurityKey(((ECDsaSecurityKey)stranger.Key).ECDsa) { KeyId = credentials.Key.KeyId },
            SecurityAlgorithms.EcdsaSha256
        );
        var json = Sample.ToJson();
        var none =
            Base64UrlEncoder.Encode("""{"alg":"none","typ":"gxn"}""")
            + "."
            + Base64UrlEncoder.Encode(json)
            + ".";
        var byPublicKey = WithHmacOf(keys[0], json);

        Assert.Null(await SignedText.Open(SignedText.Sign(json, "gxn", stranger), "gxn", keys));
        Assert.Null(await SignedText.Open(SignedText.Sign(json, "gxn", sameName), "gxn", keys));
        Assert.Null(await SignedText.Open(SignedText.Sign(json, "gxn-status", credentials), "gxn", keys));
        Assert.Null(await SignedText.Open(none, "gxn", keys));
        Assert.Null(await SignedText.Open(byPublicKey, "gxn", keys));
        Assert.Null(await SignedText.Open("không phải", "gxn", keys));
        Assert.NotNull(await SignedText.Open(SignedText.Sign(json, "gxn", stranger), "gxn", strangerKeys));
    }

    [Fact]
    public void Signed_text_has_no_escaped_letters_and_no_word_too_many()
    {
        var (credentials, _) = NewKey();
        var signed = SignedText.Sign(Sample.ToJson(), SignedText.Credential, credentials);
        var parts = signed.Split('.');

        Assert.Equal(
            $$"""{"alg":"ES256","kid":"{{credentials.Key.KeyId}}","typ":"gxn"}""",
            Base64UrlEncoder.Decode(parts[0])
        );
        Assert.Equal(Sample.ToJson(), Base64UrlEncoder.Decode(parts[1]));
        Assert.Contains("Nguyễn Thị Mười", Sample.ToJson(), StringComparison.Ordinal);
        Assert.Equal(86, parts[2].Length);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(
        """{"c":"0123456789AM","n":"A","t":"B","f":"k/1","g":"a","d":"2025-02-30","i":"X","a":"s"}"""
    )]
    [InlineData(
        """{"c":"0123456789AM","n":"A","t":"B","f":"k/1","g":"a","d":"2025-02-03","u":"","i":"X","a":"s"}"""
    )]
    [InlineData(
        """{"c":"0123456789AN","n":"A","t":"B","f":"k/1","g":"a","d":"2025-02-03","i":"X","a":"s"}"""
    )]
    [InlineData("""{"c":"0123456789AM","n":7,"t":"B","f":"k/1","g":"a","d":"2025-02-03","i":"X","a":"s"}""")]
    public void Claims_that_lack_something_are_no_claims(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Null(CredentialClaims.FromJson(document.RootElement));
    }

    [Theory, BothEngines]
    public async Task After_a_rotation_the_new_key_signs_and_the_old_one_still_proves(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var keys = app.App.Services.GetRequiredService<SigningKeys>();

        var (before, after, all) = await app.InDb(async db =>
        {
            var first = SignedText.Sign(Sample.ToJson(), "gxn", await keys.Current(db));
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await keys.Rotate(db);
            var second = SignedText.Sign(Sample.ToJson(), "gxn", await keys.Current(db));
            return (first, second, await SigningKeys.Public(db));
        });

        Assert.Equal(2, all.Count);
        Assert.NotNull(await SignedText.Open(before, "gxn", all));
        Assert.NotNull(await SignedText.Open(after, "gxn", all));
        Assert.Null(await SignedText.Open(after, "gxn", all[1..]));
        Assert.Null(await SignedText.Open(before, "gxn", all[..1]));

        // As a file on another machine.
        var read = Jwks.Read(Jwks.Write(all));
        Assert.NotNull(await SignedText.Open(before, "gxn", read));
        Assert.NotNull(await SignedText.Open(after, "gxn", read));
        Assert.DoesNotContain("\"d\"", Jwks.Write(all), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_key_that_leaked_proves_nothing_any_more_and_its_papers_are_signed_anew(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (before, earlyCode) = await app.NewConfirmed();
        using var _ = before;
        app.Clock.Advance(TimeSpan.FromDays(2));
        var (since, lateCode) = await app.NewConfirmed();
        using var __ = since;
        var (early, late) = (await app.JwsOf(earlyCode), await app.JwsOf(lateCode));
        var keys = app.App.Services.GetRequiredService<SigningKeys>();
        var (thief, oldKeys) = await app.InDb(async db =>
            (await keys.Current(db), await SigningKeys.Public(db))
        );
        var kid = thief.Key.KeyId;

        Assert.Equal(
            1,
            (await Tool.Hocvuso(app, "keys", "revoke", kid, "--since", "01/01/2999", "--reason", "x")).Exit
        );
        Assert.Equal(
            1,
            (await Tool.Hocvuso(app, "keys", "revoke", "abc", "--since", "24/09/2025", "--reason", "x")).Exit
        );
        var done = await Tool.Hocvuso(
            app,
            "keys",
            "revoke",
            kid,
            "--since",
            "24/09/2025",
            "--reason",
            "Mất máy chủ dự phòng"
        );
        Assert.Equal((0, ""), (done.Exit, done.Error));
        Assert.Contains("1 confirmations bear a new number", done.Output, StringComparison.Ordinal);
        var again = await Tool.Hocvuso(
            app,
            "keys",
            "revoke",
            kid,
            "--since",
            "24/09/2025",
            "--reason",
            "Mất máy chủ dự phòng"
        );
        Assert.Contains("0 confirmations bear a new number", again.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"{kid}\t",
            (await Tool.Hocvuso(app, "keys", "list")).Output,
            StringComparison.Ordinal
        );

        // Online: the number of a paper signed since then leads to the one in its place; that of an earlier one holds.
        using var stranger = app.Browser();
        var next = await app.CodeOf(since.PersonId);
        Assert.NotEqual(lateCode, next);
        var old = await stranger.Get("/c/" + lateCode);
        Assert.Contains("Giấy đã được thay bằng giấy khác", old.Text, StringComparison.Ordinal);
        Assert.NotNull(old.Document.QuerySelector($"a[href='/c/{next}']"));
        Assert.NotNull((await stranger.Get("/c/" + next)).Document.QuerySelector(".verdict.valid"));
        Assert.NotNull((await stranger.Get("/c/" + earlyCode)).Document.QuerySelector(".verdict.valid"));

        // Offline: nothing that the key has signed is believed, whatever date the thief writes; the new paper is.
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var newKeys = Jwks.Read((await stranger.Get("/.well-known/jwks.json")).Html);
        Assert.DoesNotContain(newKeys, k => k.Kid == kid);
        var signedList = (await stranger.Get("/.well-known/status-list")).Html;
        var list = StatusList.FromJson(
            (await SignedText.Open(signedList, SignedText.StatusList, newKeys))!.Value
        )!;
        var forged = SignedText.Sign(
            (Sample with { From = new(2025, 9, 1) }).ToJson(),
            SignedText.Credential,
            thief
        );
        foreach (var text in new[] { early, late, forged })
        {
            foreach (var known in new[] { newKeys, oldKeys })
            {
                var verdict = await OfflineVerdict.Of(text, known, list, app.Clock.Today());
                Assert.Equal((VerdictKind.None, true), (verdict.Kind, verdict.ByRevokedKey));
                Assert.Null(verdict.Claims);
            }
        }

        Assert.Equal(
            VerdictKind.Valid,
            (await OfflineVerdict.Of(await app.JwsOf(next), newKeys, list, app.Clock.Today())).Kind
        );

        // With the database at hand the very text that was issued is known, and no other.
        Assert.Equal(0, (await Tool.Hocvuso(app, "verify", early)).Exit);
        Assert.Equal(1, (await Tool.Hocvuso(app, "verify", late)).Exit);
        var refused = await Tool.Hocvuso(app, "verify", forged);
        Assert.Equal(1, refused.Exit);
        Assert.StartsWith("Không hợp lệ: chữ ký không đúng / ", refused.Output, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_private_key_lies_sealed(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.InDb(db => Task.FromResult(db.Set<SigningKey>().First()));

        using var ec = ECDsa.Create();
        Assert.ThrowsAny<CryptographicException>(() => ec.ImportPkcs8PrivateKey(key.PrivateSealed, out _));
        ec.ImportPkcs8PrivateKey(
            app.App.Services.GetRequiredService<Vault>().Open(key.PrivateSealed, SigningKey.Purpose),
            out _
        );
        Assert.Equal(key.PublicKey, ec.ExportSubjectPublicKeyInfo());
        Assert.Equal(key.Kid, SigningKey.KidOf(ec));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"keys":[{"kty":"oct","k":"AAAA","kid":"a"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"a","x":"AAAA","y":"AAAA"}]}""")]
    public void What_is_no_key_set_is_refused(string text) =>
        Assert.Equal("not-a-key-set", Assert.Throws<Refusal>(() => Jwks.Read(text)).Name);

    private static (SigningCredentials Credentials, List<PublicKey> Keys) NewKey()
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new ECDsaSecurityKey(pair) { KeyId = SigningKey.KidOf(pair) };
        return (new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256), [new PublicKey(key.KeyId, key)]);
    }

    /// <summary>The old trick: the public key, which all know, as the secret of an HMAC.</summary>
    private static string WithHmacOf(PublicKey key, string json)
    {
        var head =
            Base64UrlEncoder.Encode($$"""{"alg":"HS256","kid":"{{key.Kid}}","typ":"gxn"}""")
            + "."
            + Base64UrlEncoder.Encode(json);
        var mac = HMACSHA256.HashData(
            key.Key.ECDsa.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(head)
        );
        return head + "." + Base64UrlEncoder.Encode(mac);
    }
}
