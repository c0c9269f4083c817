using Shijuan.Cms.Core.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    public void A_cell_never_begins_as_a_formula(string text) => Assert.StartsWith("\"'", CsvText.Cell(text), StringComparison.Ordinal);

    [Fact]
    public void Plain_text_stays_as_it_is() => Assert.Equal("\"石政办函〔2023〕52号\"", CsvText.Cell("石政办函〔2023〕52号"));

    [Fact]
    public void Quotes_are_doubled_and_a_line_ends_as_the_format_says() => Assert.Equal("\"a\"\"b\",\"\"\r\n", CsvText.Row("a\"b", null));
}
