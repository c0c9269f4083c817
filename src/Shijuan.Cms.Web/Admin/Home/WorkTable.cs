using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>我的工作中的一张表。Immutable.</summary>
/// <param name="UrlFormat">Address of a row; {0} is the item's number.</param>
/// <param name="EmptyText">Says what would stand here and what to do.</param>
internal sealed record WorkTable(
    string Id, string Title, WorkList List, UnitTreeSnapshot Units, string UrlFormat, string AllUrl, string NoteHeading,
    Func<WorkRow, string> NoteOf, string EmptyText);
