using System.Globalization;
using System.Text;
using QRCoder;

namespace HocVuSo.Web;

/// <summary>A QR code as one SVG path in a square of <see cref="Size"/> units, without any style.</summary>
public sealed class QrPicture
{
    private const int QuietZone = 4;

    private QrPicture(int size, string path)
    {
        Size = size;
        Path = path;
    }

    public int Size { get; }
    public string Path { get; }

    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // QRCoder puts its own quiet zone of four modules around the code.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = QuietZone; y < rows.Count - QuietZone; y++)
        {
            for (var x = QuietZone; x < rows.Count - QuietZone; x++)
            {
                var from = x;
                while (x < rows.Count - QuietZone && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
