using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StandardCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            Guards.AppendOnly(migrationBuilder, "disclosure_catalogue_statement");
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
                name: "disclosure_catalogue_edition");
        }
    }
}
