using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class UnknownNamesTests
{
    private readonly StoppedClock _clock = new();
    private readonly UnknownNames _names;

    public UnknownNamesTests()
    {
        var options = new IdentityOptions();
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        _names = new UnknownNames(_clock, Options.Create(options));
    }

    [Fact]
    public void The_fifth_wrong_try_locks_the_name_for_a_quarter_of_an_hour()
    {
        Assert.All(Enumerable.Range(1, 4), _ => Assert.Null(_names.Failed("NOBODY")));
        Assert.Equal(_clock.Now.UtcDateTime.AddMinutes(15), _names.Failed("NOBODY"));
        Assert.NotNull(_names.LockedUntil("NOBODY"));
        Assert.Null(_names.LockedUntil("SOMEBODY"));
    }

    [Fact]
    public void The_lock_ends_and_counting_begins_anew()
    {
        for (var i = 0; i < 5; i++)
        {
            _names.Failed("NOBODY");
        }

        _clock.Now = _clock.Now.AddMinutes(16);
        Assert.Null(_names.LockedUntil("NOBODY"));
        Assert.Null(_names.Failed("NOBODY"));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 10, 16, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
