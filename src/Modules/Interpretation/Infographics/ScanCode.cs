using QRCoder;

namespace Shijuan.Cms.Interpretation;

/// <summary>二维码（GB/T 18284—2000）：the squares of an address, row by row, true for dark. The light border of four squares, without which no camera finds it, belongs to it.</summary>
internal static class ScanCode
{
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">The address has more than 2331 bytes.</exception>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string address)
    {
        // M: it can still be read when a seventh of it is dirty or torn.
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])];
    }
}
