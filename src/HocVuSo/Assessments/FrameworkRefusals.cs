namespace HocVuSo.Assessments;

/// <summary>Every sentence with which the framework library says no.</summary>
public static class FrameworkRefusals
{
    public static Refusal VersionTaken(Framework framework) =>
        new(
            "one_framework_per_key_and_version",
            new(
                $"Khung “{framework.Key}” bản {framework.Version} đã nạp với nội dung khác. Bản đã công bố không sửa được: hãy tăng “version” rồi nạp lại.",
                $"The framework “{framework.Key}” version {framework.Version} was loaded with another text. A published version does not change: raise “version” and load again."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchFramework(string key) =>
        new(
            "no-such-framework",
            new(
                $"Không có khung nào đang dùng mang mã “{key}”.",
                $"No framework in use has the key “{key}”."
            ),
            RefusalKind.NotFound
        );
}
