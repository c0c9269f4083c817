using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Disclosure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "amendments",
                table: "disclosure_normative_document",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "copied_to",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "longer_term_reason",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "preamble",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "printed_on",
                table: "disclosure_normative_document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "registration_number",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "wide_interest",
                table: "disclosure_normative_document",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "relations",
                table: "content_version",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_period",
                table: "clock",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "disclosure_catalogue_edition",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    imported_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    imported_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaced_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_catalogue_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_catalogue_filing",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    row_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    filed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    filed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_catalogue_filing", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosure_catalogue_filing_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_catalogue_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    row_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    signed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_catalogue_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosure_catalogue_statement_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_cleanup",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    result_item_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_cleanup", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_document_status",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    publication_id = table.Column<int>(type: "INTEGER", nullable: false),
                    validity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cause_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    changes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    published_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_document_status", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_document_status_change",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    validity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cause_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_document_status_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_form",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "disclosure_obligation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    duty_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    indicator_id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    platform_column = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    triggered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    external_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    seen_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_obligation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_catalogue_row",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                    row_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    level1 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    level2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    elements = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    limit = table.Column<string>(type: "TEXT", nullable: false),
                    limit_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    limit_unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    limit_trigger = table.Column<string>(type: "TEXT", nullable: false),
                    bodies = table.Column<string>(type: "TEXT", nullable: false),
                    unit_ids = table.Column<string>(type: "TEXT", nullable: false),
                    channels = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_catalogue_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosure_catalogue_row_disclosure_catalogue_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "disclosure_catalogue_edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_cleanup_line",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    cleanup_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_cleanup_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosure_cleanup_line_disclosure_cleanup_cleanup_id",
                        column: x => x.cleanup_id,
                        principalTable: "disclosure_cleanup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_obligation_check",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    obligation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    seen_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    proof_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    proof_media_type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    checker_id = table.Column<int>(type: "INTEGER", nullable: false),
                    checker_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_obligation_check", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosure_obligation_check_disclosure_obligation_obligation_id",
                        column: x => x.obligation_id,
                        principalTable: "disclosure_obligation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clock_one_open",
                table: "clock",
                columns: new[] { "definition_key", "subject_type", "subject_id" },
                unique: true,
                filter: "stopped_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_clock_open_of_unit",
                table: "clock",
                columns: new[] { "unit_id", "due_at_utc" },
                filter: "stopped_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_catalogue_filing_item_id",
                table: "disclosure_catalogue_filing",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_catalogue_filing_row_key_item_id",
                table: "disclosure_catalogue_filing",
                columns: new[] { "row_key", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_catalogue_row_edition_id_row_key",
                table: "disclosure_catalogue_row",
                columns: new[] { "edition_id", "row_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_catalogue_statement_row_key_unit_id_year",
                table: "disclosure_catalogue_statement",
                columns: new[] { "row_key", "unit_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_catalogue_statement_unit_id",
                table: "disclosure_catalogue_statement",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_cleanup_line_cleanup_id_item_id",
                table: "disclosure_cleanup_line",
                columns: new[] { "cleanup_id", "item_id" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_obligation_duty_key_unit_id_item_key",
                table: "disclosure_obligation",
                columns: new[] { "duty_key", "unit_id", "item_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_obligation_item_id",
                table: "disclosure_obligation",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_obligation_state_due_on",
                table: "disclosure_obligation",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_obligation_check_obligation_id",
                table: "disclosure_obligation_check",
                column: "obligation_id");
        
            Guards.FrozenWithVersion(migrationBuilder, "disclosure_form");
            Guards.AppendOnly(migrationBuilder, "disclosure_document_status_change");
            Guards.AppendOnly(migrationBuilder, "disclosure_catalogue_statement");
            Guards.AppendOnly(migrationBuilder, "disclosure_obligation_check");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosure_catalogue_filing");

            migrationBuilder.DropTable(
                name: "disclosure_catalogue_row");

            migrationBuilder.DropTable(
                name: "disclosure_catalogue_statement");

            migrationBuilder.DropTable(
                name: "disclosure_cleanup_line");

            migrationBuilder.DropTable(
                name: "disclosure_document_status");

            migrationBuilder.DropTable(
                name: "disclosure_document_status_change");

            migrationBuilder.DropTable(
                name: "disclosure_form");

            migrationBuilder.DropTable(
                name: "disclosure_obligation_check");

            migrationBuilder.DropTable(
                name: "disclosure_catalogue_edition");

            migrationBuilder.DropTable(
                name: "disclosure_cleanup");

            migrationBuilder.DropTable(
                name: "disclosure_obligation");

            migrationBuilder.DropIndex(
                name: "ix_clock_one_open",
                table: "clock");

            migrationBuilder.DropIndex(
                name: "ix_clock_open_of_unit",
                table: "clock");

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

            migrationBuilder.DropColumn(
                name: "is_period",
                table: "clock");
        }
    }
}
