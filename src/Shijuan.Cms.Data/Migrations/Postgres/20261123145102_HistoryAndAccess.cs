using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HistoryAndAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version_number",
                table: "status_change",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_limit",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    set_by_id = table.Column<int>(type: "integer", nullable: true),
                    set_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lifted_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_limit", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_limit_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_check",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    intact = table.Column<bool>(type: "boolean", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false),
                    head_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draft_save",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_save", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_save_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exceptional_look",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exceptional_look", x => x.id);
                    table.ForeignKey(
                        name: "FK_exceptional_look_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_limit_entry",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    limit_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_limit_entry", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_access_limit_limit_id",
                        column: x => x.limit_id,
                        principalTable: "access_limit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_account_person_id",
                        column: x => x.person_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_save_mark",
                columns: table => new
                {
                    save_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    starred = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_save_mark", x => x.save_id);
                    table.ForeignKey(
                        name: "FK_draft_save_mark_draft_save_save_id",
                        column: x => x.save_id,
                        principalTable: "draft_save",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_limit_one_in_force",
                table: "access_limit",
                column: "item_id",
                unique: true,
                filter: "lifted_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_limit_id",
                table: "access_limit_entry",
                column: "limit_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_person_id",
                table: "access_limit_entry",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_unit_id",
                table: "access_limit_entry",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_save_item_id_number",
                table: "draft_save",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draft_save_mark_item_id",
                table: "draft_save_mark",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_exceptional_look_item_id_person_id",
                table: "exceptional_look",
                columns: new[] { "item_id", "person_id" });
            Guards.AppendOnly(migrationBuilder, "draft_save");
            Guards.AppendOnly(migrationBuilder, "audit_check");
            Guards.AppendOnly(migrationBuilder, "exceptional_look");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_limit_entry");

            migrationBuilder.DropTable(
                name: "audit_check");

            migrationBuilder.DropTable(
                name: "draft_save_mark");

            migrationBuilder.DropTable(
                name: "exceptional_look");

            migrationBuilder.DropTable(
                name: "access_limit");

            migrationBuilder.DropTable(
                name: "draft_save");

            migrationBuilder.DropColumn(
                name: "version_number",
                table: "status_change");
        }
    }
}
