using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LibraryRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "disclosure_document_status",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "disclosure_cleanup",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "revision",
                table: "disclosure_document_status");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "disclosure_cleanup");
        }
    }
}
