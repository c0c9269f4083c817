namespace Shijuan.Cms.Core.Review;

/// <summary>签署（纯数据）。Immutable.</summary>
/// <param name="Signer">Who pressed the button.</param>
/// <param name="ActingFor">代为签署：the absent person whose right was used; both count as having signed.</param>
public sealed record Signature(ReviewStep Step, int Signer, int? ActingFor = null)
{
    public bool Involves(int person) => Signer == person || ActingFor == person;

    public bool SharesPersonWith(Signature other) => Involves(other.Signer) || (other.ActingFor is { } absent && Involves(absent));
}
