using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Data;

/// <summary>The database on PostgreSQL: shared by several web nodes.</summary>
internal sealed class PostgresCmsDbContext(DbContextOptions<PostgresCmsDbContext> options, CmsDbServices services) : CmsDbContext(options, services);
