namespace HocVuSo.Database;

public static class Transactions
{
    /// <summary>
    /// A transaction for what is not a POST (a schedule, a command, the end of an attempt that a GET comes upon); within
    /// a POST it joins the one that is open. What was tracked before is forgotten when it fails.
    /// </summary>
    public static async Task<T> InTransaction<T>(
        this Db db,
        Engine engine,
        Func<Task<T>> work,
        CancellationToken cancel = default
    )
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work();
        }

        using var gate = await engine.EnterWrite(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var result = await work();
            await transaction.CommitAsync(cancel);
            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }
}
