using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    folder_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "media_asset",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    folder_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    alternative = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    alternative_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    caption = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    credit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    licence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    focal_x = table.Column<double>(type: "double precision", nullable: false),
                    focal_y = table.Column<double>(type: "double precision", nullable: false),
                    uploaded_by_id = table.Column<int>(type: "integer", nullable: true),
                    uploaded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    asset_id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    added_by_id = table.Column<int>(type: "integer", nullable: true),
                    added_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
