namespace Shijuan.Cms.Web;

/// <summary>留痕动作的中文名称；an action of a module without a name here is shown by its key.</summary>
internal static class AuditActionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["account.sign-in"] = "登录",
        ["account.sign-in-failed"] = "登录失败",
        ["account.locked"] = "账号锁定",
        ["account.sign-out"] = "退出",
        ["account.create"] = "新建账号",
        ["account.disable"] = "停用账号",
        ["account.enable"] = "启用账号",
        ["account.reset-password"] = "重置密码",
        ["account.change-password"] = "修改密码",
        ["grant.give"] = "授权",
        ["grant.revoke"] = "收回授权",
        ["site.set-up"] = "首次设置",
        ["channel.create"] = "新建栏目",
        ["channel.edit"] = "修改栏目",
        ["clock.observe"] = "时钟状态变化",
        ["outbox.retry"] = "重新投递",
        ["audit.verify"] = "核验日志",
        ["audit.export"] = "导出日志",
        ["content.create"] = "新建稿件",
        ["content.save"] = "保存草稿",
        ["content.submit"] = "送审",
        ["content.recall"] = "撤回送审",
        ["content.publish"] = "发布",
        ["content.schedule"] = "定时发布",
        ["content.unschedule"] = "取消定时",
        ["content.schedule-failed"] = "定时发布失败",
        ["content.withdraw"] = "撤回发布",
        ["content.discard"] = "放弃草稿",
        ["content.start-edit"] = "开始修改",
        ["content.duplicate"] = "复制稿件",
        ["content.discard-draft"] = "放弃草稿",
        ["content.attach"] = "添加附件",
        ["content.detach"] = "移除附件",
        ["content.bulk"] = "批量操作",
        ["content.export"] = "导出稿件清单",
        ["filter.save"] = "保存筛选",
        ["filter.delete"] = "删除筛选",
        ["sheet.export"] = "导出审批单",
        ["statistics.export"] = "导出统计",
        ["notice.settings"] = "修改通知设置",
        ["mail.retry"] = "重新发送邮件",
        ["review.sign"] = "签署",
        ["review.send-back"] = "审定后退回",
    };

    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal)
    {
        ["CmsUser"] = "账号",
        ["ContentItem"] = "稿件",
        ["Channel"] = "栏目",
        ["Clock"] = "时钟",
        ["OutboxDelivery"] = "投递",
        ["AuditEntry"] = "审计日志",
        ["SiteFacts"] = "网站信息",
        ["Setting"] = "设置",
        ["BulkRun"] = "批量操作",
        ["SavedFilter"] = "筛选",
        ["Publication"] = "发布记录",
        ["QueuedMail"] = "邮件",
        ["OrgUnit"] = "单位",
    };

    public static string SubjectOf(string subjectType) => Subjects.GetValueOrDefault(subjectType, subjectType);

    public static string Of(string action) => Names.GetValueOrDefault(action, action);
}
