using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Exchange;

/// <summary>暂存凭条：names a file on the shelf to the one person who put it there, for two hours. Without it a known hash opens nothing.</summary>
internal sealed class ShelfTickets(IDataProtectionProvider protection) : IUseCase
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("exchange.shelf").ToTimeLimitedDataProtector();

    public string Write(Actor actor, ShelfFile file) => _protector.Protect(JsonSerializer.Serialize(new Ticket(actor.UserId ?? 0, file)), Valid);

    /// <summary>Null for a ticket that is false, too old or somebody else's.</summary>
    public ShelfFile? Read(Actor actor, string? ticket)
    {
        try
        {
            return ticket is { Length: > 0 } && JsonSerializer.Deserialize<Ticket>(_protector.Unprotect(ticket)) is { } read && read.UserId == actor.UserId ? read.File : null;
        }
        catch (CryptographicException)
        {
            // False, damaged or expired.
            return null;
        }
    }

    private sealed record Ticket(int UserId, ShelfFile File);
}

/// <summary>暂存的文件。Immutable.</summary>
internal sealed record ShelfFile(string Sha256, string Name, string MediaType);
