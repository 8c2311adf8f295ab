namespace HocVuSo.People;

/// <summary>What was typed into a field: a refusal of it is that field's.</summary>
public static class Typed
{
    public static T At<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Refusal refusal)
        {
            throw refusal.At(field);
        }
    }

    public static void At(string field, Action act) =>
        At(
            field,
            () =>
            {
                act();
                return true;
            }
        );

    public static async Task At(string field, Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Refusal refusal)
        {
            throw refusal.At(field);
        }
    }

    /// <summary>The same; nothing typed is null.</summary>
    public static T? Maybe<T>(string field, string? text, Func<string, T> read)
        where T : class => string.IsNullOrWhiteSpace(text) ? null : At(field, () => read(text));

    public static DateOnly Day(string field, string? text) =>
        VietnamDay.Parse(text) ?? throw Refusals.DayMalformed().At(field);
}
