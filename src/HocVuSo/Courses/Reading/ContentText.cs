using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Courses.Reading;

/// <summary>Bytes of a content file as text.</summary>
internal static class ContentText
{
    /// <summary>SHA-256 (hex) of the text in UTF-8.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>UTF-8 in NFC without control characters; line ends become "\n".</summary>
    public static string? Decode(string path, byte[] bytes, Faults faults)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            faults.Add(
                path,
                line,
                "Tệp không phải UTF-8; hãy lưu lại bằng bảng mã UTF-8.",
                "The file is not UTF-8; save it again as UTF-8."
            );
            return null;
        }

        text = text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.IsNormalized(NormalizationForm.FormC))
            {
                faults.Add(
                    path,
                    number,
                    "Dòng này dùng dấu tiếng Việt rời (tổ hợp); hãy gõ lại bằng Unicode dựng sẵn.",
                    "This line holds decomposed accents; type it again in composed Unicode (NFC)."
                );
            }

            if (line.Any(c => (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\ufffd'))
            {
                faults.Add(
                    path,
                    number,
                    "Dòng này có ký tự điều khiển không thấy được; hãy xóa đi.",
                    "This line holds an invisible control character; delete it."
                );
            }
        }

        return text;
    }
}
