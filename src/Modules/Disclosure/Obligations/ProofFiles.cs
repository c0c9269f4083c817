using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>查验的截图：inspected, made upright and without metadata, kept under its SHA-256.</summary>
internal sealed class ProofFiles(FileInspector inspector, ImagePipeline pictures, FileStore store) : IUseCase
{
    /// <returns>The stored picture, or a Chinese reason why it cannot be kept.</returns>
    public async Task<(StoredProof? Proof, string? Refusal)> KeepAsync(Stream file, string fileName, CancellationToken cancel)
    {
        var verdict = await inspector.InspectAsync(file, fileName, cancel);
        if (verdict is not FileAccepted { Kind: FileKind.Image })
        {
            return (null, verdict is FileRefused refused ? refused.Message : "截图要是 JPG、PNG、GIF 或 WebP 图片。");
        }

        try
        {
            var web = (await pictures.ProcessAsync(file, cancel)).Web;
            await using var content = web.OpenRead();
            return (new StoredProof((await store.SaveAsync(content, cancel)).Sha256, web.MediaType), null);
        }
        catch (FileRefusedException e)
        {
            // The header promised a picture that cannot be decoded.
            return (null, e.Message);
        }
    }

    /// <summary>Null when the bytes are gone.</summary>
    public Stream? Open(string sha256) => store.OpenRead(sha256);
}
