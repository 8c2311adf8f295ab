namespace HocVuSo.People.Mine;

/// <summary>Monday to Friday. Public holidays are announced year by year and are not known here: they only lengthen.</summary>
public static class WorkingDays
{
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                count--;
            }
        }

        return day;
    }
}
