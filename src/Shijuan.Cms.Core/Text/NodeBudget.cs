namespace Shijuan.Cms.Core.Text;

/// <summary>Counts the nodes of a tree while it is built: markup can ask for far more of them than it has bytes for.</summary>
internal sealed class NodeBudget
{
    public const int Limit = 100_000;

    private int _count;

    public void Take()
    {
        if (++_count > Limit) throw RichTextRefusedException.TooManyParts();
    }
}
