using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests;

public static class TestAudit
{
    extension(TestApp app)
    {
        /// <summary>The one role and area by which this account did that to the person, whenever it did.</summary>
        public Task<(Role?, int?)> ActedAs(TestBrowser account, Guid person, AuditAction action) =>
            app.InDb(async db => (
                    await (
                        from entry in db.AuditEntries
                        join subject in db.AuditSubjects
                            on new { entry.Shard, entry.Seq } equals new { subject.Shard, subject.Seq }
                        where
                            subject.PersonId == person
                            && entry.Action == action
                            && entry.AccountId == account.AccountId
                        select new { entry.Role, entry.UnitId }
                    )
                        .Distinct()
                        .ToListAsync()
                ).Select(e => (e.Role, e.UnitId)).Single());
    }
}
