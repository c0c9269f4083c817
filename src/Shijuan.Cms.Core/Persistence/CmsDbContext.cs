using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>The one database of the product. Saving writes audit entries and outbox messages in the same transaction, and refuses a state change without its audit entry.</summary>
public abstract class CmsDbContext(DbContextOptions options, CmsDbServices services)
    : IdentityUserContext<CmsUser, int>(options), IDataProtectionKeyContext
{
    private readonly PendingRecords _pending = new();
    private bool _messagesWritten;

    public DbSet<OrgUnit> Units => Set<OrgUnit>();
    public DbSet<Channel> Channels => Set<Channel>();
    public DbSet<ContentItem> ContentItems => Set<ContentItem>();
    public DbSet<ContentVersion> ContentVersions => Set<ContentVersion>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Contributor> Contributors => Set<Contributor>();
    public DbSet<ContentLink> ContentLinks => Set<ContentLink>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();
    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();
    public DbSet<SignOff> SignOffs => Set<SignOff>();
    public DbSet<ReviewChain> ReviewChains => Set<ReviewChain>();
    public DbSet<VersionRoute> VersionRoutes => Set<VersionRoute>();
    public DbSet<ReviewTask> ReviewTasks => Set<ReviewTask>();
    public DbSet<ReviewReading> ReviewReadings => Set<ReviewReading>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<EmergencyRelease> EmergencyReleases => Set<EmergencyRelease>();
    public DbSet<GateReport> GateReports => Set<GateReport>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<OutboxDelivery> OutboxDeliveries => Set<OutboxDelivery>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<Clock> Clocks => Set<Clock>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>读者：the person for whom this context reads; null for public pages, jobs and deliveries.</summary>
    public Actor? Reader { get; private set; }

    /// <summary>For the filter of the model.</summary>
    internal int? ReaderId => Reader?.UserId;

    /// <summary>The reader's own unit and those above it; nullable because the rows are.</summary>
    internal IReadOnlyList<int?> ReaderUnits { get; private set; } = [];

    internal DateTime UtcNow => services.Time.GetUtcNow().UtcDateTime;

    /// <summary>From now on nothing is found that the person may not know (知悉范围).</summary>
    /// <param name="homeUnits">The person's own unit and those above it.</param>
    internal void ReadAs(Actor reader, IEnumerable<int> homeUnits)
    {
        Reader = reader;
        ReaderUnits = [.. homeUnits.Select(u => (int?)u)];
    }

    /// <summary>留痕：stored with the next save.</summary>
    public void Audit(AuditDraft draft) => _pending.Audits.Add(draft);

    /// <summary>Raises an event: stored with the next save. Asked after the entities are stored, so that numbers are known.</summary>
    public void Raise(Func<IDomainEvent> e) => _pending.Events.Add(e);

    /// <summary>Drops what was changed and not saved: a refused action leaves nothing but its audit row.</summary>
    public void ForgetChanges()
    {
        ChangeTracker.Clear();
        _pending.Clear();
    }

    /// <summary>A write transaction. On SQLite it takes the write lock at once, so what is read in it cannot change before the commit.</summary>
    public Task<IDbContextTransaction> BeginAsync(CancellationToken cancel) => Database.BeginTransactionAsync(cancel);

    /// <summary>
    /// Makes this transaction wait for every other that writes audited rows, and those for it: for rare changes of a whole list, which would otherwise be
    /// read by two at once on PostgreSQL. To be called before anything is read.
    /// </summary>
    public Task WaitForOthersAsync(CancellationToken cancel) => services.ChainLock.AcquireAsync(this, cancel);

    /// <summary>Makes writers of one item wait for each other until the end of the transaction. Nothing to do where a write transaction stands alone.</summary>
    public virtual Task LockItemAsync(int itemId, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Only for libraries that cannot wait (data protection keys): anything that needs audit or outbox is refused.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        AuditGuard.Require(ChangeTracker, _pending);
        return _pending.IsEmpty
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Use SaveChangesAsync: audit and outbox are written asynchronously.");
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        AuditGuard.Require(ChangeTracker, _pending);
        if (_pending.IsEmpty)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = Database.CurrentTransaction is null ? await BeginAsync(cancellationToken) : null;
        await using var _ = own;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Before the commit, which may be this method's own or that of the caller.
        _messagesWritten |= await WritePendingAsync(cancellationToken);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <summary>A transaction of this context was committed.</summary>
    internal void TellCommitted()
    {
        if (_messagesWritten)
        {
            _messagesWritten = false;
            services.CommitListener.MessagesCommitted();
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .AddInterceptors(CommitSignal.Instance)
        // A publication is read by everybody and its version is then no secret; it never belongs to a limited item.
        .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<ReviewStep>().HaveConversion<ReviewStepConverter>().HaveMaxLength(40);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        CoreModel.Configure(builder);
        foreach (var contribution in services.Model)
        {
            contribution.Configure(builder);
        }

        CircleFilter.Apply(this, builder);
        SnakeCaseNames.Apply(builder);
    }

    private async Task<bool> WritePendingAsync(CancellationToken cancel)
    {
        var now = services.Time.GetUtcNow().UtcDateTime;
        await services.ChainLock.AcquireAsync(this, cancel);
        await AuditWriter.WriteAsync(this, _pending.Audits, now, cancel);
        var messages = OutboxWriter.Write(this, _pending.Events, services.Subscriptions, now);
        _pending.Clear();
        return messages;
    }
}
