using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class PostedDraftTests
{
    private static readonly DateTime At = new(2031, 10, 16, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_another_tab_kept_unseen_is_not_overrun()
    {
        Assert.True(Posted(revision: 7, copy: 0, tab: "b").IsOverrunBy(Kept(baseRevision: 7, tab: "a")));
    }

    [Fact]
    public void What_another_tab_kept_and_this_one_has_restored_may_be_saved_over()
    {
        Assert.False(Posted(revision: 7, copy: 1, tab: "b").IsOverrunBy(Kept(baseRevision: 7, tab: "a")));
    }

    [Fact]
    public void An_autosave_of_the_same_tab_whose_answer_was_lost_is_no_conflict()
    {
        Assert.False(Posted(revision: 7, copy: 0, tab: "a").IsOverrunBy(Kept(baseRevision: 7, tab: "a")));
    }

    [Fact]
    public void What_was_kept_on_an_older_text_is_left_to_the_check_of_the_revision()
    {
        Assert.False(Posted(revision: 8, copy: 0, tab: "b").IsOverrunBy(Kept(baseRevision: 7, tab: "a")));
    }

    [Fact]
    public void Only_fields_of_a_draft_are_taken_from_a_form()
    {
        var posted = PostedDraft.From(new FormCollection(new Dictionary<string, StringValues>
        {
            ["Title"] = "标题",
            ["Detail.Issuer"] = "县政府办",
            ["Summary"] = "一\r\n二",
            ["Revision"] = "7",
            ["Copy"] = "3",
            ["Tab"] = "t",
            ["__RequestVerificationToken"] = "secret",
            ["IndexNumber"] = "forged",
        }));

        Assert.Equal((7, 3, "t"), (posted.Revision, posted.Copy, posted.Tab));
        Assert.Equal(["Detail.Issuer", "Summary", "Title"], posted.Fields.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("一\n二", posted.Fields["Summary"]);
    }

    [Fact]
    public void The_mark_of_the_tab_is_kept_with_the_working_copy_but_is_no_field_of_the_form()
    {
        var posted = new PostedDraft(7, 0, "t", Fields(("Title", "标题")));
        var copy = new WorkingCopy(1, 2);
        copy.Keep(posted.WithTab().ToJson(), 7, At);

        Assert.Equal("t", PostedDraft.TabOf(copy));
        Assert.DoesNotContain("Tab", posted.Fields.Values.Keys);
    }

    private static PostedDraft Posted(int revision, int copy, string tab) => new(revision, copy, tab, Fields(("Title", "标题")));

    private static WorkingCopy Kept(int baseRevision, string tab)
    {
        var copy = new WorkingCopy(1, 2);
        copy.Keep(Fields(("Title", "别的标题"), ("Tab", tab)).ToJson(), baseRevision, At);
        return copy;
    }

    private static DraftFields Fields(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
