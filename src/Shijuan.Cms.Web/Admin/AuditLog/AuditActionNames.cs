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
        ["content.replace-file"] = "更新稿件中的文件",
        ["media.add"] = "上传素材",
        ["media.adopt"] = "登记已有文件",
        ["media.replace"] = "替换素材文件",
        ["media.describe"] = "修改素材说明",
        ["media.move"] = "移动素材",
        ["media.delete"] = "删除素材",
        ["media.crop"] = "裁切素材",
        ["media.subtitles"] = "保存视频字幕",
        ["media.poster"] = "保存视频封面",
        ["media.folder-create"] = "新建素材文件夹",
        ["media.folder-change"] = "修改素材文件夹",
        ["media.folder-delete"] = "删除素材文件夹",
        ["review.sign"] = "签署",
        ["review.send-back"] = "审定后退回",
    };

    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal)
    {
        ["CmsUser"] = "账号",
        ["ContentItem"] = "稿件",
        ["Channel"] = "栏目",
        ["Clock"] = "时钟",
        ["MediaAsset"] = "素材",
        ["MediaFolder"] = "素材文件夹",
        ["OutboxDelivery"] = "投递",
        ["AuditEntry"] = "审计日志",
        ["SiteFacts"] = "网站信息",
        ["Setting"] = "设置",
    };

    public static string SubjectOf(string subjectType) => Subjects.GetValueOrDefault(subjectType, subjectType);

    public static string Of(string action) => Names.GetValueOrDefault(action, action);
}
