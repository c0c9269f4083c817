using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>批量处理的表单：what was posted, as typed.</summary>
internal sealed class BulkInput
{
    public string? Action { get; set; }

    /// <summary>Chosen items with the revision that was shown, as <c>id:revision</c>.</summary>
    public List<string> Items { get; set; } = [];

    /// <summary>China time as a <c>datetime-local</c> field sends it.</summary>
    public string? ScheduledFor { get; set; }

    public string? Kind { get; set; }
    public string? Reason { get; set; }
    public string? DiscardReason { get; set; }
    public string? ChannelId { get; set; }

    public BulkAction? ReadAction() => Enum.TryParse<BulkAction>(Action, out var action) && BulkActionNames.All.Contains(action) ? action : null;

    public IReadOnlyDictionary<int, int> ReadItems() =>
        Items.Select(i => i.Split(':')).Where(p => p.Length == 2 && int.TryParse(p[0], out _) && int.TryParse(p[1], out _))
            .GroupBy(p => int.Parse(p[0], CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, g => int.Parse(g.First()[1], CultureInfo.InvariantCulture));

    /// <summary>The settings of the action, or what is missing.</summary>
    public (BulkSettings Settings, FieldError? Error) ReadSettings(BulkAction action, DateTime nowUtc)
    {
        var settings = new BulkSettings
        {
            ScheduledForUtc = ReadTime(),
            Kind = Kind ?? "",
            Reason = (action == BulkAction.Discard ? DiscardReason : Reason)?.Trim() ?? "",
            ChannelId = int.TryParse(ChannelId, out var channel) ? channel : null,
        };
        FieldError? error = action switch
        {
            BulkAction.Schedule when settings.ScheduledForUtc is null => new("ScheduledFor", "请填写发布的日期和时间（北京时间）。"),
            BulkAction.Schedule when settings.ScheduledForUtc <= nowUtc => new("ScheduledFor", "定时发布的时间要晚于现在。"),
            BulkAction.Withdraw when WithdrawalKinds.All.All(k => k.Kind.ToString() != settings.Kind) => new("Kind", "请选择撤回类型。"),
            BulkAction.Withdraw when settings.Reason.Length == 0 => new("Reason", "请写明撤回原因，市民打开原网址时会看到。"),
            BulkAction.Discard when settings.Reason.Length == 0 => new("DiscardReason", "请写明为什么放弃。"),
            BulkAction.Move when settings.ChannelId is null => new("ChannelId", "请选择移到哪个栏目。"),
            _ => null,
        };
        return (settings, error);
    }

    private DateTime? ReadTime() =>
        DateTime.TryParseExact(ScheduledFor, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local - ChinaTime.Offset, DateTimeKind.Utc)
            : null;
}
