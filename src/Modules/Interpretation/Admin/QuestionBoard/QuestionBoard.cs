using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>“看不懂”的问题，本单位的：open ones first, the oldest on top.</summary>
internal sealed class QuestionBoard(CmsDbContext db, UnitTree units) : IUseCase
{
    public const string Address = "/admin/interpretation/questions";
    private const int PageSize = 30;

    public async Task<QuestionsView> ListAsync(Actor actor, bool closed, int page, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft);
        var mine = db.Set<CitizenQuestion>().AsNoTracking().Where(q => closed ? q.State != QuestionState.Open : q.State == QuestionState.Open);
        mine = scope.IsWholeCounty ? mine : mine.Where(q => scope.Units.Contains(q.UnitId));
        var pager = new Pager(Address, page, PageSize, await mine.CountAsync(cancel), [new("closed", closed ? "true" : "")]);
        var rows = await mine.OrderBy(q => q.AskedAtUtc).ThenBy(q => q.Id).Skip(pager.Skip).Take(PageSize)
            .Select(q => new
            {
                Question = q,
                Title = db.Publications.Where(p => p.ItemId == q.ItemId).OrderByDescending(p => p.Id).Select(p => p.Version.Title).FirstOrDefault() ?? "",
            }).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return new QuestionsView(closed, [.. rows.Select(r => new QuestionRow(r.Question, r.Title, tree.NameOf(r.Question.UnitId)))], pager);
    }
}

/// <summary>问题页。Immutable.</summary>
internal sealed record QuestionsView(bool Closed, IReadOnlyList<QuestionRow> Rows, Pager Pager);

/// <summary>一个问题。Immutable.</summary>
internal sealed record QuestionRow(CitizenQuestion Question, string Title, string Unit);
