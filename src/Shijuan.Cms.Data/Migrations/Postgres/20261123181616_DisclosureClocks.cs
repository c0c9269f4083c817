using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DisclosureClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_period",
                table: "clock",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_clock_one_open",
                table: "clock");

            migrationBuilder.DropIndex(
                name: "ix_clock_open_of_unit",
                table: "clock");

            migrationBuilder.DropColumn(
                name: "is_period",
                table: "clock");
        }
    }
}
