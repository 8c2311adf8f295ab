using HocVuSo.Database;

namespace HocVuSo.Confirmations;

/// <summary>The keys and the status list as anyone may fetch them; made anew once a minute at most.</summary>
public sealed class PublicLists(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _making = new(1, 1);
    private (DateTime At, string Keys, string Status)? _made;

    public async Task<string> Keys() => (await Made()).Keys;

    /// <summary><see cref="SignedText"/> of the <see cref="StatusList"/>.</summary>
    public async Task<string> Status() => (await Made()).Status;

    private async Task<(DateTime At, string Keys, string Status)> Made()
    {
        if (_made is { } fresh && clock.Now() - fresh.At < Freshness)
        {
            return fresh;
        }

        await _making.WaitAsync();
        try
        {
            if (_made is { } other && clock.Now() - other.At < Freshness)
            {
                return other;
            }

            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var key = await scope.ServiceProvider.GetRequiredService<SigningKeys>().Current(db);
            var made = (
                At: clock.Now(),
                Keys: Jwks.Write(await SigningKeys.Public(db)),
                Status: SignedText.Sign((await StatusList.Of(db, clock)).ToJson(), SignedText.StatusList, key)
            );
            _made = made;
            return made;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();
}
