using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Data;

/// <summary>The database on SQLite: one file, the default.</summary>
internal sealed class SqliteCmsDbContext(DbContextOptions<SqliteCmsDbContext> options, CmsDbServices services) : CmsDbContext(options, services);
