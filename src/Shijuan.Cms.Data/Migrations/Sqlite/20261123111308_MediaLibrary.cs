using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MediaLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "media_folder",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_folder", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_folder_media_folder_parent_id",
                        column: x => x.parent_id,
                        principalTable: "media_folder",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_media_folder_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_upload",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    folder_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "media_asset",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    folder_id = table.Column<int>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    alternative = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    alternative_text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    caption = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    credit = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    licence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    tags = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    focal_x = table.Column<double>(type: "REAL", nullable: false),
                    focal_y = table.Column<double>(type: "REAL", nullable: false),
                    uploaded_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    uploaded_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_asset", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_asset_media_folder_folder_id",
                        column: x => x.folder_id,
                        principalTable: "media_folder",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_media_asset_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_file",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    asset_id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    shape = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    added_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    added_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_file_media_asset_asset_id",
                        column: x => x.asset_id,
                        principalTable: "media_asset",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_media_asset_folder_id",
                table: "media_asset",
                column: "folder_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_asset_unit_id_folder_id_name",
                table: "media_asset",
                columns: new[] { "unit_id", "folder_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_media_file_asset_id",
                table: "media_file",
                column: "asset_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_file_sha256",
                table: "media_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_media_folder_parent_id",
                table: "media_folder",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_folder_unit_id",
                table: "media_folder",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_upload_expires_at_utc",
                table: "media_upload",
                column: "expires_at_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "media_file");

            migrationBuilder.DropTable(
                name: "media_upload");

            migrationBuilder.DropTable(
                name: "media_asset");

            migrationBuilder.DropTable(
                name: "media_folder");
        }
    }
}
