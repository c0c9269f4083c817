using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WorkTools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_run",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_run", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulk_run_account_owner_id",
                        column: x => x.owner_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "change_note",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    author_id = table.Column<int>(type: "INTEGER", nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_change_note_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_preference",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_preference", x => new { x.user_id, x.kind });
                    table.ForeignKey(
                        name: "FK_notice_preference_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "queued_mail",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    recipient_id = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    lease_until_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dropped_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    parked_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queued_mail", x => x.id);
                    table.ForeignKey(
                        name: "FK_queued_mail_account_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    shared_with_unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filter", x => x.id);
                    table.ForeignKey(
                        name: "FK_saved_filter_account_owner_id",
                        column: x => x.owner_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_saved_filter_org_unit_shared_with_unit_id",
                        column: x => x.shared_with_unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "bulk_line",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    new_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulk_line_bulk_run_run_id",
                        column: x => x.run_id,
                        principalTable: "bulk_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_bulk_line_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    recipient_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    items = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mail_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_account_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_notice_queued_mail_mail_id",
                        column: x => x.mail_id,
                        principalTable: "queued_mail",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_action_at_utc",
                table: "audit_entry",
                columns: new[] { "action", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_at_utc",
                table: "audit_entry",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_line_item_id",
                table: "bulk_line",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_line_open",
                table: "bulk_line",
                column: "state",
                filter: "ended_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_line_run_id",
                table: "bulk_line",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_run_owner_id",
                table: "bulk_run",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_change_note_item_id",
                table: "change_note",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_mail_id",
                table: "notice",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_recipient_id_read_at_utc",
                table: "notice",
                columns: new[] { "recipient_id", "read_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_queued_mail_recipient_id",
                table: "queued_mail",
                column: "recipient_id");

            migrationBuilder.CreateIndex(
                name: "ix_queued_mail_waiting",
                table: "queued_mail",
                column: "next_attempt_at_utc",
                filter: "sent_at_utc IS NULL AND dropped_at_utc IS NULL AND parked_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_saved_filter_owner_id_name",
                table: "saved_filter",
                columns: new[] { "owner_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_filter_shared_with_unit_id",
                table: "saved_filter",
                column: "shared_with_unit_id");

            Guards.AppendOnly(migrationBuilder, "change_note");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_line");

            migrationBuilder.DropTable(
                name: "change_note");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "notice_preference");

            migrationBuilder.DropTable(
                name: "saved_filter");

            migrationBuilder.DropTable(
                name: "bulk_run");

            migrationBuilder.DropTable(
                name: "queued_mail");

            migrationBuilder.DropIndex(
                name: "IX_audit_entry_action_at_utc",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "IX_audit_entry_at_utc",
                table: "audit_entry");
        }
    }
}
