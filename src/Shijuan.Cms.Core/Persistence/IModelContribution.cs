using Microsoft.EntityFrameworkCore;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>数据模型：a module's own tables. Never migrations: those live in the data project.</summary>
public interface IModelContribution
{
    void Configure(ModelBuilder model);
}
