using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

public static class PlacesSets
{
    extension(Db db)
    {
        public DbSet<Era> Eras => db.Set<Era>();
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<Succession> Successions => db.Set<Succession>();
        public DbSet<UnitFlow> UnitFlows => db.Set<UnitFlow>();
        public DbSet<ReportingArea> ReportingAreas => db.Set<ReportingArea>();
        public DbSet<ReportingAreaUnit> ReportingAreaUnits => db.Set<ReportingAreaUnit>();
        public DbSet<Population> Populations => db.Set<Population>();
        public DbSet<PopulationFile> PopulationFiles => db.Set<PopulationFile>();
    }
}
