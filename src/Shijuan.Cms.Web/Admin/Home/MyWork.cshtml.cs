using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>我的工作：what waits for this person.</summary>
[Requires(PermissionKeys.EnterAdmin)]
public sealed class MyWorkModel : PageModel;
