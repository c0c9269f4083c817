using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Comments;

/// <summary>批注的表。</summary>
public sealed class CommentModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Comment>(e =>
        {
            e.ToTable("content_comment");
            e.Property(c => c.Field).HasMaxLength(100);
            e.Property(c => c.Quote).HasMaxLength(CommentPlace.LongestQuote);
            e.Property(c => c.Before).HasMaxLength(CommentPlace.ContextLength);
            e.Property(c => c.After).HasMaxLength(CommentPlace.ContextLength);
            e.Property(c => c.Text).HasMaxLength(CommentDesk.LongestText);
            e.HasIndex(c => c.ItemId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Replies).WithOne().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(c => c.IsOpen);
            e.Ignore(c => c.Place);
        });
        model.Entity<CommentReply>(e =>
        {
            e.ToTable("content_comment_reply");
            e.Property(r => r.Text).HasMaxLength(CommentDesk.LongestText);
        });
    }
}
