using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Media;

/// <summary>媒体库模块：its table of contents.</summary>
public sealed class MediaModule : IModule
{
    public string Key => "media";

    public void Configure(ModuleBuilder module)
    {
        module.Services
            .AddSingleton(new MediaLimits())
            .AddScoped<MediaAction>()
            .AddScoped<MediaIntake>()
            .AddScoped<MediaNames>()
            .AddScoped<MediaLibrary>()
            .AddScoped<MediaShelf>()
            .AddScoped<MediaFolders>()
            .AddScoped<MediaUses>()
            .AddScoped<MediaUploads>()
            .AddScoped<MediaPlacement>()
            .AddScoped<MediaAdoption>();
        module
            .UseCases()
            .Model<MediaModel>()
            .RuleTable(MediaRuleTable.Table)
            .PublishRule<VideoSubtitlesRule>()
            .Navigation("媒体库", "/admin/media", CorePermissions.Draft, 20)
            .Job<CleanUploads>(CleanUploads.Key, "0 5/10 * * * ?", "清理没有完成的上传")
            .Endpoints("/media/{id}/{name}", PublicMediaEndpoint.Map)
            .Endpoints("media", MediaEndpoints.Map);
    }
}
