using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HocVuSo.Tests;

/// <summary>Counts what is asked of the database; give it to <see cref="TestApp.Fresh"/> as an interceptor.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref _count);
        return new(result);
    }
}
