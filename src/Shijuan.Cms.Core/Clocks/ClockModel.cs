using Microsoft.EntityFrameworkCore;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>任务时钟的表。</summary>
internal static class ClockModel
{
    private const int KeyLength = 100;
    private const int StateLength = 20;
    private const int ReasonLength = 1000;

    internal static void Configure(ModelBuilder b)
    {
        b.Entity<Clock>(clock =>
        {
            clock.ToTable("clock");
            clock.Property(c => c.DefinitionKey).HasMaxLength(KeyLength);
            clock.Property(c => c.SubjectType).HasMaxLength(KeyLength);
            clock.Property(c => c.LengthUnit).HasConversion<string>().HasMaxLength(StateLength);
            clock.Property(c => c.State).HasConversion<string>().HasMaxLength(StateLength);
            clock.Property(c => c.CalendarVersion).HasMaxLength(StateLength);
            clock.Property(c => c.Revision).IsConcurrencyToken();
            clock.Ignore(c => c.Length);
            clock.Ignore(c => c.DueOn);
            clock.HasIndex(c => new { c.State, c.DueAtUtc });
            clock.HasIndex(c => new { c.SubjectType, c.SubjectId });
            clock.HasIndex(c => new { c.UnitId, c.State });
            clock.HasMany(c => c.Pauses).WithOne().HasForeignKey(p => p.ClockId).OnDelete(DeleteBehavior.Restrict);
            clock.HasMany(c => c.Extensions).WithOne().HasForeignKey(e => e.ClockId).OnDelete(DeleteBehavior.Restrict);
            clock.HasMany(c => c.History).WithOne().HasForeignKey(h => h.ClockId).OnDelete(DeleteBehavior.Restrict);

            // A due date computed without them would be wrong, so no query may forget them.
            clock.Navigation(c => c.Pauses).AutoInclude();
            clock.Navigation(c => c.Extensions).AutoInclude();
        });
        b.Entity<ClockPause>(pause =>
        {
            pause.ToTable("clock_pause");
            pause.Property(p => p.Reason).HasMaxLength(ReasonLength);
        });
        b.Entity<ClockExtension>(extension =>
        {
            extension.ToTable("clock_extension");
            extension.Property(e => e.Unit).HasConversion<string>().HasMaxLength(StateLength);
            extension.Property(e => e.Reason).HasMaxLength(ReasonLength);

            // 期限只能延长一次, also when two people extend at the same time.
            extension.HasIndex(e => e.ClockId).IsUnique();
        });
        b.Entity<ClockStateChange>(change =>
        {
            change.ToTable("clock_state_change");
            change.Property(c => c.From).HasConversion<string>().HasMaxLength(StateLength);
            change.Property(c => c.To).HasConversion<string>().HasMaxLength(StateLength);
            change.Property(c => c.Reason).HasMaxLength(ReasonLength);
        });
    }
}
