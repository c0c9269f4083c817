namespace Shijuan.Cms.Core.Web;

/// <summary>旧网址：where an address of the old site leads now. Asked only when nothing of this site stands at the address.</summary>
public interface IOldAddresses
{
    /// <param name="pathAndQuery">Unescaped, without leading slash.</param>
    /// <returns>The public address, or null when there is none (any more).</returns>
    Task<string?> FindAsync(string pathAndQuery, CancellationToken cancel);
}
