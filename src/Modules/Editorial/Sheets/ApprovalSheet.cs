namespace Shijuan.Cms.Editorial;

/// <summary>发稿审批单：one publication with everything that let it pass, as it is printed and archived. Immutable; every form of it shows the same lines.</summary>
internal sealed record ApprovalSheet(
    int PublicationId, int ItemId, string SiteName, string Title, IReadOnlyList<SheetFact> Facts, IReadOnlyList<SheetTable> Tables, string MadeAt)
{
    public const string Heading = "发稿审批单";
}

/// <summary>一项事实。Immutable.</summary>
/// <param name="Code">Whether it is a hash or an address, which is written in one piece.</param>
internal sealed record SheetFact(string Label, string Value, bool Code = false);

/// <summary>一张表。Immutable.</summary>
/// <param name="Widths">Share of each column.</param>
/// <param name="Empty">Written when there are no rows.</param>
internal sealed record SheetTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<float> Widths, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty);
