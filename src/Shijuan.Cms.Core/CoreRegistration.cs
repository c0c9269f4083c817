using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Retention;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Core;

/// <summary>Services of the kernel.</summary>
public static class CoreRegistration
{
    /// <param name="dataFolder">Where files, the index and the SQLite file live.</param>
    public static IServiceCollection AddCmsCore(this IServiceCollection services, string dataFolder)
    {
        foreach (var permission in CorePermissions.All)
        {
            services.AddSingleton(permission);
        }

        services.AddSingleton<ContentTypes>();
        services.AddSingleton<RuleTexts>();
        services.AddSingleton(_ => IndicatorCatalogue.Embedded());
        services.AddSingleton(_ => IndicatorReasons.Embedded());
        services.AddSingleton<IndicatorHoldings>();
        services.AddSingleton<RichTextSanitizer>();
        services.AddSingleton<WorkCalendars>();
        services.AddTransient(s => s.GetRequiredService<WorkCalendars>().Current);
        services.AddSingleton(new FileLimits());
        services.AddSingleton(new FileStore(Path.Combine(dataFolder, "files")));
        services.AddSingleton(new UploadFolder(Path.Combine(dataFolder, "uploads")));
        services.AddSingleton<MadeFiles>();
        services.AddSingleton<FileInspector>();
        services.AddSingleton<ImagePipeline>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<ICommitListener>(s => s.GetRequiredService<OutboxSignal>());
        services.AddSingleton<OutboxRelay>();
        services.AddHostedService(s => s.GetRequiredService<OutboxRelay>());

        services.AddScoped<UnitTree>();
        services.AddScoped<UnitChanges>();
        services.AddScoped<ChannelTree>();
        services.AddScoped<ActorLoader>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<KnowingCircle>();
        services.AddScoped<CircleCheck>();
        services.AddScoped<AccessLimits>();
        services.AddScoped<ExceptionalLooks>();
        services.AddScoped<ContentStore>();
        services.AddSingleton<DraftReader>();
        services.AddScoped<DraftAction>();
        services.AddScoped<DraftSaves>();
        services.AddScoped<DraftEditor>();
        services.AddScoped<DraftLinks>();
        services.AddScoped<RelationWords>();
        services.AddScoped<ValidityReader>();
        services.AddScoped<WorkingCopies>();
        services.AddScoped<DraftFiles>();
        services.AddScoped<DraftFill>();
        services.AddScoped<DraftLocks>();
        services.AddScoped<TypedVersion>();
        services.AddScoped<WhoIsHere>();
        services.AddScoped<ItemReaders>();
        services.AddScoped<EditionComments>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<PreviewSettings>();
        services.AddScoped<PreviewLinks>();
        services.AddScoped<FactChecks>();
        services.AddScoped<Submission>();
        services.AddScoped<DraftChecks>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<ReviewRoutes>();
        services.AddScoped<ReviewTasks>();
        services.AddScoped<ColumnFreshness>();
        services.AddScoped<ItemHandovers>();
        services.AddScoped<Urging>();
        services.AddScoped<ReviewClaims>();
        services.AddScoped<Delegations>();
        services.AddScoped<DutyCheck>();
        services.AddScoped<WaitingTasks>();
        services.AddScoped<SigningChecks>();
        services.AddScoped<Ratification>();
        services.AddScoped<CandidateBuilder>();
        services.AddScoped<PublishGate>();
        services.AddScoped<Publisher>();
        services.AddScoped<Withdrawal>();
        services.AddScoped<Scheduling>();
        services.AddSingleton<ClockGuard>();
        services.AddScoped<DueWork>();
        services.AddScoped<ScheduledPublication>();
        services.AddScoped<Successors>();
        services.AddScoped<ChangeNotes>();
        services.AddScoped<VersionMarks>();
        services.AddScoped<PlannedDates>();
        services.AddScoped<Expiry>();
        services.AddScoped<TakeDowns.TakeDowns>();
        services.AddScoped<TakeDownEvidence>();
        services.AddScoped<ReleaseStore>();
        services.AddScoped<GroupRelease>();
        services.AddScoped<ReleaseGroups>();
        services.AddScoped<BodyRenderer>();
        services.AddScoped<AuditVerifier>();
        services.AddScoped<AuditWatch>();
        services.AddScoped<PublicPast>();
        services.AddScoped<RecordKeeping>();
        services.AddScoped<IRecordTrimmer, TrimAutosaves>();
        services.AddScoped<IRecordTrimmer, TrimPresence>();
        services.AddScoped<IRecordTrimmer, TrimNotices>();
        services.AddScoped<IRecordTrimmer, TrimPreviewVisits>();
        services.AddScoped<NoticeAudience>();
        services.AddScoped<NoticeBoard>();
        return services;
    }
}
