using HocVuSo.Database;

namespace HocVuSo.Records;

public static class RecordsWiring
{
    public static void Add(IServiceCollection services) => services.AddSingleton(new MonthlyTable("records"));
}
