using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

public static class AssessmentSets
{
    extension(Db db)
    {
        public DbSet<Attempt> Attempts => db.Set<Attempt>();
        public DbSet<Answer> Answers => db.Set<Answer>();
        public DbSet<Remark> Remarks => db.Set<Remark>();
        public DbSet<RemarkedAttempt> RemarkedAttempts => db.Set<RemarkedAttempt>();
    }
}
