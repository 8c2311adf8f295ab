using HocVuSo.Database;
using HocVuSo.People.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

public static class PeopleSets
{
    extension(Db db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Residence> Residences => db.Set<Residence>();
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<OrganisationTree> OrganisationTree => db.Set<OrganisationTree>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<Duplicate> Duplicates => db.Set<Duplicate>();
        public DbSet<Merge> Merges => db.Set<Merge>();
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
        public DbSet<AuditSubject> AuditSubjects => db.Set<AuditSubject>();
        public DbSet<AuditHead> AuditHeads => db.Set<AuditHead>();
        public DbSet<Grant> Grants => db.Set<Grant>();
    }
}
