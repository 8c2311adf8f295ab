using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

public enum Role
{
    Learner,

    /// <summary>Sits beside a learner and sees what every learner sees; no page of others' data admits one.</summary>
    Helper,
    TeamLeader,
    Teacher,
    CommuneOfficer,
    ProvincialOfficer,
    ContentEditor,

    /// <summary>Reads all in its area, changes nothing.</summary>
    Auditor,
    Administrator,
}

public static class Roles
{
    extension(Role role)
    {
        /// <summary>
        /// Whoever sees other people's data gives a second factor first: every role that some page admits.
        /// </summary>
        public bool SeesOthers => role is not (Role.Learner or Role.Helper);

        public Text Label =>
            role switch
            {
                Role.Learner => new("Người học", "Learner"),
                Role.Helper => new("Người hỗ trợ", "Helper"),
                Role.TeamLeader => new("Tổ trưởng", "Team leader"),
                Role.Teacher => new("Giáo viên, giảng viên", "Teacher"),
                Role.CommuneOfficer => new("Cán bộ cấp xã", "Commune officer"),
                Role.ProvincialOfficer => new("Cán bộ cấp tỉnh", "Provincial officer"),
                Role.ContentEditor => new("Người biên tập nội dung", "Content editor"),
                Role.Auditor => new("Người giám sát", "Auditor"),
                _ => new("Quản trị viên", "Administrator"),
            };
    }
}

/// <summary>A role that an account holds over a unit's or an organisation's subtree, from a day to a day.</summary>
public sealed class Grant
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }
    public int? UnitId { get; init; }
    public Guid? OrganisationId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    public bool IsOver(DateOnly today) => To < today;

    /// <summary>At once: yesterday becomes the last day.</summary>
    public void End(DateOnly today)
    {
        if (IsOver(today))
        {
            throw Accounts.Refusals.RoleIsOver();
        }

        To = today.AddDays(-1);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Grant>
    {
        public void Configure(EntityTypeBuilder<Grant> builder)
        {
            builder.ToTable("grants").HasKey(g => g.Id);
            builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
            builder.Property(g => g.From).HasColumnName("from_day");
            builder.Property(g => g.To).HasColumnName("to_day");
            builder.HasOne<Unit>().WithMany().HasForeignKey(g => g.UnitId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(g => g.OrganisationId);
        }
    }
}
