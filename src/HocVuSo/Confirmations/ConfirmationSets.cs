using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

public static class ConfirmationSets
{
    extension(Db db)
    {
        public DbSet<Confirmation> Confirmations => db.Set<Confirmation>();
        public DbSet<Credential> Credentials => db.Set<Credential>();
        public DbSet<Evidence> Evidence => db.Set<Evidence>();
        public DbSet<ConfirmationRequest> ConfirmationRequests => db.Set<ConfirmationRequest>();
        public DbSet<IssueBatch> IssueBatches => db.Set<IssueBatch>();
        public DbSet<EIdMessage> EIdOutbox => db.Set<EIdMessage>();
    }
}

public static class ConfirmationWords
{
    extension(EIdState state)
    {
        public Text Label =>
            state switch
            {
                EIdState.None => new("Chưa gửi VNeID", "Not sent to VNeID"),
                EIdState.Submitted => new("Đã gửi VNeID, chờ trả lời", "Sent to VNeID, waiting"),
                EIdState.Accepted => new("VNeID đã nhận", "Accepted by VNeID"),
                EIdState.Rejected => new("VNeID từ chối", "Rejected by VNeID"),
                _ => new("Đã hiện trên VNeID", "Shown on VNeID"),
            };
    }
}
