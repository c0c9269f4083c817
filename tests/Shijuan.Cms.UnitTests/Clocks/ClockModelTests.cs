using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockModelTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public ClockModelTests()
    {
        _connection.Open();
        using var db = new ClockContext(_connection);
        db.Database.EnsureCreated();
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_clock_survives_the_database_with_all_that_its_due_date_needs()
    {
        var clock = Paused();
        clock.Resume(Beijing.Time("2024-03-08 09:00"), Calendar);
        clock.Extend(ClockLength.WorkingDays(5), "案情复杂", Beijing.Time("2024-03-11 09:00"), Calendar);
        using (var db = new ClockContext(_connection))
        {
            db.Add(clock);
            db.SaveChanges();
        }

        using var again = new ClockContext(_connection);
        var loaded = again.Set<Clock>().Include(c => c.History.OrderBy(h => h.Id)).Single();

        Assert.Equal(clock.Explain(Calendar), loaded.Explain(Calendar));
        Assert.Equal((clock.DueAtUtc, clock.AmberAtUtc, clock.State), (loaded.DueAtUtc, loaded.AmberAtUtc, loaded.State));
        Assert.Equal(clock.History.Select(h => h.Reason), loaded.History.Select(h => h.Reason));
        Assert.False(loaded.Recompute(Calendar, Beijing.Time("2024-03-11 10:00")));
    }

    [Fact]
    public void No_query_can_forget_the_pauses()
    {
        using (var db = new ClockContext(_connection))
        {
            db.Add(Paused());
            db.SaveChanges();
        }

        using var again = new ClockContext(_connection);
        Assert.Single(again.Set<Clock>().Single().Pauses);
    }

    [Fact]
    public void Two_people_cannot_change_one_clock_unnoticed()
    {
        using (var db = new ClockContext(_connection))
        {
            db.Add(Start());
            db.SaveChanges();
        }

        using var first = new ClockContext(_connection);
        using var second = new ClockContext(_connection);
        var (mine, yours) = (first.Set<Clock>().Single(), second.Set<Clock>().Single());
        mine.Stop(Beijing.Time("2024-03-06 09:00"));
        first.SaveChanges();
        yours.Exempt("撤回", actorId: 1, Beijing.Time("2024-03-06 09:00"));

        Assert.Throws<DbUpdateConcurrencyException>(() => second.SaveChanges());
    }

    [Fact]
    public void The_tables_have_their_names()
    {
        using var db = new ClockContext(_connection);

        Assert.Equal(
            ["clock", "clock_extension", "clock_pause", "clock_state_change"],
            db.Model.GetEntityTypes().Select(type => type.GetTableName()).Order(StringComparer.Ordinal));
    }

    private sealed class ClockContext(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => ClockModel.Configure(modelBuilder);
    }
}
