using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Mine;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>A person's confirmations, what they rest on and what was asked, for the person to take away.</summary>
public static class ConfirmationData
{
    public static async Task<PersonDataTable> Confirmations(Db db, IReadOnlyList<Guid> people)
    {
        var frameworks = db.Set<FrameworkVersion>();
        var found = await db
            .Confirmations.AsNoTracking()
            .Where(c => people.Contains(c.PersonId))
            .OrderBy(c => c.IssuedAt)
            .ThenBy(c => c.Id)
            .Select(c => new
            {
                Confirmation = c,
                Title = frameworks.Where(f => f.Hash == c.FrameworkHash).Select(f => f.Title).First(),
            })
            .ToListAsync();
        var units = await UnitNames.Of(db, found.Select(f => f.Confirmation.IssuerUnitId));
        return new(
            "confirmations",
            new("Giấy xác nhận", "Confirmations"),
            [
                ("framework", new("Khung", "Framework")),
                ("group", new("Nhóm", "Group")),
                ("status", new("Tình trạng", "Status")),
                ("from", new("Từ ngày", "From")),
                ("until", new("Đến hết ngày", "Until")),
                ("assurance", new("Cách làm bài", "How it was earned")),
                ("issuer", new("Nơi cấp", "Issued by")),
                ("issuedAt", new("Cấp lúc", "Issued at")),
                ("endedOn", new("Hết hiệu lực ngày", "Ended on")),
                ("because", new("Lý do", "Reason")),
                ("eId", new("Trên VNeID", "On VNeID")),
                ("eIdReason", new("VNeID trả lời", "VNeID's answer")),
            ],
            [
                .. found.Select(f =>
                    new object?[]
                    {
                        $"{f.Title} ({f.Confirmation.FrameworkKey}/{f.Confirmation.FrameworkVersion})",
                        f.Confirmation.Group.Label,
                        f.Confirmation.Status.Label,
                        f.Confirmation.From,
                        f.Confirmation.Until,
                        f.Confirmation.Assurance.Label,
                        units.GetValueOrDefault(f.Confirmation.IssuerUnitId),
                        f.Confirmation.IssuedAt,
                        f.Confirmation.EndedOn,
                        f.Confirmation.EndedBecause,
                        f.Confirmation.EIdState.Label,
                        f.Confirmation.EIdReason,
                    }
                ),
            ]
        );
    }

    public static async Task<PersonDataTable> Papers(Db db, IReadOnlyList<Guid> people)
    {
        var confirmations = db.Set<Confirmation>();
        var papers = await db
            .Credentials.AsNoTracking()
            .Where(c => confirmations.Any(f => f.Id == c.ConfirmationId && people.Contains(f.PersonId)))
            .OrderBy(c => c.IssuedAt)
            .ThenBy(c => c.Code)
            .ToListAsync();
        return new(
            "papers",
            new("Bản giấy và mã kiểm tra", "Papers and their codes"),
            [
                ("code", new("Mã", "Code")),
                ("name", new("Tên trên giấy", "Name on the paper")),
                ("title", new("Nội dung", "Title")),
                ("issuer", new("Nơi cấp", "Issued by")),
                ("issuedAt", new("Cấp lúc", "Issued at")),
                ("valid", new("Còn hiệu lực", "Valid")),
                ("because", new("Lý do hết hiệu lực", "Why it ended")),
            ],
            [
                .. papers.Select(p =>
                    new object?[]
                    {
                        p.Code,
                        p.Name,
                        p.Title,
                        p.Issuer,
                        p.IssuedAt,
                        p.Status == CredentialStatus.Valid,
                        p.StatusBecause,
                    }
                ),
            ]
        );
    }

    public static async Task<PersonDataTable> Evidence(Db db, IReadOnlyList<Guid> people)
    {
        var evidence = await db
            .Evidence.AsNoTracking()
            .Where(e => people.Contains(e.PersonId))
            .OrderBy(e => e.ObservedOn)
            .ThenBy(e => e.Id)
            .ToListAsync();
        return new(
            "evidence",
            new("Kết quả làm căn cứ", "Evidence"),
            [
                ("kind", new("Loại", "Kind")),
                ("test", new("Bài", "Test")),
                ("passed", new("Đạt", "Passed")),
                ("score", new("Điểm (trên 100)", "Score of 100")),
                ("assurance", new("Cách làm bài", "How it was earned")),
                ("on", new("Ngày", "Day")),
            ],
            [
                .. evidence.Select(e =>
                    new object?[]
                    {
                        e.Kind.Label,
                        $"{e.CourseKey}/{e.FormKey}",
                        e.Passed,
                        e.Score,
                        e.Assurance.Label,
                        e.ObservedOn,
                    }
                ),
            ]
        );
    }

    public static async Task<PersonDataTable> Requests(Db db, IReadOnlyList<Guid> people)
    {
        var requests = await db
            .ConfirmationRequests.AsNoTracking()
            .Where(r => people.Contains(r.PersonId))
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .ToListAsync();
        return new(
            "confirmationRequests",
            new("Đề nghị cấp giấy xác nhận", "Requests for a confirmation"),
            [
                ("askedAt", new("Đề nghị lúc", "Asked at")),
                ("group", new("Nhóm", "Group")),
                ("state", new("Tình trạng", "State")),
                ("answeredAt", new("Trả lời lúc", "Answered at")),
                ("reason", new("Lý do", "Reason")),
            ],
            [
                .. requests.Select(r =>
                    new object?[] { r.AskedAt, r.Group.Label, r.State.Label, r.AnsweredAt, r.Reason }
                ),
            ]
        );
    }
}
