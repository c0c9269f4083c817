using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "successor_item_id",
                table: "publication",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "schedule_claimed_by",
                table: "content_item",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "schedule_claimed_until_utc",
                table: "content_item",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "change_note",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_change_note_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_review",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    publication_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_review_by = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_content_review_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_content_review_publication_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_dates",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    withdraw_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdraw_as = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    withdraw_set_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    claimed_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claimed_until_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    review_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_dates", x => x.item_id);
                    table.ForeignKey(
                        name: "FK_item_dates_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_group",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    created_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    scheduled_for_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scheduled_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                    released_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claimed_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claimed_until_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "take_down",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    publication_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    requested_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    requested_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decide_by_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verified_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    overdue_told_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_down", x => x.id);
                    table.ForeignKey(
                        name: "FK_take_down_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_take_down_publication_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "version_mark",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    starred = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_version_mark", x => x.version_id);
                    table.ForeignKey(
                        name: "FK_version_mark_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_group_item",
                columns: table => new
                {
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_group_item", x => new { x.group_id, x.item_id });
                    table.ForeignKey(
                        name: "FK_release_group_item_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_release_group_item_release_group_group_id",
                        column: x => x.group_id,
                        principalTable: "release_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "take_down_check",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    take_down_id = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_down_check", x => x.id);
                    table.ForeignKey(
                        name: "FK_take_down_check_take_down_take_down_id",
                        column: x => x.take_down_id,
                        principalTable: "take_down",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_change_note_item_id",
                table: "change_note",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_change_note_version_id",
                table: "change_note",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_item_id",
                table: "content_review",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_publication_id",
                table: "content_review",
                column: "publication_id");

            migrationBuilder.CreateIndex(
                name: "IX_item_dates_review_by",
                table: "item_dates",
                column: "review_by");

            migrationBuilder.CreateIndex(
                name: "IX_item_dates_withdraw_at_utc",
                table: "item_dates",
                column: "withdraw_at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_release_group_state_scheduled_for_utc",
                table: "release_group",
                columns: new[] { "state", "scheduled_for_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_release_group_item_one_active",
                table: "release_group_item",
                column: "item_id",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "IX_take_down_item_id",
                table: "take_down",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_take_down_publication_id",
                table: "take_down",
                column: "publication_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_take_down_check_take_down_id",
                table: "take_down_check",
                column: "take_down_id");

            migrationBuilder.CreateIndex(
                name: "IX_version_mark_item_id",
                table: "version_mark",
                column: "item_id");

            foreach (var table in new[] { "content_review", "change_note", "take_down_check" })
            {
                Guards.AppendOnly(migrationBuilder, table);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_note");

            migrationBuilder.DropTable(
                name: "content_review");

            migrationBuilder.DropTable(
                name: "item_dates");

            migrationBuilder.DropTable(
                name: "release_group_item");

            migrationBuilder.DropTable(
                name: "take_down_check");

            migrationBuilder.DropTable(
                name: "version_mark");

            migrationBuilder.DropTable(
                name: "release_group");

            migrationBuilder.DropTable(
                name: "take_down");

            migrationBuilder.DropColumn(
                name: "successor_item_id",
                table: "publication");

            migrationBuilder.DropColumn(
                name: "schedule_claimed_by",
                table: "content_item");

            migrationBuilder.DropColumn(
                name: "schedule_claimed_until_utc",
                table: "content_item");
        }
    }
}
