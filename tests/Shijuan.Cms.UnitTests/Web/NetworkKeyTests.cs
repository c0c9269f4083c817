using System.Net;
using Shijuan.Cms.Core.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

/// <summary>网络地址的归并：what signing in, asking and the interface count by.</summary>
public sealed class NetworkKeyTests
{
    [Fact]
    public void Addresses_of_one_IPv6_network_count_together() =>
        Assert.Equal(Key("2001:db8:1:2::1"), Key("2001:db8:1:2:ffff::9"));

    [Fact]
    public void Addresses_of_two_IPv6_networks_count_apart() => Assert.NotEqual(Key("2001:db8:1:2::1"), Key("2001:db8:1:3::1"));

    [Fact]
    public void A_mapped_IPv4_address_counts_as_itself() => Assert.Equal(Key("192.0.2.7"), Key("::ffff:192.0.2.7"));

    [Fact]
    public void Two_IPv4_addresses_count_apart() => Assert.NotEqual(Key("192.0.2.7"), Key("192.0.2.8"));

    [Fact]
    public void An_unknown_address_counts_apart() => Assert.NotEqual(NetworkKey.Of(null), Key("192.0.2.7"));

    private static string Key(string address) => NetworkKey.Of(IPAddress.Parse(address));
}
