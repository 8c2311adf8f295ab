using System.Net;
using System.Net.Sockets;

namespace HocVuSo.Web;

/// <summary>The network an address belongs to (/24, or /64 of IPv6): what limits and session lists go by.</summary>
public static class AddressPrefix
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "?";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
