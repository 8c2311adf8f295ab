using HocVuSo.Database;
using HocVuSo.People.Mine;

namespace HocVuSo.Records;

public static class RecordsWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new MonthlyTable("records"));
        services.AddSingleton<PersonDataPart>(RecordData.Of);
    }
}
