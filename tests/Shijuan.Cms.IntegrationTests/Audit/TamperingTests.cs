using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Audit;

/// <summary>Somebody with the rights of the database's owner drops the triggers and changes the log: the verification names the place.</summary>
public abstract class TamperingTests(DatabaseKind database) : CmsTest(database)
{
    public static TheoryData<string, string[], long> Attacks => new()
    {
        { "changed", ["UPDATE audit_entry SET actor_name = '另一个人' WHERE sequence = 4"], 3 },
        { "changed facts", ["UPDATE audit_entry SET data = '{\"forged\":1}' WHERE sequence = 4"], 3 },
        { "back-dated", ["UPDATE audit_entry SET at_utc = '2024-01-01 00:00:00' WHERE sequence = 4"], 3 },
        { "removed", ["DELETE FROM audit_entry WHERE sequence = 4"], 3 },
        { "added in front", [Insert(0)], 0 },
        { "reordered",
            ["UPDATE audit_entry SET sequence = 99 WHERE sequence = 4", "UPDATE audit_entry SET sequence = 4 WHERE sequence = 5", "UPDATE audit_entry SET sequence = 5 WHERE sequence = 99"], 3 },
        { "removed and closed up",
            ["DELETE FROM audit_entry WHERE sequence = 4", "UPDATE audit_entry SET sequence = 4 WHERE sequence = 5"], 3 },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_changed_log_is_found_out(string kind, string[] attack, long intactRows)
    {
        await WriteLogAsync();
        await DropGuardsAsync();
        await App.RunAsync(attack);
        var verified = await Office.VerifyAuditAsync();
        Assert.False(verified.Intact, kind);
        Assert.Equal(intactRows, verified.Entries);
        Assert.Contains($"第 {intactRows + 1} 条", verified.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_log_is_found_out()
    {
        var last = await WriteLogAsync();
        await DropGuardsAsync();
        await App.RunAsync($"DELETE FROM audit_entry WHERE sequence >= {last - 1}");
        var verified = await Office.VerifyAuditAsync();
        Assert.False(verified.Intact);
        Assert.Contains($"应有 {last} 条，现有 {last - 2} 条", verified.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_without_its_head_is_found_out()
    {
        await WriteLogAsync();
        await App.RunAsync("DELETE FROM audit_head");
        Assert.False((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task A_row_added_at_the_end_is_found_out()
    {
        var last = await WriteLogAsync();
        await App.RunAsync(Insert(last + 1));
        Assert.False((await Office.VerifyAuditAsync()).Intact);
    }

    /// <summary>The last row has no successor that would betray it: the head does.</summary>
    [Fact]
    public async Task A_last_row_that_was_rewritten_with_a_fitting_hash_is_found_out()
    {
        var last = await WriteLogAsync();
        await DropGuardsAsync();
        await App.RunAsync($"UPDATE audit_entry SET actor_name = '另一个人' WHERE sequence = {last}");
        var row = (await Office.AuditAsync())[^1];
        await App.RunAsync($"UPDATE audit_entry SET hash = '{Core.Audit.AuditChain.HashOf(row)}' WHERE sequence = {last}");
        var verified = await Office.VerifyAuditAsync();
        Assert.False(verified.Intact);
        Assert.Contains($"第 {last} 条与链头不符", verified.Fault, StringComparison.Ordinal);
    }

    /// <summary>Who rewrites rows and head together is betrayed only by a hash that was kept elsewhere.</summary>
    [Fact]
    public async Task A_log_cut_together_with_its_head_has_another_head_hash_than_the_one_kept_elsewhere()
    {
        var last = await WriteLogAsync();
        var kept = (await Office.VerifyAuditAsync()).HeadHash;
        await DropGuardsAsync();
        await App.RunAsync(
            $"DELETE FROM audit_entry WHERE sequence = {last}",
            $"UPDATE audit_head SET sequence = {last - 1}, hash = (SELECT hash FROM audit_entry WHERE sequence = {last - 1})");
        var verified = await Office.VerifyAuditAsync();
        Assert.True(verified.Intact);
        Assert.NotEqual(kept, verified.HeadHash);
    }

    [Fact]
    public async Task An_untouched_log_is_intact()
    {
        var last = await WriteLogAsync();
        var verified = await Office.VerifyAuditAsync();
        Assert.True(verified.Intact, verified.Fault);
        Assert.Equal(last, verified.Entries);
    }

    private static string Insert(long sequence) =>
        "INSERT INTO audit_entry (sequence, id, at_utc, actor_id, actor_name, " + "\"trigger\", action, subject_type, subject_id, outcome, data, previous_hash, hash) "
        + $"SELECT {sequence}, '00000000-0000-7000-8000-00000000000{Math.Min(sequence, 9)}', at_utc, actor_id, actor_name, \"trigger\", action, subject_type, subject_id, outcome, data, previous_hash, hash FROM audit_entry WHERE sequence = 1";

    private async Task<long> WriteLogAsync()
    {
        var id = await Office.SubmittedAsync();
        await Office.SignAllAsync(id);
        return (await Office.AuditAsync())[^1].Sequence;
    }

    private Task<int> DropGuardsAsync() =>
        App.RunAsync(App.DropTrigger("guard_audit_entry_update"), App.DropTrigger("guard_audit_entry_delete"));

    public sealed class OnSqlite() : TamperingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : TamperingTests(DatabaseKind.Postgres);
}
