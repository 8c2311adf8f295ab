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
    extension(ConfirmationStatus status)
    {
        public Text Label =>
            status switch
            {
                ConfirmationStatus.Valid => new("Có hiệu lực", "Valid"),
                ConfirmationStatus.Revoked => new("Đã thu hồi", "Revoked"),
                _ => new("Đã thay bằng giấy khác", "Replaced by another"),
            };
    }
}

public static class EvidenceWords
{
    extension(EvidenceKind kind)
    {
        public Text Label =>
            kind switch
            {
                EvidenceKind.Attempt => new("Bài kiểm tra trực tuyến", "Online test"),
                EvidenceKind.Sitting => new("Buổi kiểm tra có giám sát", "Supervised sitting"),
                EvidenceKind.Witnessed => new("Việc thực hành có người chứng kiến", "Witnessed task"),
                _ => new("Kết quả từ nền tảng khác", "Result from another platform"),
            };
    }
}

public static class RequestWords
{
    extension(RequestState state)
    {
        public Text Label =>
            state switch
            {
                RequestState.Waiting => new("Đang chờ", "Waiting"),
                RequestState.Confirmed => new("Đã cấp", "Issued"),
                _ => new("Bị từ chối", "Declined"),
            };
    }
}

public static class EIdWords
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
