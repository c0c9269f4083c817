using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HandoversAndPublishers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "publisher_name",
                table: "publication",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "handover",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from_unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    to_unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    offered_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    offered_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover", x => x.id);
                    table.ForeignKey(
                        name: "FK_handover_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clock_one_of_a_column",
                table: "clock",
                columns: new[] { "subject_type", "subject_id" },
                unique: true,
                filter: "stopped_at_utc IS NULL AND subject_type = 'Channel'");

            migrationBuilder.CreateIndex(
                name: "ix_handover_one_waiting",
                table: "handover",
                column: "item_id",
                unique: true,
                filter: "decided_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handover_to_unit_id",
                table: "handover",
                column: "to_unit_id");
            Guards.PublisherName(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handover");

            migrationBuilder.DropIndex(
                name: "ix_clock_one_of_a_column",
                table: "clock");

            migrationBuilder.DropColumn(
                name: "publisher_name",
                table: "publication");
        }
    }
}
