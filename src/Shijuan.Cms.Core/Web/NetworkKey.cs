using System.Net;
using System.Net.Sockets;

namespace Shijuan.Cms.Core.Web;

/// <summary>网络地址的归并：under which key the tries of one address are counted. An IPv6 address counts as its /64, which one person can fill at will.</summary>
public static class NetworkKey
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8))
            : plain.ToString();
    }
}
