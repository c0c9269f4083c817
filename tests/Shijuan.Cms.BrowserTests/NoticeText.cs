namespace Shijuan.Cms.BrowserTests;

/// <summary>石政办函〔2023〕52号: an official document, as an editor has it in Word.</summary>
internal static class NoticeText
{
    public const string Title = "石泉县人民政府办公室关于印发《石泉县2023年政务公开工作绩效评估指标》的通知";

    public const string Number = "石政办函〔2023〕52号";

    /// <summary>Phrases of the body by which a citizen may look for it.</summary>
    public static readonly string[] Phrases = ["任务分解到岗、责任明确到人", "紧盯重点，逐项落实", "查缺补漏、务求实效"];

    /// <summary>As Word puts it on the clipboard: inline styles, Office marks, and a table without header cells.</summary>
    public const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
        <p class=MsoNormal style='text-indent:32.0pt;font-family:仿宋_GB2312'>各镇人民政府，县政府各工作部门、直属机构：<o:p></o:p></p>
        <p class=MsoNormal style='text-indent:32.0pt'>根据《陕西省人民政府办公厅关于印发2023年政务公开工作重点任务方案和绩效评估指标的通知》（陕政办函〔2023〕136号）精神，结合我县实际，制定了《石泉县2023年政务公开工作绩效评估指标》，现印发给你们，请认真抓好落实。并提出如下工作要求：</p>
        <p class=MsoNormal><b>一、夯实工作责任。</b>各责任单位要结合单位职能和工作实际，明确牵头领导和责任股室，将任务分解到岗、责任明确到人、措施细化到点，形成职责明确、层层负责的责任体系，确保事情有人管、工作有人干。</p>
        <p class=MsoNormal><b>二、高效务实推进。</b>各责任单位要对照评估指标，紧盯重点，逐项落实，于10月底前按照采样方式具体要求完成评估事项公开，并常态化持续抓好工作落实。</p>
        <p class=MsoNormal><b>三、严格日常监管。</b>各责任单位要严格执行保密审查、信息发布“三审三校”、新媒体管理、网络安全管理等长效监管制度。</p>
        <p class=MsoNormal><b>四、强化督导落实。</b>各责任单位要坚持目标导向、问题导向、结果导向，查缺补漏、务求实效，不出纰漏。</p>
        <table class=MsoTableGrid border=1><tr><td>一级指标</td><td>评估点</td><td>责任单位</td></tr><tr><td>政府信息公开</td><td>是否建立行政规范性文件库</td><td>县司法局</td></tr></table>
        <p class=MsoNormal>附件：石泉县2023年政务公开工作绩效评估指标</p>
        <p class=MsoNormal>石泉县人民政府办公室</p><p class=MsoNormal>2023年10月8日</p>
        </body></html>
        """;
}
