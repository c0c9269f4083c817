namespace Shijuan.Cms.Core.Text;

/// <summary>正文: sanitised rich text in its canonical spelling. Immutable; <paramref name="Html"/> is what is fingerprinted.</summary>
/// <param name="Html">Canonical markup of the closed schema.</param>
/// <param name="PlainText">What a reader sees, as <see cref="RichTextReader.PlainText"/> gives it.</param>
/// <param name="Removed">What was taken out, in Chinese, for the editor to read.</param>
public sealed record RichText(string Html, string PlainText, IReadOnlyList<string> Removed);
