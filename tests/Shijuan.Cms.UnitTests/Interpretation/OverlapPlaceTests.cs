using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>不是摘抄：the finding leads to the field in which the copied passage stands.</summary>
public sealed class OverlapPlaceTests
{
    private const string Copied = "年满六十周岁的失能老年人，可以向户籍所在地的镇人民政府申请补助";

    private static readonly IReadOnlyList<(string Field, string Words)> Fields =
    [
        ("Body", "先说结论。\n正文里的一句话，谁也没有抄过它。"), ("Detail.Background", "为什么出台。\n" + Copied + "。"), ("Detail.Cards", "服务券\t失能老人到镇上申请，每月发一次服务券"),
    ];

    [Theory]
    [InlineData(Copied, "Detail.Background", Copied)]
    [InlineData("正文里的一句话，谁也没有抄过它", "Body", "正文里的一句话，谁也没有抄过它")]
    [InlineData("服务券\t失能老人到镇上申请", "Detail.Cards", "失能老人到镇上申请")]
    [InlineData("结论。\n正文里的一句话，谁也没有", "Body", "正文里的一句话，谁也没有")]
    [InlineData("没有抄过它。\n为什么出台。\n" + Copied, "Detail.Background", Copied)]
    public void A_passage_is_shown_where_it_stands(string passage, string field, string quote)
    {
        var place = OverlapRule.PlaceOf(Fields, passage);

        Assert.Equal((field, quote), (place.Field, place.Quote));
        Assert.Equal(field == "Body" ? Fields[0].Words.IndexOf(quote, StringComparison.Ordinal) : (int?)null, place.Start);
    }
}
