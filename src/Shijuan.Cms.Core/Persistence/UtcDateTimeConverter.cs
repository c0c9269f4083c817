using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>All times are UTC; SQLite forgets the kind, PostgreSQL demands it. Stored at whole microseconds on both.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    v => new DateTime(v.Ticks - (v.Ticks % 10), DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
