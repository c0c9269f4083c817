using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web;

/// <summary>发信：one connection for one run of the queue. With <c>starttls</c> and <c>tls</c> a server without encryption is refused.</summary>
internal sealed class SmtpSender(MailOptions options) : IUseCase, IAsyncDisposable
{
    private readonly SmtpClient _client = new() { Timeout = 20_000 };

    /// <exception cref="InvalidOperationException">The setting names no known way of encryption.</exception>
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        if (!_client.IsConnected)
        {
            await _client.ConnectAsync(options.Host, options.Port, SecurityOf(options.Security), cancel);
            if (options.UserName.Length > 0)
            {
                await _client.AuthenticateAsync(options.UserName, options.Password, cancel);
            }
        }

        await _client.SendAsync(message, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            try
            {
                await _client.DisconnectAsync(quit: true);
            }
            catch (Exception e) when (e is IOException or SmtpCommandException or SmtpProtocolException)
            {
                // Every mail has been answered by now; a server that hangs up first takes nothing back.
            }
        }

        _client.Dispose();
    }

    private static SecureSocketOptions SecurityOf(string security) => security switch
    {
        "none" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        _ => throw new InvalidOperationException($"Cms:Mail:Security 只能是 none、starttls 或 tls，不能是“{security}”。"),
    };
}
