using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DisclosureForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "amendments",
                table: "disclosure_normative_document",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "copied_to",
                table: "disclosure_normative_document",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "disclosure_normative_document",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "longer_term_reason",
                table: "disclosure_normative_document",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "preamble",
                table: "disclosure_normative_document",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "printed_on",
                table: "disclosure_normative_document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "registration_number",
                table: "disclosure_normative_document",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "wide_interest",
                table: "disclosure_normative_document",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "relations",
                table: "content_version",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "disclosure_document_status",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    publication_id = table.Column<int>(type: "integer", nullable: false),
                    validity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    cause_item_id = table.Column<int>(type: "integer", nullable: true),
                    changes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_document_status", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_document_status_change",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    validity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    cause_item_id = table.Column<int>(type: "integer", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_document_status_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_form",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    form_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_form", x => x.version_id);
                    table.ForeignKey(
                        name: "FK_disclosure_form_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_document_status_changes_on",
                table: "disclosure_document_status",
                column: "changes_on");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_document_status_published_at_utc",
                table: "disclosure_document_status",
                column: "published_at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_document_status_topic_year",
                table: "disclosure_document_status",
                columns: new[] { "topic", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_document_status_validity_year_published_at_utc",
                table: "disclosure_document_status",
                columns: new[] { "validity", "year", "published_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_document_status_change_item_id",
                table: "disclosure_document_status_change",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_form_form_key",
                table: "disclosure_form",
                column: "form_key");
        
            Guards.FrozenWithVersion(migrationBuilder, "disclosure_form");
            Guards.AppendOnly(migrationBuilder, "disclosure_document_status_change");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosure_document_status");

            migrationBuilder.DropTable(
                name: "disclosure_document_status_change");

            migrationBuilder.DropTable(
                name: "disclosure_form");

            migrationBuilder.DropColumn(
                name: "amendments",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "copied_to",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "longer_term_reason",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "preamble",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "printed_on",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "registration_number",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "wide_interest",
                table: "disclosure_normative_document");

            migrationBuilder.DropColumn(
                name: "relations",
                table: "content_version");
        }
    }
}
