using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

/// <summary>An organisation with each of its ancestors and itself; a view over the parents.</summary>
public sealed class OrganisationTree
{
    public Guid Id { get; init; }
    public Guid AncestorId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OrganisationTree>
    {
        public void Configure(EntityTypeBuilder<OrganisationTree> builder) =>
            builder.ToView("organisation_tree").HasNoKey();
    }
}
